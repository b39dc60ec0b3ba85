/** 記録簿: what was written down is durable, chained, and gives the same index again after any mishap. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '#core/archive/index.ts';
import { fileId, listItem, open, pdf, profile, receive, sha256, temporaryRoot } from './archive-world.ts';
import { announced, author, bytes, executed, mail, openWithDocument, recordPath } from './journal-records.ts';

let root: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ root, remove } = await temporaryRoot()));
afterEach(() => remove());

const held = () => openWithDocument(root);
const path = (sequence: number): string => recordPath(root, sequence);

describe('a record', () => {
  it('says who, when and what, and changes what is shown of the file', async () => {
    const archive = await held();
    const [entry] = await archive.append(author, [executed]);
    expect(entry).toMatchObject({ sequence: 1, operator: '見本 太郎', profile, record: executed });
    expect(archive.document(profile, fileId(1))).toMatchObject({
      executedOn: '2026-11-24',
      executedSha256: sha256(bytes),
    });
    expect(archive.journal({ fileId: fileId(1), limit: 10 })).toEqual([entry]);
    expect(archive.journal({ profile: 'other', limit: 10 })).toEqual([]);
    archive.close();
  });

  it('names the hash of the one before it, over restarts', async () => {
    const archive = await held();
    await archive.append(author, [executed, { action: 'withdrawn', fileId: fileId(1), sequence: 1 }]);
    archive.close();
    const again = await open(root);
    await again.append(author, [announced]);
    expect(await again.requireIntactJournal()).toBe(3);
    again.close();
    const texts = await Promise.all([1, 2, 3].map((number) => readFile(path(number))));
    const chain = texts.map((text) => (JSON.parse(text.toString()) as { previous: string }).previous);
    expect(chain).toEqual(['0'.repeat(64), ...texts.slice(0, 2).map((text) => sha256(text))]);
  });

  it('that cannot be read again is never written', async () => {
    const archive = await held();
    const endless = { ...executed, fileId: 'x'.repeat(61) };
    await expect(archive.append(author, [announced, endless])).rejects.toMatchObject({
      code: 'request-invalid',
    });
    expect(await readdir(join(root, 'journal'))).toEqual([]);
    archive.close();
  });
});

describe('an announcement', () => {
  it('is awaited until what it announced arrives', async () => {
    const archive = await held();
    await archive.append(author, [announced]);
    expect(archive.announcements({ limit: 10 })).toMatchObject([{ state: 'awaited', ...mail }]);
    expect(archive.document(profile, fileId(1))?.alarms).toEqual(['older-than-mail']);
    await receive(archive, listItem(fileId(1), { issueCount: 2, uploadedOn: '2026-11-22' }), pdf('second'));
    expect(archive.announcements({ limit: 10 })).toMatchObject([{ state: 'met' }]);
    expect(archive.announcements({ onlyAwaited: true, limit: 10 })).toEqual([]);
    expect(archive.document(profile, fileId(1))?.alarms).toEqual([]);
    archive.close();
  });

  it('of a file nobody has heard of waits for it', async () => {
    const archive = await open(root);
    await archive.append(author, [{ ...announced, fileId: fileId(7) }]);
    expect(archive.announcements({ fileId: fileId(7), onlyAwaited: true, limit: 10 })).toHaveLength(1);
    await receive(archive, listItem(fileId(7), { issueCount: 2 }), pdf('seven'));
    expect(archive.announcements({ fileId: fileId(7), limit: 10 })).toMatchObject([{ state: 'met' }]);
    archive.close();
  });
});

describe('an index that was lost', () => {
  function everything(archive: Pick<Archive, 'document' | 'journal' | 'announcements'>) {
    return {
      files: [1, 2, 3, 4].map((number) => archive.document(profile, fileId(number))),
      journal: archive.journal({ limit: 100 }),
      announcements: archive.announcements({ limit: 100 }),
    };
  }

  async function writeHistory(archive: Archive): Promise<void> {
    await receive(archive, listItem(fileId(2)), pdf('two'));
    await receive(archive, listItem(fileId(3), { kind: '3', issueCount: null }), pdf('void'));
    await archive.append(author, [executed, announced]);
    await archive.recordListed(profile, new Set([fileId(3)]));
    await archive.recordListed(profile, new Set([fileId(2), fileId(3)]));
    await archive.append(author, [
      { action: 'absence-explained', fileId: fileId(1), reason: 'subrogated' },
      { action: 'paper-replaces', fileId: fileId(3), sha256: sha256(pdf('void')) },
    ]);
    // Gone, and there again with a new receipt: nothing in the journal says that it came back.
    await receive(archive, listItem(fileId(4)), pdf('four'));
    await archive.recordListed(profile, new Set([fileId(2), fileId(3)]));
    await receive(archive, listItem(fileId(4), { issueCount: 2 }), pdf('four again'));
  }

  it('comes back whole from documents, receipts and journal', async () => {
    const archive = await held();
    await writeHistory(archive);
    const before = everything(archive);
    expect(before.files).toMatchObject([
      { currency: 'not-listed', absence: 'subrogated', executedOn: '2026-11-24' },
      { currency: 'latest', absentSince: null },
      { currency: 'paper' },
      { currency: 'latest', versions: 2, absentSince: null },
    ]);
    archive.close();
    for (const suffix of ['', '-wal', '-shm']) await rm(join(root, `index.sqlite${suffix}`), { force: true });
    const again = await open(root);
    await again.rebuild();
    expect(everything(again)).toEqual(before);
    expect(again.recovery.problems).toEqual([]);
    again.close();
  });

  it('comes back by itself at the next start, without a rebuild', async () => {
    const archive = await held();
    await writeHistory(archive);
    const before = everything(archive);
    archive.close();
    for (const suffix of ['', '-wal', '-shm']) await rm(join(root, `index.sqlite${suffix}`), { force: true });
    const again = await open(root);
    expect(everything(again)).toEqual(before);
    again.close();
  });
});
