/** Records that tests of the journal write down about the first document. */
import { join } from 'node:path';
import type { Announcement, JournalRecord } from '#contract/journal.ts';
import type { Archive } from '#core/archive/index.ts';
import { fileId, listItem, open, pdf, profile, receive, sha256 } from './archive-world.ts';

export const author = { profile, operator: '見本 太郎' };
export const bytes = pdf('first');

export const executed = {
  action: 'executed',
  fileId: fileId(1),
  sha256: sha256(bytes),
  on: '2026-11-24',
  verdict: 'unverified',
  currency: 'latest',
} as const satisfies JournalRecord;

export const mail: Announcement = {
  kind: '1',
  issueCount: 2,
  decidedOn: '2026-11-10',
  bankCode: '2345',
  branchCode: '001',
  sentAt: '2026-11-22T00:00:00.000Z',
  sender: 'common-system@cgcsc.co.jp',
  senderTrust: 'expected',
  link: null,
};

export const announced = {
  action: 'announced',
  fileId: fileId(1),
  ...mail,
} as const satisfies JournalRecord;

/** An archive that holds the document the records are about. */
export async function openWithDocument(root: string): Promise<Archive> {
  const archive = await open(root);
  await receive(archive, listItem(fileId(1)), bytes);
  return archive;
}

/** Where a record lies. */
export function recordPath(root: string, sequence: number): string {
  return join(root, 'journal', `${String(sequence).padStart(9, '0')}.json`);
}
