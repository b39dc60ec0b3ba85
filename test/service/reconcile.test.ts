/** 照合 through the service: progress and end are told to every window, and what is open is told without the server. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '#contract/result.ts';
import { type ServiceWorld, createServiceWorld } from './service-world.ts';

const profile = '見本';
let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld(12);
  await world.window.ask('profiles.add', await world.newProfile(profile));
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const told = (name: string) => world.window.events.filter((event) => event.name === name);

it('says that there was none yet', async () => {
  expect(valueOf(await world.window.ask('reconcile.last', { profile }))).toEqual({
    result: null,
    interrupted: null,
  });
  const [view] = valueOf(await world.window.ask('profiles.read', {}));
  expect(view?.compared).toEqual({ state: 'never', days: null });
});

it('ends as cancelled, and says how far it came', async () => {
  await world.server.scenario.break({ fault: 'slow-body', path: '/search', times: 1_000 });
  const { result, cancel } = world.window.call('reconcile.run', { profile });
  const listing = () =>
    told('reconcile.progress').some(
      ({ payload }) => 'event' in payload && JSON.stringify(payload).includes('"windowsDone":2'),
    );
  await expect.poll(listing, { timeout: 30_000 }).toBe(true);
  cancel();
  expect(await result).toMatchObject({ ok: false, code: 'cancelled' });
  await expect
    .poll(() => told('reconcile.ended').map(({ payload }) => payload))
    .toEqual([{ profile, code: 'cancelled' }]);
  await world.server.scenario.clearFaults();
  expect(valueOf(await world.window.ask('reconcile.last', { profile }))).toMatchObject({
    result: null,
    interrupted: { windowsDone: 2 },
  });
});

it('goes on, tells its end and what changed, and answers with the counts', async () => {
  const summary = valueOf(await world.window.ask('reconcile.run', { profile }));
  expect(summary).toMatchObject({ complete: true, resumedWindows: 2, listed: 12, held: 0 });
  expect(told('reconcile.ended').at(-1)?.payload).toEqual({ profile, code: null });
  expect(JSON.stringify(told('archive.changed').at(-1)?.payload)).toContain('14_2345');
  const last = valueOf(await world.window.ask('reconcile.last', { profile }));
  expect(last).toMatchObject({ result: { profile, summary }, interrupted: null });
  const [view] = valueOf(await world.window.ask('profiles.read', {}));
  expect(view?.compared).toEqual({ state: 'fresh', days: 0 });
});

it('forgets all of it with the profile', async () => {
  await world.window.ask('profiles.remove', { name: profile });
  await world.window.ask('profiles.add', await world.newProfile(profile));
  expect(valueOf(await world.window.ask('reconcile.last', { profile })).result).toBeNull();
});
