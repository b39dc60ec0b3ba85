/** Which versions are compared, and that an answer to an earlier choice never stands under a later one. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VersionView } from '#contract/bridge/requests.ts';
import type { VersionDifference } from '#contract/version-difference.ts';
import type * as Comparing from '../../../renderer/features/compare/compare-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';
import { evidenceOf } from '../verdict/verified-cases.ts';

let bridge: FakeBridge;
let store: typeof Comparing;

const bytesOf = (issue: number): Uint8Array => Buffer.from(`%PDF issue ${issue}`);
const hashOf = (issue: number): string => createHash('sha256').update(bytesOf(issue)).digest('hex');
/** Three issues, newest first. */
const versions: readonly VersionView[] = [3, 2, 1].map(
  (issue) => evidenceOf(null, { sha256: hashOf(issue), issueCount: issue }).version,
);

beforeEach(async () => {
  bridge = installFakeBridge();
  store = await import('../../../renderer/features/compare/compare-store.ts');
});
afterEach(() => store.stopComparing());

const pair = () => store.compareStore.getState().pair;
const differenceOf = (from: string, to: string): VersionDifference => {
  const side = {
    kind: '1',
    issueCount: 1,
    verdict: 'genuine',
    receivedAt: '',
    readFrom: 'signed-revision',
  } as const;
  const read = { text: 'read', isCapped: false } as const;
  return {
    profile: '本部',
    fileId: 'x',
    before: { ...side, ...read, sha256: from },
    after: { ...side, ...read, sha256: to },
    lines: [],
  };
};
/** Answers everything asked so far. */
async function answerAll(): Promise<void> {
  for (const call of bridge.calls) {
    const { from, to, sha256 } = call.request as Record<string, string>;
    if (call.channel === 'versions.compare')
      call.answer({ ok: true, value: differenceOf(from ?? '', to ?? '') });
    const issue = [1, 2, 3].find((each) => hashOf(each) === sha256);
    if (issue !== undefined) call.answer({ ok: true, value: bytesOf(issue) });
  }
  await new Promise((done) => setImmediate(done));
}
const untilSame = (side: 'before' | 'after') =>
  new Promise<void>((done) => {
    const look = () => store.compareStore.getState()[side].content === 'same' && done();
    store.compareStore.subscribe(look);
    look();
  });

it('begins with the newest version against the one before it', () => {
  store.startComparing(versions, hashOf(3));
  expect(pair()).toMatchObject({ before: hashOf(2), after: hashOf(3) });
});

it('begins with the old version that is open against the newest', () => {
  store.startComparing(versions, hashOf(1));
  expect(pair()).toMatchObject({ before: hashOf(1), after: hashOf(3) });
});

it('does nothing where there is nothing to compare with', () => {
  store.startComparing(versions.slice(0, 1), hashOf(3));
  expect(pair()).toBeNull();
  expect(bridge.calls).toEqual([]);
});

it('keeps the pages of the side that stays when the other one is chosen', async () => {
  store.startComparing(versions, null);
  await Promise.all([answerAll(), untilSame('before'), untilSame('after')]);
  const { bytes } = store.compareStore.getState().after;
  store.chooseSide('before', hashOf(1));
  const { before, after, difference } = store.compareStore.getState();
  expect([before.content, before.bytes, difference]).toEqual(['loading', null, null]);
  expect(after.bytes).toBe(bytes);
});

it('lets no late answer stand under another choice', async () => {
  store.startComparing(versions, null);
  const early = bridge.last('versions.compare');
  store.chooseSide('before', hashOf(1));
  early.answer({ ok: true, value: differenceOf(hashOf(2), hashOf(3)) });
  await new Promise((done) => setImmediate(done));
  expect(store.compareStore.getState().difference).toBeNull();
  await answerAll();
  expect(store.compareStore.getState().difference?.before.sha256).toBe(hashOf(1));
  expect(early.isCancelled).toBe(true);
});

it('tells why the comparison failed', async () => {
  store.startComparing(versions, null);
  bridge.last('versions.compare').answer({ ok: false, code: 'document-corrupt' });
  await new Promise((done) => setImmediate(done));
  expect(store.compareStore.getState().failure).toBe('document-corrupt');
});

it('follows what becomes of the versions while they are compared, and no longer', async () => {
  store.startComparing(versions.slice(1), null);
  const { profile = '', fileId = '' } = versions[0] ?? {};
  bridge.emit('archive.changed', { profile, fileIds: [fileId] });
  bridge.last('archive.versions').answer({ ok: true, value: versions });
  await new Promise((done) => setImmediate(done));
  expect(store.compareStore.getState().versions).toEqual(versions);
  store.stopComparing();
  const asked = bridge.calls.length;
  bridge.emit('archive.changed', { profile, fileIds: [fileId] });
  expect(bridge.calls).toHaveLength(asked);
});
