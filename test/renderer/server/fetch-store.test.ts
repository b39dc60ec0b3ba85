/** Fetching what a search found: batches, progress within them, failures kept, and being stopped. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { DocumentView, FetchOutcome, VersionView } from '#contract/bridge/requests.ts';
import type * as Fetching from '../../../renderer/features/server/fetch-store.ts';
import type * as Searching from '../../../renderer/features/server/server-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';

const profile = '見本';
const idOf = (at: number): string => `14_2345001_${at}_1_000`;
const rows = Array.from(
  { length: 120 },
  (_, at) => ({ profile, fileId: idOf(at), held: false }) as DocumentView,
);
const fileIds = rows.map(({ fileId }) => fileId);
const version = {
  profile,
  sha256: 'a',
  headline: 'usable',
  reasons: [],
  alarms: [],
} as unknown as VersionView;

let bridge: FakeBridge;
let fetching: typeof Fetching;
let searching: typeof Searching;
beforeEach(async () => {
  vi.resetModules();
  bridge = installFakeBridge();
  bridge.always('archive.versions', [version]);
  searching = await import('../../../renderer/features/server/server-store.ts');
  fetching = await import('../../../renderer/features/server/fetch-store.ts');
  searching.serverStore.setState({ rows, searched: profile, selected: new Set([idOf(0)]) });
});

const asked = () => bridge.calls.filter(({ channel }) => channel === 'server.fetch');
const state = () => fetching.fetchStore.getState();
const got = (ids: readonly string[]): FetchOutcome[] =>
  ids.map((fileId) => ({ fileId, outcome: 'fetched', code: null }));

async function answerBatch(number: number): Promise<readonly string[]> {
  await vi.waitFor(() => expect(asked()).toHaveLength(number));
  const call = bridge.last('server.fetch');
  call.answer({ ok: true, value: got(call.request.fileIds) });
  return call.request.fileIds;
}

it('asks for at most fifty at once, in order, until all are here', async () => {
  const ended = fetching.fetchFiles(fileIds);
  const batches = [await answerBatch(1), await answerBatch(2), await answerBatch(3)];
  await ended;
  expect(batches.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(batches.flat()).toEqual(fileIds);
  expect(state()).toMatchObject({ running: null, fetched: 120, failures: [], failure: null });
  const { rows: after, selected } = searching.serverStore.getState();
  expect(after?.every(({ held, headline }) => held && headline === 'usable')).toBe(true);
  expect(selected.size).toBe(0);
});

it('counts files within a batch as they end', async () => {
  const ended = fetching.fetchFiles(fileIds);
  const [outcome] = got([idOf(0)]) as [FetchOutcome];
  bridge.emit('server.fetching', { profile, outcome });
  bridge.emit('server.fetching', { profile, outcome });
  bridge.emit('server.fetching', { profile: '別', outcome });
  expect(state().running).toMatchObject({ done: 2, total: 120, isCancelling: false });
  fetching.cancelFetch();
  await ended;
});

it('keeps what failed beside what came', async () => {
  const ended = fetching.fetchFiles([idOf(0), idOf(1)]);
  const failed: FetchOutcome = { fileId: idOf(1), outcome: 'failed', code: 'file-not-listed' };
  bridge.last('server.fetch').answer({ ok: true, value: [...got([idOf(0)]), failed] });
  await ended;
  expect(state()).toMatchObject({ fetched: 1, failures: [{ fileId: idOf(1), code: 'file-not-listed' }] });
  expect(searching.serverStore.getState().rows?.filter(({ held }) => held)).toHaveLength(1);
});

it('stops between batches and within one', async () => {
  const ended = fetching.fetchFiles(fileIds);
  await answerBatch(1);
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
  fetching.cancelFetch();
  await ended;
  expect(bridge.last('server.fetch').isCancelled).toBe(true);
  expect(asked()).toHaveLength(2);
  expect(state()).toMatchObject({ running: null, fetched: 50, isCancelled: true, failure: null });
});

it('ends with the code of what went wrong', async () => {
  const ended = fetching.fetchFiles(fileIds);
  bridge.last('server.fetch').answer({ ok: false, code: 'login-refused' });
  await ended;
  expect(state()).toMatchObject({ running: null, failure: 'login-refused', isCancelled: false });
});
