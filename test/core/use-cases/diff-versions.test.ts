/** Comparing versions an archive holds: which are compared, whose text is read, and what is said when it cannot be. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VersionDifference } from '#contract/version-difference.ts';
import { type App, createApp } from '#core/app.ts';
import { fastDocument } from '#test/delivery-server/documents/fast-document.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { writeRevision } from '#test/support/documents/pdf-writer.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { DocumentSpec } from '#test/support/world-types.ts';
import { fileId, listItem, open, pdf, receive, sha256, temporaryRoot } from '../archive/archive-world.ts';
import { writeProfile } from './write-profile.ts';

const id = fileId(1);
const now = Date.now();
const create = await createDocumentFactory(await createFakePki());
let root: string;
let remove: () => Promise<void>;
let app: App;

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  const secrets = {
    get: () => Promise.resolve(null),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  };
  app = createApp(
    { clock: { now: () => now }, logger: { log: () => undefined }, secrets },
    { home: `${root}-home`, ignoreServiceHours: true, verifierThreads: 2 },
  );
  await writeProfile(`${root}-home`, root);
});
afterEach(async () => {
  await app.close();
  await remove();
});

const spec = (changes: Partial<DocumentSpec> = {}): DocumentSpec => ({
  fileId: id,
  kind: '1',
  associationName: '○○信用保証協会',
  bankName: '〇×銀行',
  branchName: '本店',
  customerName: '見本',
  decidedOn: '2026-11-10',
  issueCount: 1,
  signedAtMs: now - 10 * 60 * 60 * 1000,
  ...changes,
});

/** Receives these as the versions of one file id, oldest first; returns their hashes. */
async function hold(...versions: readonly Uint8Array[]): Promise<readonly string[]> {
  const archive = await open(root);
  for (const [index, bytes] of versions.entries()) {
    await receive(archive, listItem(id, { issueCount: index + 1 }), bytes);
  }
  archive.close();
  return versions.map(sha256);
}

const changesOf = ({ lines }: VersionDifference) =>
  lines?.filter(({ change }) => change !== 'same').map(({ label, before, after }) => [label, before, after]);

it('compares the newest version with the one before it', async () => {
  const reissued = spec({ issueCount: 2, amountYen: 12_000_000 });
  const [first, second] = await hold(
    await create(spec({ amountYen: 9_000_000 })),
    await create(spec()),
    await create(reissued),
  ).then((hashes) => hashes.slice(1));
  const difference = await app.diffVersions({ fileId: id });
  expect(changesOf(difference)).toEqual([
    ['保証金額', '10,000,000円', '12,000,000円'],
    ['電子保証書発行回数', '1回', '2回'],
  ]);
  expect(difference).toMatchObject({
    fileId: id,
    before: {
      sha256: first,
      readFrom: 'signed-revision',
      text: 'read',
      isCapped: false,
      verdict: 'unverified',
    },
    after: {
      sha256: second,
      readFrom: 'signed-revision',
      text: 'read',
      isCapped: false,
      verdict: 'unverified',
    },
  });
});

it('compares any two versions, in either direction', async () => {
  const [first = '', , third = ''] = await hold(
    await create(spec()),
    await create(spec({ months: 72 })),
    await create(spec({ months: 84 })),
  );
  const there = await app.diffVersions({ fileId: id, from: first, to: third });
  expect(changesOf(there)).toEqual([['保証期間', '60か月', '84か月']]);
  const back = await app.diffVersions({ fileId: id, from: third, to: first });
  expect(changesOf(back)).toEqual([['保証期間', '84か月', '60か月']]);
});

it('reads what the issuer signed, and never what was added later', async () => {
  const signed = await create(spec());
  const startxref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(signed).toString('latin1'))?.[1]);
  const blank = { dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.from('q Q\n')) };
  const { bytes } = writeRevision(
    { objects: new Map([[4, blank]]), catalog: 1, size: 17 },
    { bytes: signed, startxref },
  );
  await hold(signed, bytes);
  const difference = await app.diffVersions({ fileId: id });
  expect(difference.after).toMatchObject({ readFrom: 'signed-revision', text: 'read' });
  expect(changesOf(difference)).toEqual([]);
});

it('compares a document without a signature too, and says so', async () => {
  await hold(await fastDocument(spec()), await fastDocument(spec({ issueCount: 2 })));
  const difference = await app.diffVersions({ fileId: id });
  expect(difference.before.readFrom).toBe('whole-file');
  expect(changesOf(difference)).toEqual([['電子保証書発行回数', '1', '2']]);
});

it('claims nothing when one of the two cannot be read, or is a picture', async () => {
  await hold(await create(spec()), pdf('torn'));
  expect(await app.diffVersions({ fileId: id })).toMatchObject({
    before: { text: 'read' },
    after: { text: 'unreadable' },
    lines: null,
  });
  const picture = writeRevision({
    objects: new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
    ]),
    catalog: 1,
    size: 4,
  }).bytes;
  const [from = ''] = await hold(await create(spec()));
  const [to = ''] = await hold(picture);
  expect(await app.diffVersions({ fileId: id, from, to })).toMatchObject({
    after: { text: 'no-text' },
    lines: null,
  });
});

it('compares no bytes that are not those the archive received', async () => {
  const [, second = ''] = await hold(await create(spec()), await create(spec({ issueCount: 2 })));
  await writeFile(
    join(root, 'cas', second.slice(0, 2), `${second}.pdf`),
    await create(spec({ issueCount: 3 })),
  );
  await expect(app.diffVersions({ fileId: id })).rejects.toMatchObject({ code: 'document-corrupt' });
});

it('needs two versions, and those of this file id', async () => {
  await expect(app.diffVersions({ fileId: id })).rejects.toMatchObject({ code: 'file-not-held' });
  const [only = ''] = await hold(await create(spec()));
  await expect(app.diffVersions({ fileId: id })).rejects.toMatchObject({ code: 'versions-too-few' });
  await expect(app.diffVersions({ fileId: id, to: only })).rejects.toMatchObject({
    code: 'versions-too-few',
  });
  const other = 'f'.repeat(64);
  await expect(app.diffVersions({ fileId: id, from: other })).rejects.toMatchObject({
    code: 'file-not-held',
    detail: other,
  });
});
