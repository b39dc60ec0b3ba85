/** The archive's promises: versions side by side, nothing partial, nothing overwritten, one writer. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '#core/archive/index.ts';
import {
  chunks,
  fileId,
  genuineReport,
  listItem,
  open,
  openReader,
  pdf,
  profile,
  receive,
  sha256,
  temporaryRoot,
} from './archive-world.ts';

let root: string;
let remove: () => Promise<void>;
let archive: Archive;

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  archive = await open(root);
});
afterEach(async () => {
  archive.close();
  await remove();
});

const id = fileId(1);

describe('receiving', () => {
  it('keeps the bytes under their hash and finds them by it', async () => {
    const bytes = pdf('first', 300_000);
    const result = await receive(archive, listItem(id), bytes);
    expect(result).toEqual({ outcome: 'stored', sha256: sha256(bytes), sizeBytes: bytes.length });
    expect(Buffer.compare(await archive.readVersion(result.sha256), bytes)).toBe(0);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  it('keeps every version of a file id and says which one counts', async () => {
    const [first, second, third] = [pdf('1'), pdf('2'), pdf('void')];
    await receive(archive, listItem(id), first);
    await receive(archive, listItem(id, { issueCount: 2, uploadedOn: '2026-11-21' }), second);
    expect(archive.versions(id).map(({ sha256: hash, currency }) => [hash, currency])).toEqual([
      [sha256(second), 'latest'],
      [sha256(first), 'superseded'],
    ]);
    await receive(archive, listItem(id, { kind: '3', issueCount: null, uploadedOn: '2026-11-22' }), third);
    expect(archive.versions(id).map(({ currency }) => currency)).toEqual([
      'void',
      'superseded',
      'superseded',
    ]);
    for (const bytes of [first, second, third]) {
      expect(Buffer.compare(await archive.readVersion(sha256(bytes)), bytes)).toBe(0);
    }
    expect(archive.search({ criteria: {}, limit: 10 })[0]).toMatchObject({
      versions: 3,
      currency: 'void',
      kind: '3',
    });
  });

  it('does not count the same bytes twice', async () => {
    await receive(archive, listItem(id), pdf('same'));
    expect((await receive(archive, listItem(id), pdf('same'))).outcome).toBe('known');
    expect(archive.versions(id)).toHaveLength(1);
    expect(archive.status()).toMatchObject({ documents: 1, versions: 1 });
  });

  it('keeps profiles apart although they share bytes', async () => {
    const input = { listItem: listItem(id), source: 'sync' as const, announcedBytes: null };
    await archive.receive({ ...input, profile: 'a' }, chunks(pdf('x')));
    await archive.receive({ ...input, profile: 'b' }, chunks(pdf('x')));
    expect(archive.versions(id).map((version) => version.profile)).toEqual(['a', 'b']);
    expect(archive.versions(id, 'a')).toHaveLength(1);
    expect(archive.search({ profile: 'b', criteria: {}, limit: 10 })).toHaveLength(1);
  });

  it.each([
    ['something that is no PDF', Buffer.from('<html>ログイン</html>'), null, 'not-a-pdf'],
    ['nothing at all', new Uint8Array(), null, 'not-a-pdf'],
    ['fewer bytes than announced', pdf('x'), 2_001, 'length-mismatch'],
    ['more bytes than announced', pdf('x'), 1_999, 'length-mismatch'],
  ])('refuses %s and leaves nothing behind', async (_what, bytes, announcedBytes, code) => {
    const input = { profile, listItem: listItem(id), source: 'sync' as const, announcedBytes };
    await expect(archive.receive(input, chunks(bytes))).rejects.toMatchObject({ code });
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    expect(archive.versions(id)).toEqual([]);
  });

  it('refuses a document beyond the size limit while it still streams', async () => {
    archive.close();
    archive = await open(root, { maxDocumentBytes: 1_000_000 });
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) yield pdf('again', 64 * 1024);
    }
    const input = { profile, listItem: listItem(id), source: 'sync' as const, announcedBytes: null };
    await expect(archive.receive(input, endless())).rejects.toMatchObject({ code: 'response-too-large' });
  });

  it('repairs a stored document that no longer hashes to its name', async () => {
    const bytes = pdf('good');
    const hash = sha256(bytes);
    await receive(archive, listItem(id), bytes);
    const path = join(root, 'cas', hash.slice(0, 2), `${hash}.pdf`);
    await writeFile(path, 'rotten');
    await expect(archive.readVersion(hash)).rejects.toMatchObject({ code: 'document-corrupt' });
    await receive(archive, listItem(id), bytes);
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  });

  it('takes many at once', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(numbers.map((number) => receive(archive, listItem(fileId(number)), pdf(`n${number}`))));
    expect(archive.status()).toMatchObject({ documents: 60, versions: 60 });
  });
});

describe('list items', () => {
  it('of a transferred document change its current branch, not its file id, and survive a rebuild', async () => {
    await receive(archive, listItem(id), pdf('x'));
    const moved = listItem(id, { branchCode: '234' });
    expect(await archive.recordListItems(profile, [moved])).toEqual({ changed: 1 });
    expect(await archive.recordListItems(profile, [moved])).toEqual({ changed: 0 });
    for (const rebuilt of [false, true]) {
      if (rebuilt) await archive.rebuild();
      expect(archive.search({ criteria: { branchCode: '234' }, limit: 10 })).toHaveLength(1);
      expect(archive.search({ criteria: { branchCode: '001' }, limit: 10 })).toHaveLength(0);
      expect(archive.search({ criteria: { fileIdPrefix: '14_2345001' }, limit: 10 })).toHaveLength(1);
    }
  });

  it('of files that are not held can be searched too', async () => {
    await archive.recordListItems(profile, [listItem(id)]);
    expect(archive.search({ criteria: {}, limit: 10 })).toMatchObject([
      { fileId: id, held: false, sha256: null },
    ]);
    expect(archive.held(profile, id)).toMatchObject({ sha256: null, versions: 0 });
  });

  it('that the server no longer lists keep the document', async () => {
    await receive(archive, listItem(id), pdf('x'));
    expect(await archive.recordListed(profile, new Set())).toEqual({ vanished: 1 });
    expect(archive.versions(id)).toMatchObject([{ currency: 'not-listed' }]);
    await archive.rebuild();
    expect(archive.versions(id)).toMatchObject([{ currency: 'not-listed' }]);
    await archive.recordListed(profile, new Set([id]));
    expect(archive.versions(id)).toMatchObject([{ currency: 'latest' }]);
  });
});

describe('one writer', () => {
  it('refuses a second one at once and lets readers in', async () => {
    await receive(archive, listItem(id), pdf('x'));
    await expect(open(root)).rejects.toMatchObject({ code: 'another-instance' });
    const reader = await openReader(root);
    expect(reader.versions(id)).toHaveLength(1);
    reader.close();
  });

  it('reads an archive that does not exist yet as empty, without making it', async () => {
    const reader = await openReader(join(root, 'nowhere'));
    expect(reader.search({ criteria: {}, limit: 1 })).toEqual([]);
    expect(reader.status().versions).toBe(0);
    reader.close();
    expect(await readdir(root)).not.toContain('nowhere');
  });

  it('remembers reports and the end of a sync', async () => {
    const bytes = pdf('x');
    await receive(archive, listItem(id), bytes);
    expect(archive.versions(id)[0]?.verdict).toBe('unverified');
    const [version] = archive.versionsToVerify({ onlyUnverified: true });
    const verifiedAt = '2026-11-24T00:00:00.000Z';
    if (version === undefined) throw new TypeError('no version to verify');
    await archive.recordReport(version, { report: genuineReport(bytes), verifiedAt });
    expect(archive.versionsToVerify({ onlyUnverified: true })).toEqual([]);
    expect(archive.versions(id)[0]).toMatchObject({ verdict: 'genuine', form: 'ES-A', verifiedAt });
    expect(archive.search({ criteria: {}, limit: 1 })[0]?.verdict).toBe('genuine');
    const state = {
      lastCompleteOn: '2026-11-24',
      lastEndedAt: '2026-11-24T01:00:00.000Z',
      lastListed: 1,
      lastFailed: 0,
    };
    archive.recordSyncEnd(profile, state);
    expect(archive.syncState(profile)).toEqual({ ...state, reconciledAt: null });
    archive.recordReconciled(profile, '2026-11-24T02:00:00.000Z');
    expect(archive.syncState(profile)).toEqual({ ...state, reconciledAt: '2026-11-24T02:00:00.000Z' });
    expect(archive.syncState('other').lastEndedAt).toBeNull();
  });
});
