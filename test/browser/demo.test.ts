/** The demo's world: it is worth looking at when it opens, and what the panel does arrives in the desktop. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, RequestOf } from '#contract/bridge/requests.ts';
import type { demoActions } from '#test/demo/desktop/actions.ts';
import { type DemoWorld, createDemoWorld } from '#test/demo/desktop/demo-world.ts';
import { type Panel, startPanel } from '#test/demo/desktop/panel-server.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts';
import { linkService } from '../../electron/browser/service-link.ts';

const documents = 20;
let folder: string;
let world: DemoWorld;
let host: BrowserHost;
let link: ReturnType<typeof linkService>;
let panel: Panel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-demo-'));
  world = await createDemoWorld(documents);
  host = await startBrowserHost({
    home: join(folder, 'home'),
    rendererFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
    version: 'demo',
    isDemo: true,
    ignoreServiceHours: true,
    now: () => world.server.state.clock.now(),
  });
  link = linkService(host.service);
  await world.prepare(link);
  panel = await startPanel(world);
});

afterAll(async () => {
  panel.close();
  link.close();
  await host.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = <C extends Channel>(channel: C, request: RequestOf<C>) =>
  link.request({ channel, request, signal: new AbortController().signal });

function post(path: string, body: object, token: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-Panel-Token': token };
  return fetch(new URL(path, panel.address), { method: 'POST', headers, body: JSON.stringify(body) });
}

async function press(name: keyof typeof demoActions, fileId = ''): Promise<string> {
  const token = new URL(panel.address).searchParams.get('token') ?? '';
  const response = await post(`/actions/${name}`, { fileId }, token);
  return ((await response.json()) as { readonly said: string }).said;
}

const sync = () => ask('sync.run', { profile: '見本信用保証協会' });

it('opens with documents of every fate', async () => {
  expect(await ask('archive.count', { criteria: {} })).toEqual({ ok: true, value: documents + 3 });
  const today = await ask('archive.today', {});
  const kinds = (
    today as unknown as { readonly value: readonly { readonly kind: string; readonly count: number }[] }
  ).value;
  const filled = kinds.filter(({ count }) => count > 0).map(({ kind }) => kind);
  expect(filled).toEqual(expect.arrayContaining(['arrived', 'reissued', 'voided', 'attention']));
});

describe('the panel', () => {
  it('belongs to whoever has its address', async () => {
    expect((await fetch(new URL('/', panel.address))).status).toBe(403);
    expect((await fetch(panel.address)).status).toBe(200);
    for (const token of ['', 'x']) expect((await post('/actions/upload', {}, token)).status).toBe(403);
  });

  it('uploads, re-issues, voids and alters', async () => {
    const said = await press('upload');
    const fileId = said.split(' ')[0] ?? '';
    expect(await sync()).toMatchObject({ ok: true, value: { fetched: 1, verified: { genuine: 1 } } });
    for (const name of ['reissue', 'void'] as const) {
      expect(await press(name, fileId)).toContain(fileId);
      expect(await sync()).toMatchObject({ ok: true, value: { fetched: 1, verified: { rejected: 0 } } });
    }
    await press('alter', fileId);
    expect(await sync()).toMatchObject({ ok: true, value: { fetched: 1, verified: { rejected: 1 } } });
  });

  it('stops the server and starts it again', async () => {
    await press('cut');
    expect(await sync()).toMatchObject({ ok: false, code: 'connection-refused' });
    await press('mend');
    expect(await sync()).toMatchObject({ ok: true });
  });

  it('closes the service, and opens it again', async () => {
    await press('closeHours');
    expect(await sync()).toMatchObject({ ok: false, code: 'outside-service-hours' });
    await press('openHours');
    expect(await sync()).toMatchObject({ ok: true });
  });

  it('says what went wrong', async () => {
    expect(await press('reissue', 'no-such-file')).toContain('no-such-file');
  });
});
