/** Verifying what an archive holds: every version, with its profile's trust, each report kept. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '#core/app.ts';
import { createProfileStore } from '#core/profiles/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import {
  fileId,
  listItem,
  open,
  openReader,
  profile,
  receive,
  sha256,
  temporaryRoot,
} from '../archive/archive-world.ts';

let root: string;
let home: string;
let remove: () => Promise<void>;
let app: App;
const pki: SigningPki = await createFakePki();
const create = await createDocumentFactory(pki);

const now = Date.now();
const clock = { now: () => now };
const secrets = {
  get: () => Promise.resolve(null),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

beforeEach(async () => {
  ({ root, remove } = await temporaryRoot());
  home = `${root}-home`;
  app = createApp(
    { clock, logger: { log: () => undefined }, secrets },
    { home, ignoreServiceHours: true, verifierThreads: 2 },
  );
  await writeProfile(pki.signerCaPem);
});
afterEach(async () => {
  await app.close();
  await remove();
});

async function writeProfile(anchorPem: string): Promise<void> {
  await createProfileStore(home).write({
    profile: {
      name: profile,
      origin: 'https://delivery.example',
      startPath: '/',
      userId: '14234500001',
      archiveRoot: root,
      anchorsPem: [anchorPem],
      tsaAnchorsPem: [pki.tsaCaPem],
    },
    certificate: {
      subject: 'CN=x',
      issuer: 'CN=y',
      serialNumber: '01',
      fingerprintSha256: 'a'.repeat(64),
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2031-01-01T00:00:00.000Z',
    },
  });
}

function makeDocument(number: number, issueCount: number): Promise<Uint8Array> {
  return create({
    fileId: fileId(number),
    kind: '1',
    associationName: '○○信用保証協会',
    bankName: '〇×銀行',
    branchName: '本店',
    customerName: '見本',
    decidedOn: '2026-11-10',
    issueCount,
    signedAtMs: now - (10 - issueCount) * 60 * 60 * 1000,
  });
}

/** Three documents, the first of them in two issues. */
async function fillArchive(): Promise<readonly Uint8Array[]> {
  const documents = [
    await makeDocument(1, 1),
    await makeDocument(1, 2),
    await makeDocument(2, 1),
    await makeDocument(3, 1),
  ];
  const [first, second, third, fourth] = documents;
  const archive = await open(root);
  for (const [number, issueCount, bytes] of [
    [1, 1, first],
    [1, 2, second],
    [2, 1, third],
    [3, 1, fourth],
  ] as const) {
    if (bytes !== undefined) await receive(archive, listItem(fileId(number), { issueCount }), bytes);
  }
  archive.close();
  return documents;
}

it('keeps a report of every version and shows that of the newest', async () => {
  await fillArchive();
  expect(await app.verifyArchives({})).toBe(4);
  const rows = await app.search({ criteria: {}, limit: 10 });
  expect(rows.map(({ verdict, form, alarms }) => [verdict, form, alarms])).toEqual(
    Array.from({ length: 3 }, () => ['genuine', 'ES-A', []]),
  );
  const versions = await app.show(fileId(1));
  expect(versions.map(({ currency, printedIssueCount }) => [currency, printedIssueCount])).toEqual([
    ['latest', 2],
    ['superseded', 1],
  ]);
  expect(versions.every(({ verifiedAt }) => verifiedAt === new Date(now).toISOString())).toBe(true);
});

it('judges anew when the anchors have changed', async () => {
  await fillArchive();
  await app.verifyArchives({ profile });
  await writeProfile(pki.serverCaPem);
  await app.verifyArchives({ profile });
  const [row] = await app.search({ criteria: {}, limit: 1 });
  expect(row).toMatchObject({ verdict: 'indeterminate', reasons: ['signer-not-anchored'] });
});

it('goes on after a document that is damaged or gone, and says which', async () => {
  const [, , third, fourth] = await fillArchive();
  const pathOf = (bytes: Uint8Array | undefined): string => {
    const name = sha256(bytes ?? new Uint8Array());
    return join(root, 'cas', name.slice(0, 2), `${name}.pdf`);
  };
  await writeFile(pathOf(third), 'damaged');
  await rm(pathOf(fourth));
  const unreadable: string[] = [];
  await app.verifyArchives({ onUnreadable: ({ fileId: id }, { code }) => unreadable.push(`${id} ${code}`) });
  expect(unreadable.toSorted()).toEqual([`${fileId(2)} document-corrupt`, `${fileId(3)} file-not-held`]);
  const rows = await app.search({ criteria: {}, limit: 10 });
  expect(rows.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['genuine', 'unverified']));
  expect(rows.filter(({ verdict }) => verdict === 'unverified')).toHaveLength(2);
});

it('stops when asked to and leaves the archive free for others', async () => {
  await fillArchive();
  const archiveOfMany = await open(root);
  for (let number = 10; number < 40; number += 1) {
    await receive(archiveOfMany, listItem(fileId(number)), await makeDocument(number, 1));
  }
  archiveOfMany.close();
  const abort = new AbortController();
  const work = app.verifyArchives({
    signal: abort.signal,
    onVerified: () => abort.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  const archive = await open(root);
  archive.close();
  const reader = await openReader(root);
  const left = reader.versionsToVerify({ onlyUnverified: true }).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(34);
  reader.close();
});

it('refuses anchors that are no certificates before any file is looked at', async () => {
  const request = { bytes: await makeDocument(1, 1), trust: { anchorsPem: ['no PEM'], tsaAnchorsPem: [] } };
  await expect(app.verify(request)).rejects.toMatchObject({ code: 'anchor-unreadable' });
});
