/** The service at work with a delivery server: adding profiles, syncing, fetching, and being stopped in all of it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '#contract/result.ts';
import { openWindow } from './service-window.ts';
import { type ServiceWorld, createServiceWorld } from './service-world.ts';

const profile = '見本';
let world: ServiceWorld;
beforeAll(async () => {
  world = await createServiceWorld(12);
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('a profile that cannot be added', () => {
  it.each([
    ['p12-wrong-password', { pkcs12Password: 'wrong' }],
    ['p12-unreadable', { pkcs12: new Uint8Array([1, 2, 3]) }],
    ['url-invalid', { url: 'http://delivery.example' }],
    ['user-id-invalid', { userId: '1423450000' }],
    ['anchor-unreadable', { anchorsPem: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'] }],
    ['file-unreadable', { serverCaPem: 'nothing' }],
    ['profile-invalid', { name: '../見本' }],
    ['archive-root-forbidden', { archiveRoot: '//server/share' }],
  ])('for %s stores nothing', async (code, wrong) => {
    const request = { ...(await world.newProfile(profile)), ...wrong };
    const answer = await world.window.ask('profiles.add', request);
    expect(answer).toMatchObject({ ok: false, code });
    expect(JSON.stringify(answer)).not.toContain(world.folder);
    expect(world.secrets.size).toBe(0);
    expect(await readdir(join(world.home, 'profiles')).catch(() => [])).toEqual([]);
    expect(valueOf(await world.window.ask('profiles.read', {}))).toEqual([]);
  });
});

describe('a profile', () => {
  it('is added with its certificate and its anchors, and tested station by station', async () => {
    const view = valueOf(await world.window.ask('profiles.add', await world.newProfile(profile)));
    expect(view).toMatchObject({ name: profile, userId: '14234500001', origin: world.server.url });
    expect(view.anchors.map(({ purpose }) => purpose)).toEqual(['signer', 'timestamp']);
    const steps = valueOf(await world.window.ask('connection.test', { profile }));
    expect(steps.every(({ ok }) => ok)).toBe(true);
    const told = world.window.events.flatMap((event) =>
      event.name === 'connection.step' ? [event.payload.step] : [],
    );
    expect(told).toEqual(steps);
  });

  it('keeps secrets and PEM texts to itself', async () => {
    const told = JSON.stringify(valueOf(await world.window.ask('profiles.read', {})));
    for (const secret of ['Hoshodesk2026', 'p12-password', 'BEGIN', world.folder]) {
      expect(told).not.toContain(secret);
    }
  });

  it('is changed with its secrets kept, and told without them', async () => {
    const details = valueOf(await world.window.ask('profiles.details', { name: profile }));
    expect(details).toMatchObject({ name: profile, url: `${world.server.url}/`, signerAnchors: 1 });
    const view = valueOf(await world.window.ask('profiles.change', { name: profile, colour: 'teal' }));
    expect(view).toMatchObject({ name: profile, colour: 'teal', userId: '14234500001' });
    expect(JSON.stringify([details, view])).not.toMatch(/Hoshodesk2026|p12-password|BEGIN/);
    const tested = valueOf(await world.window.ask('connection.test', { profile }));
    expect(tested.every(({ ok }) => ok)).toBe(true);
    const { pkcs12, pkcs12Password } = await world.newProfile(profile);
    const renewed = { name: profile, pkcs12, pkcs12Password, password: 'WrongWord2026' };
    const fingerprint = valueOf(await world.window.ask('profiles.change', renewed)).certificate
      .fingerprintSha256;
    expect(fingerprint).not.toBe(view.certificate.fingerprintSha256);
    const failed = valueOf(await world.window.ask('connection.test', { profile }));
    expect(failed.find(({ ok }) => !ok)?.step).toBe('login');
    const { password } = await world.newProfile(profile);
    valueOf(await world.window.ask('profiles.change', { name: profile, password }));
    const again = valueOf(await world.window.ask('connection.test', { profile }));
    expect(again.every(({ ok }) => ok)).toBe(true);
  });

  it('of the same name is refused', async () => {
    const answer = await world.window.ask('profiles.add', await world.newProfile(profile));
    expect(answer).toMatchObject({ ok: false, code: 'profile-exists' });
  });
});

/** Pages begin and never end, until the test is over. */
async function stallServer(): Promise<void> {
  await world.server.scenario.break({ fault: 'stalled-body', path: '/', afterBytes: 10, times: 1_000 });
  onTestFinished(async () => void (await world.server.scenario.clearFaults()));
}

/** Well below the ten seconds a client waits for an answer. */
const beforeGivingUpMs = 8_000;

describe('while the server keeps it waiting', () => {
  it.each([
    ['server.search', { profile, criteria: {} }],
    ['server.fetch', { profile, fileIds: ['14_2345001_11111111_22222222_000'] }],
    ['connection.test', { profile }],
  ])('%s can be cancelled', async (channel, request) => {
    await stallServer();
    const asked = world.server.log.events.length;
    const { result, cancel } = world.window.call(channel, request);
    await expect.poll(() => world.server.log.events.length, { timeout: 30_000 }).toBeGreaterThan(asked);
    cancel();
    expect(await result).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('a sync goes on when nobody waits for it any more, and is found by whoever comes', async () => {
    await stallServer();
    const { result, cancel } = world.window.call('sync.run', { profile });
    cancel();
    expect(await result).toMatchObject({ ok: false, code: 'cancelled' });
    const other = openWindow((port) => world.service.attach(port));
    const running = valueOf(await other.ask('sync.running', {}));
    expect(running).toMatchObject([{ profile, phase: 'listing', isCancelling: false }]);
    const joined = other.call('sync.run', { profile }).result;
    const waiting = other.call('sync.wait', { profile }).result;
    expect(await other.ask('sync.cancel', { profile })).toEqual({ ok: true, value: {} });
    expect(await joined).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await waiting).toMatchObject({ ok: false, code: 'cancelled' });
    expect(valueOf(await other.ask('sync.running', {}))).toEqual([]);
    expect(await other.ask('sync.wait', { profile })).toEqual({ ok: true, value: null });
    expect(valueOf(await other.ask('sync.history', {}))).toHaveLength(1);
  });

  it('a sync that was cancelled is told and remembered as that', { timeout: beforeGivingUpMs }, async () => {
    expect((await world.window.event('sync.ended')).payload).toMatchObject({ profile, outcome: 'cancelled' });
    const [record] = valueOf(await world.window.ask('sync.history', {}));
    expect(record).toMatchObject({ profile, outcome: 'cancelled', summary: null });
  });
});

describe('fetching', () => {
  it('tells each file as it ends, and that the archive changed', async () => {
    const found = valueOf(await world.window.ask('server.search', { profile, criteria: {} }));
    expect(found.incomplete).toBe(0);
    expect(found.rows.map(({ held }) => held)).not.toContain(true);
    const [first = '', second = ''] = found.rows.map(({ fileId }) => fileId);
    const missing = '14_2345001_11111111_22222222_000';
    const fileIds = [first, missing, second];
    const outcomes = valueOf(await world.window.ask('server.fetch', { profile, fileIds }));
    expect(outcomes).toEqual([
      { fileId: first, outcome: 'fetched', code: null },
      { fileId: missing, outcome: 'failed', code: 'file-not-listed' },
      { fileId: second, outcome: 'fetched', code: null },
    ]);
    const told = world.window.events.flatMap((event) =>
      event.name === 'server.fetching' ? [event.payload.outcome] : [],
    );
    expect(told).toEqual(outcomes);
    const after = valueOf(await world.window.ask('server.search', { profile, criteria: {} }));
    const held = after.rows.filter((row) => row.held).map(({ fileId }) => fileId);
    expect(held.toSorted()).toEqual([first, second].toSorted());
  });
});

describe('several windows', () => {
  it('see the same sync, and the same end of it', async () => {
    const other = openWindow((port) => world.service.attach(port));
    const before = world.window.events.length;
    const summary = valueOf(await world.window.ask('sync.run', { profile }));
    expect(summary).toMatchObject({ listed: 12, fetched: 10, unchanged: 2, failed: 0 });
    expect(other.events).toEqual(world.window.events.slice(before));
    const ended = other.events.find(({ name }) => name === 'sync.ended');
    expect(ended?.payload).toMatchObject({ outcome: 'done', summary });
  });

  it('get their own answers for the same number', async () => {
    const other = openWindow((port) => world.service.attach(port));
    const [left, right] = await Promise.all([
      other.ask('sync.history', {}),
      world.window.ask('app.info', {}),
    ]);
    expect(valueOf(left).length).toBeGreaterThan(0);
    expect(valueOf(right).version).toBe('0.0.0');
  });
});

it('removes a profile and its secrets, but no document', async () => {
  const held = valueOf(await world.window.ask('archive.count', { criteria: {} }));
  expect(held).toBeGreaterThan(0);
  expect(valueOf(await world.window.ask('profiles.remove', { name: profile }))).toEqual({});
  expect(world.secrets.size).toBe(0);
  expect(valueOf(await world.window.ask('archive.count', { criteria: {} }))).toBe(held);
});
