/** 照合 against a real delivery server: both ways, beyond 2,000 rows, interrupted and taken up again. */
import { afterEach, expect, it } from 'vitest';
import type { ReconciliationEvent } from '#contract/reconciliation.ts';
import { fromJapanTime } from '#core/domain/japan-time.ts';
import type { SkinNumber } from '#test/delivery-server/index.ts';
import { type ReconcileWorld, createReconcileWorld, profile, reasonsOf } from './reconcile-world.ts';

const skins: readonly SkinNumber[] = [1, 2, 3, 4, 5];
let world: ReconcileWorld;
afterEach(() => world.close());

/** First days of the windows that were asked for, in order, each once. */
function askedFrom(): readonly string[] {
  const days = world.server.log.searches().map(({ criteria }) => criteria?.uploaded?.from ?? 'past');
  return [...new Set(days)];
}

/** The file ids the server shows the profile. */
function visibleIds(): readonly string[] {
  const files = [...world.server.state.files.values()];
  const visible = files.filter(
    ({ id, bankCode, accessible }) => id.associationCode === '14' && bankCode === '2345' && accessible,
  );
  return visible.map(({ id }) => id.fileId).toSorted();
}

it.each(skins)(
  'finds nothing to tell after a complete sync on skin %i, and fetches nothing',
  async (skin) => {
    world = await createReconcileWorld({ skin, documents: 30 });
    await world.app.sync(profile);
    world.server.log.clear();
    const { differences, summary } = await world.app.reconcile(profile);
    expect(differences).toEqual([]);
    expect(summary).toMatchObject({
      complete: true,
      listed: 30,
      held: 30,
      resumedWindows: 0,
      incomplete: [],
    });
    expect(world.server.log.deliveredFileIds()).toEqual([]);
    expect(await world.app.lastReconciliation(profile)).toEqual({
      result: { profile, summary, differences },
      interrupted: null,
    });
  },
);

it('classifies whatever happened since, both ways', async () => {
  world = await createReconcileWorld({ documents: 40 });
  const { scenario, state } = world.server;
  const ids = [...state.files.values()]
    .filter(({ id, bankCode, versions }) => {
      return id.associationCode === '14' && bankCode === '2345' && versions.at(-1)?.kind === '1';
    })
    .map(({ id }) => id.fileId);
  const [voided = '', reissued = '', moved = '', subrogated = '', expired = ''] = ids;
  await scenario.void({ fileId: expired });
  await world.app.sync(profile);
  // 61 days later the notice is gone, and the next one is new.
  await scenario.advance({ days: 61 });
  await scenario.void({ fileId: voided });
  await scenario.reissue({ fileId: reissued });
  await scenario.transfer({ fileId: moved, branchCode: '123' });
  await scenario.subrogate({ fileId: subrogated });
  const { fileId: uploaded } = (await scenario.upload({ branchCode: '002' })) as { fileId: string };
  const foreign = [...state.files.values()].find(
    ({ id, bankCode }) => id.associationCode === '14' && bankCode !== '2345',
  );
  const transferredIn = foreign?.id.fileId ?? '';
  await scenario.transfer({ fileId: transferredIn, bankCode: '2345', branchCode: '001' });

  const { differences, summary } = await world.app.reconcile(profile);
  expect(reasonsOf(differences)).toMatchObject({
    [voided]: 'stale void-listed',
    [reissued]: 'stale reissued',
    [moved]: 'changed transferred',
    [subrogated]: 'local-only unknown',
    [expired]: 'local-only void-notice-expired',
    [uploaded]: 'server-only not-fetched',
    [transferredIn]: 'server-only transferred-in',
  });
  expect(summary).toMatchObject({ complete: true, listed: visibleIds().length });
  const gone = differences.filter(({ event }) => event === 'local-only');
  expect(gone.every((each) => each.event === 'local-only' && each.isNew)).toBe(true);

  // What is known to be gone is told again, but not as news; what was stale stays so until it is fetched.
  const again = await world.app.reconcile(profile);
  expect(reasonsOf(again.differences)).toMatchObject({
    [voided]: 'stale void-listed',
    [subrogated]: 'local-only unknown',
  });
  expect(again.differences.some((each) => each.event === 'local-only' && each.isNew)).toBe(false);
  await world.app.sync(profile);
  const afterSync = await world.app.reconcile(profile);
  expect(afterSync.differences.filter(({ event }) => event !== 'local-only')).toEqual([]);
});

it('no longer tells what was fetched, explained or listed again since', async () => {
  world = await createReconcileWorld({ documents: 12 });
  const { scenario, state } = world.server;
  const [fetched = '', explained = '', returned = '', open = ''] = visibleIds();
  await world.app.sync(profile);
  const hide = (fileId: string, accessible: boolean): void => {
    const file = state.files.get(fileId);
    if (file !== undefined) file.accessible = accessible;
  };
  await scenario.advance({ minutes: 1 });
  await scenario.reissue({ fileId: fetched });
  for (const fileId of [explained, returned, open]) hide(fileId, false);
  const { summary } = await world.app.reconcile(profile);
  expect(summary).toMatchObject({ stale: { reissued: 1 }, localOnly: { unknown: 3 } });

  hide(returned, true);
  await scenario.advance({ minutes: 1 });
  await world.app.sync(profile);
  await world.app.recordFact({
    profile,
    fileId: explained,
    record: { action: 'absence-explained', reason: 'subrogated' },
  });
  const { result } = await world.app.lastReconciliation(profile);
  expect(reasonsOf(result?.differences ?? [])).toEqual({
    [explained]: 'local-only subrogated',
    [open]: 'local-only unknown',
  });
  expect(result?.summary).toMatchObject({
    stale: { reissued: 0 },
    localOnly: { unknown: 1, subrogated: 1 },
  });
});

it('calls missed what a complete sync should have brought', async () => {
  world = await createReconcileWorld({ documents: 10 });
  await world.app.sync(profile);
  const { scenario, state } = world.server;
  await scenario.advance({ days: 3 });
  const { fileId } = (await scenario.upload({})) as { fileId: string };
  await scenario.advance({ days: 1 });
  const version = state.files.get(fileId);
  if (version === undefined) throw new Error('no file');
  version.accessible = false;
  await world.app.sync(profile);
  version.accessible = true;
  const { differences } = await world.app.reconcile(profile);
  expect(reasonsOf(differences)).toEqual({ [fileId]: 'server-only sync-missed' });
});

it('reads more than 2,000 rows of one window completely', async () => {
  world = await createReconcileWorld({ documents: 2_300 });
  const { clock, files } = world.server.state;
  const month = clock.today().slice(0, 7);
  const uploadedAtMs = Math.min(fromJapanTime(`${month}-01`) + 1_000, clock.now());
  for (const file of files.values()) {
    for (const [index, version] of file.versions.entries()) {
      file.versions[index] = { ...version, uploadedAtMs: uploadedAtMs + index };
    }
  }
  const { summary, differences } = await world.app.reconcile(profile);
  expect(world.server.log.searches().some(({ capped }) => capped)).toBe(true);
  expect(summary).toMatchObject({ complete: true, listed: visibleIds().length });
  expect(differences.map(({ fileId }) => fileId).toSorted()).toEqual(visibleIds());
  // The whole is told to the caller, what is kept for later is shortened.
  const { result } = await world.app.lastReconciliation(profile);
  expect(result?.differences).toHaveLength(1_000);
  expect(result?.summary).toEqual(summary);
});

it('goes on where it was interrupted: finished windows are not asked again, nothing was marked as gone', async () => {
  world = await createReconcileWorld({ documents: 60 });
  await world.app.sync(profile);
  const [gone = ''] = visibleIds();
  await world.server.scenario.deleteFile({ fileId: gone });
  world.server.log.clear();

  const stop = new AbortController();
  const stopAt = 12;
  const first = world.app.reconcile(profile, {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.event === 'listing' && event.windowsDone === stopAt) stop.abort();
    },
  });
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  const asked = askedFrom();
  expect(asked).toHaveLength(stopAt);
  expect((await world.app.search({ criteria: {}, only: 'vanished', limit: 10 })).length).toBe(0);
  expect(await world.app.lastReconciliation(profile)).toMatchObject({
    result: null,
    interrupted: { windowsDone: stopAt, startedAt: expect.any(String) },
  });

  world.server.log.clear();
  const events: ReconciliationEvent[] = [];
  const { summary, differences } = await world.app.reconcile(profile, {
    onEvent: (event) => events.push(event),
  });
  expect(events[0]).toMatchObject({ event: 'resumed', windowsDone: stopAt });
  expect(askedFrom().filter((day) => day !== 'past' && asked.includes(day))).toEqual([]);
  expect(summary).toMatchObject({ complete: true, resumedWindows: stopAt, listed: 59 });
  expect(differences).toMatchObject([{ event: 'local-only', fileId: gone, isNew: true }]);

  // The next one is a new one.
  world.server.log.clear();
  expect((await world.app.reconcile(profile)).summary.resumedWindows).toBe(0);
  expect(askedFrom()).toEqual(expect.arrayContaining([...asked]));
});

it('meets a file again that is overwritten while the run is under way', async () => {
  world = await createReconcileWorld({ documents: 40 });
  await world.app.sync(profile);
  const { state, scenario } = world.server;
  const month = state.clock.today().slice(0, 7);
  const old = [...state.files.values()].find(
    ({ id, bankCode, versions }) =>
      id.associationCode === '14' &&
      bankCode === '2345' &&
      versions.at(-1)?.kind === '1' &&
      (versions.at(-1)?.uploadedAtMs ?? Infinity) < fromJapanTime(`${month}-01`),
  );
  const fileId = old?.id.fileId ?? '';
  let done = false;
  const { differences } = await world.app.reconcile(profile, {
    onEvent: (event) => {
      if (done || event.event !== 'listing' || event.uploaded.to !== undefined) return;
      done = true;
      void scenario.void({ fileId });
    },
  });
  expect(reasonsOf(differences)).toEqual({ [fileId]: 'stale void-listed' });
});
