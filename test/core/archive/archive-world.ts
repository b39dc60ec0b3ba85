/** What archive tests share: a temporary root, documents, and list items. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { VerificationReport } from '#contract/verification.ts';
import { type Archive, type ArchiveOptions, openArchive, openArchiveReader } from '#core/archive/index.ts';

export const profile = '本部';

export function listItem(fileId: string, changes: Partial<ListItem> = {}): ListItem {
  const [, , customerNo = '', guaranteeNo = '', changeNo = ''] = fileId.split('_');
  return {
    fileId,
    kind: '1',
    bankCode: '2345',
    branchCode: '001',
    customerNo,
    guaranteeNo,
    changeNo,
    customerName: '株式会社 見本',
    uploadedOn: '2026-11-20',
    uploadedAt: null,
    decidedOn: '2026-11-10',
    issueCount: 1,
    ...changes,
  };
}

export function fileId(number: number): string {
  return `14_2345001_${100 + (number % 40)}_${String(number).padStart(6, '0')}_000`;
}

export function pdf(text: string, sizeBytes = 2_000): Uint8Array {
  const bytes = Buffer.alloc(sizeBytes, ' ');
  bytes.write(`%PDF-1.3\n${text}\n`);
  return bytes;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export async function* chunks(bytes: Uint8Array, size = 700): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** A new folder for an archive; `remove` deletes it with everything. */
export async function temporaryRoot(): Promise<{
  readonly root: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-archive-'));
  return { root: join(folder, 'archive'), remove: () => rm(folder, { recursive: true, force: true }) };
}

const usual = { clock: { now: () => Date.now() }, logger: { log: () => undefined } };

export function open(root: string, options: Partial<ArchiveOptions> = {}): Promise<Archive> {
  return openArchive({ root, ...usual, ...options });
}

export function openReader(root: string) {
  return openArchiveReader({ root, ...usual });
}

/** Receives a document under a list item, from this profile. */
export function receive(archive: Archive, item: ListItem, bytes: Uint8Array) {
  const input = { profile, listItem: item, source: 'sync' as const, announcedBytes: bytes.length };
  return archive.receive(input, chunks(bytes));
}

/** What a verifier says of a document it has no doubt about. */
export function genuineReport(
  bytes: Uint8Array,
  changes: Partial<VerificationReport> = {},
): VerificationReport {
  return {
    sha256: sha256(bytes),
    size: bytes.length,
    verdict: 'genuine',
    form: 'ES-A',
    expectedForm: 'ES-A',
    trustedTime: { at: '2026-11-20T00:00:00.000Z', source: 'signature-timestamp', tsa: 'CN=見本' },
    verifiableUntil: '2032-11-20T00:00:00.000Z',
    issueCount: 1,
    pages: 1,
    signatures: [],
    reasons: [],
    checks: [],
    ...changes,
  };
}
