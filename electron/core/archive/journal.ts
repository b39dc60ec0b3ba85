/** 記録簿: takes records in, one after the other, durable before anyone is told (archive.md, On disk). */
import { basename } from 'node:path';
import type { JournalEntry, JournalRecord } from '#contract/journal.ts';
import type { ArchiveContext } from './archive-context.ts';
import { ArchiveError } from './archive-error.ts';
import type { ReadableDatabase } from './database.ts';
import {
  type ChainedEntry,
  chainStart,
  isWritableRecord,
  journalPath,
  readEntry,
  writeEntry,
} from './journal-file.ts';

/** Who writes, and for which profile. */
export interface JournalAuthor {
  readonly profile: string;
  /** Account of the operating system; empty where there is none. */
  readonly operator: string;
}

export interface Journal {
  /** Appends records in this order; returns when all of them survive a power cut and are in the index. */
  append(author: JournalAuthor, records: readonly JournalRecord[]): Promise<readonly JournalEntry[]>;
  /** Runs while nothing is appended. */
  paused<T>(work: () => Promise<T>): Promise<T>;
}

export function createJournal(context: ArchiveContext): Journal {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    append: (author, records) => inTurn(() => append(context, author, records)),
    paused: inTurn,
  };
}

async function append(
  context: ArchiveContext,
  { profile, operator }: JournalAuthor,
  records: readonly JournalRecord[],
): Promise<readonly JournalEntry[]> {
  if (!records.every(isWritableRecord)) throw new ArchiveError('request-invalid', 'journal');
  const at = new Date(context.clock.now()).toISOString();
  let head = await catchUp(context);
  const written: ChainedEntry[] = [];
  for (const record of records) {
    const entry = { sequence: head.sequence + 1, at, operator, profile, record };
    const { bytes, chained } = writeEntry(entry, head.sha256);
    await writeRecord(context, entry.sequence, bytes);
    written.push(chained);
    head = { sequence: entry.sequence, sha256: chained.sha256 };
  }
  if (written.length === 0) return [];
  await context.writer.syncFolder(context.folders.journal);
  context.writer.failpoint('journal-written');
  await context.commits.run(() => {
    for (const chained of written) context.indexWriter.addJournalEntry(chained);
  });
  return written.map(({ entry }) => entry);
}

/** The end of the chain as the index knows it. */
interface Head {
  readonly sequence: number;
  readonly sha256: string;
}

/**
 * Takes in records that were written but never indexed, because a commit failed.
 * @returns the end of the chain; throws `journal-broken` when what follows does not belong to it
 */
async function catchUp(context: ArchiveContext): Promise<Head> {
  const { entries, brokenAt } = await unindexedRecords(context);
  if (brokenAt !== null) throw new ArchiveError('journal-broken', brokenAt);
  if (entries.length > 0) {
    await context.commits.run(() => {
      for (const chained of entries) context.indexWriter.addJournalEntry(chained);
    });
  }
  return headOf(context.database);
}

/** Records beyond the index's end of the chain; `brokenAt` names the first that does not belong to it. */
export async function unindexedRecords({
  database,
  folders,
  writer,
}: Pick<ArchiveContext, 'database' | 'folders' | 'writer'>): Promise<{
  readonly entries: readonly ChainedEntry[];
  readonly brokenAt: string | null;
}> {
  const entries: ChainedEntry[] = [];
  let { sequence, sha256 } = headOf(database);
  for (;;) {
    const path = journalPath(folders, sequence + 1);
    if (!(await writer.fileSystem.exists(path))) return { entries, brokenAt: null };
    const chained = tryReadEntry(await writer.fileSystem.read(path), basename(path));
    if (chained?.previous !== sha256) return { entries, brokenAt: basename(path) };
    entries.push(chained);
    ({ sequence } = chained.entry);
    ({ sha256 } = chained);
  }
}

function tryReadEntry(bytes: Uint8Array, name: string): ChainedEntry | null {
  try {
    return readEntry(bytes, name);
  } catch {
    return null;
  }
}

export function headOf(database: ReadableDatabase): Head {
  const head = database
    .prepare<[], Head>('SELECT sequence, sha256 FROM journal ORDER BY sequence DESC LIMIT 1')
    .get();
  return head ?? { sequence: 0, sha256: chainStart };
}

async function writeRecord(
  { folders, writer }: ArchiveContext,
  number: number,
  bytes: Buffer,
): Promise<void> {
  const { path: part, file } = await writer.createPart();
  try {
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const isFree = await writer.linkInto(part, journalPath(folders, number));
    if (!isFree) throw new ArchiveError('journal-broken', String(number));
  } finally {
    await writer.discard(part).catch(() => undefined);
  }
}
