/** The store of syncs: whatever order answers and events come in, a sync begins once and ends once. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type SyncRecord, usualSettings } from '#contract/bridge/desktop-state.ts';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { beginSync } from '#contract/sync-progress.ts';
import type * as Store from '../../../renderer/features/sync/sync-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';

const profile = '見本';
const summary = {
  listed: 3,
  fetched: 1,
  unchanged: 2,
  failed: 0,
  verified: { genuine: 1, indeterminate: 0, rejected: 0, unsigned: 0 },
};
const done: SyncRecord = {
  profile,
  startedAt: '2026-11-24T00:00:00.000Z',
  endedAt: '2026-11-24T00:00:05.000Z',
  outcome: 'done',
  code: null,
  summary,
};

let bridge: FakeBridge;
let store: typeof Store;
beforeEach(async () => {
  vi.resetModules();
  bridge = installFakeBridge();
  bridge.always('profiles.read', []);
  bridge.always('settings.read', usualSettings);
  bridge.always('sync.history', []);
  bridge.always('sync.running', []);
  bridge.always('sync.cancel', {});
  store = await import('../../../renderer/features/sync/sync-store.ts');
  await store.initSync();
});

const state = () => store.syncStore.getState();

it('starts a sync once, however often it is asked for', () => {
  void store.startSync(profile);
  void store.startSync(profile);
  expect(bridge.calls.filter(({ channel }) => channel === 'sync.run')).toHaveLength(1);
  expect(state().running.get(profile)).toMatchObject({ phase: 'listing', total: null });
});

it('follows events, and ends with the record', async () => {
  const ended = store.startSync(profile);
  bridge.emit('sync.progress', { profile, event: { event: 'planned', listed: 3, fetch: 1 } });
  expect(state().running.get(profile)).toMatchObject({ phase: 'fetching', total: 1 });
  bridge.emit('sync.ended', done);
  bridge.last('sync.run').answer({ ok: true, value: summary });
  await ended;
  expect(state().running.size).toBe(0);
  expect(state().ended.get(profile)?.record).toEqual(done);
  expect(state().history).toEqual([done]);
});

it('ends with the answer alone when no event comes', async () => {
  const ended = store.startSync(profile);
  bridge.last('sync.run').answer({ ok: false, code: 'service-stopped' });
  await ended;
  expect(state().running.size).toBe(0);
  expect(state().ended.get(profile)?.record).toMatchObject({ outcome: 'failed', code: 'service-stopped' });
});

it('shows a cancelled sync as ending until the service says that it has', async () => {
  const ended = store.startSync(profile);
  store.cancelSync(profile);
  expect(bridge.last('sync.cancel').request).toEqual({ profile });
  expect(state().running.get(profile)?.isCancelling).toBe(true);
  bridge.last('sync.run').answer({ ok: false, code: 'cancelled' });
  await ended;
  expect(state().running.size).toBe(0);
  expect(state().ended.get(profile)?.record.outcome).toBe('cancelled');
});

it("watches another window's sync, and can stop it", () => {
  bridge.emit('sync.progress', { profile, event: { event: 'listing', rows: 10, openParts: 0 } });
  expect(state().running.get(profile)?.rows).toBe(10);
  store.cancelSync(profile);
  store.cancelSync(profile);
  expect(bridge.calls.filter(({ channel }) => channel === 'sync.cancel')).toHaveLength(1);
  expect(state().running.get(profile)?.isCancelling).toBe(true);
});

describe('a window that comes to a running sync', () => {
  const running = { profile, ...beginSync(1_000), phase: 'fetching', done: 2, total: 9 } as const;

  async function loadAnew(): Promise<void> {
    vi.resetModules();
    bridge.always('sync.running', [running]);
    store = await import('../../../renderer/features/sync/sync-store.ts');
    await store.initSync();
  }

  it('shows how far it is, begins none of its own, and sees its end', async () => {
    await loadAnew();
    expect(state().running.get(profile)).toMatchObject({ startedAtMs: 1_000, done: 2, total: 9 });
    await store.startSync(profile);
    expect(bridge.calls.some(({ channel }) => channel === 'sync.run')).toBe(false);
    bridge.last('sync.wait').answer({ ok: true, value: summary });
    await vi.waitFor(() => expect(state().running.size).toBe(0));
    expect(state().ended.get(profile)?.record).toMatchObject({ outcome: 'done', summary });
  });

  it('reads how it ended where it was over before it could be waited for', async () => {
    await loadAnew();
    bridge.always('sync.history', [done]);
    bridge.last('sync.wait').answer({ ok: true, value: null });
    await vi.waitFor(() => expect(state().running.size).toBe(0));
    expect(state().ended.get(profile)?.record).toEqual(done);
  });
});

it('forgets how the last one ended, with its failures, when the next begins', () => {
  const event = { event: 'failed', fileId: 'f', code: 'not-a-pdf' } as const;
  bridge.emit('sync.progress', { profile, event });
  bridge.emit('sync.ended', done);
  expect(state().ended.get(profile)?.failures).toHaveLength(1);
  void store.startSync(profile);
  expect(state().ended.size).toBe(0);
  bridge.emit('sync.ended', done);
  expect(state().ended.get(profile)?.failures).toEqual([]);
});

it('keeps the last thirty', () => {
  for (let at = 0; at < 40; at += 1) bridge.emit('sync.ended', { ...done, profile: `p${at}` });
  expect(state().history).toHaveLength(30);
  expect(state().history?.[0]?.profile).toBe('p39');
});

it('begins at start what may be synced now, if that is wanted', async () => {
  vi.resetModules();
  const open = { name: '開', withinServiceHours: true } as ProfileView;
  const closed = { name: '閉', withinServiceHours: false } as ProfileView;
  bridge.always('profiles.read', [open, closed]);
  bridge.always('settings.read', { ...usualSettings, syncAtStart: true });
  const fresh: typeof Store = await import('../../../renderer/features/sync/sync-store.ts');
  await fresh.initSync();
  await fresh.initSync();
  const asked = bridge.calls.filter(({ channel }) => channel === 'sync.run').map(({ request }) => request);
  expect(asked).toEqual([{ profile: '開' }]);
});
