/** 記録簿 on the disk: one small JSON file per record, each naming the SHA-256 of the one before it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalEntry, JournalRecord } from '#contract/journal.ts';
import { todayKinds } from '#contract/today-kind.ts';
import type { ArchiveFolders } from './archive-folders.ts';
import { ArchiveError } from './archive-error.ts';

/** A record as it lies on the disk, with the hash of its own bytes. */
export interface ChainedEntry {
  readonly entry: JournalEntry;
  /** SHA-256 of the record before; 64 zeros for the first. */
  readonly previous: string;
  readonly sha256: string;
}

export const chainStart = '0'.repeat(64);
export const journalNamePattern = /^\d{9}\.json$/;

const text = (length: number) => z.string().max(length);
const fileId = text(60).min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const kind = z.enum(['1', '2', '3', '4']);
const sequence = z.int().positive();
const item = z.enum(todayKinds);

/** At most this many files in one record; more are written as several. */
export const filesPerRecord = 10_000;

const recordSchema: z.ZodType<JournalRecord> = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('executed'),
    fileId,
    sha256,
    on: date,
    verdict: z.enum(['unverified', 'genuine', 'indeterminate', 'rejected', 'unsigned']),
    currency: z.enum(['latest', 'superseded', 'void', 'paper', 'not-listed']),
  }),
  z.strictObject({ action: z.literal('deadline-extended'), fileId, until: date }),
  z.strictObject({ action: z.literal('paper-replaces'), fileId, sha256 }),
  z.strictObject({
    action: z.literal('absence-explained'),
    fileId,
    reason: z.enum(['paid-off', 'subrogated', 'access-lost']),
  }),
  z.strictObject({ action: z.enum(['printed', 'exported']), fileId, sha256 }),
  z.strictObject({
    action: z.literal('announced'),
    fileId,
    kind,
    issueCount: z.int().positive().nullable(),
    decidedOn: date.nullable(),
    bankCode: text(4).nullable(),
    branchCode: text(3).nullable(),
    sentAt: z.iso.datetime(),
    sender: text(320).nullable(),
    senderTrust: z.enum(['expected', 'look-alike', 'unknown', 'not-given']),
    link: text(2_000).nullable(),
  }),
  z.strictObject({ action: z.enum(['announcement-closed', 'withdrawn']), fileId, sequence }),
  z.strictObject({
    action: z.literal('acknowledged'),
    items: z.array(z.strictObject({ item, fileId, basis: text(200) })).max(filesPerRecord),
  }),
  z.strictObject({
    action: z.enum(['vanished', 'returned']),
    fileIds: z.array(fileId).max(filesPerRecord),
  }),
]);

const fileSchema = z.strictObject({
  format: z.literal(1),
  previous: sha256,
  sequence,
  at: z.iso.datetime(),
  operator: text(200),
  profile: text(100).min(1),
  record: recordSchema,
});

export function journalPath(folders: ArchiveFolders, number: number): string {
  return join(folders.journal, `${String(number).padStart(9, '0')}.json`);
}

/** The bytes of a record, and their hash. */
export function writeEntry(entry: JournalEntry, previous: string): { bytes: Buffer; chained: ChainedEntry } {
  const bytes = Buffer.from(`${JSON.stringify({ format: 1, previous, ...entry })}\n`);
  return { bytes, chained: { entry, previous, sha256: hashOf(bytes) } };
}

/** Throws `journal-broken` when the bytes are no record, or not the one their name says. */
export function readEntry(bytes: Uint8Array, name: string): ChainedEntry {
  try {
    const { format: _, previous, ...entry } = fileSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
    if (entry.sequence !== Number(name.slice(0, 9))) throw new RangeError('sequence');
    return { entry, previous, sha256: hashOf(bytes) };
  } catch (error) {
    throw new ArchiveError('journal-broken', name, { cause: error });
  }
}

/** Checked before anything is written, so that nothing unreadable gets into the chain. */
export function isWritableRecord(record: JournalRecord): boolean {
  return recordSchema.safeParse(record).success;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
