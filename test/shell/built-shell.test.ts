/** The shell as it is built, on a stub of `electron`, with the built service in a process of its own and a real emulator. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';
import { type DeliveryServer, startDeliveryServer, worldCharacters } from '#test/delivery-server/index.ts';
import { describeProfile, headquarters } from '#test/e2e/server-profile.ts';
import {
  BrowserWindow,
  Menu,
  Notification,
  app,
  ipcMain,
  powerMonitor,
  session,
  utilityProcess,
} from '#test/shell/electron/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { ForkedService } from './fork-service.ts';

const mainPath = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));
const documents = 4;
let folder: string;
let pki: SigningPki;
let server: DeliveryServer;
let service: ForkedService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoshodesk-shell-'));
  pki = await createFakePki();
  const documentFactory = await createDocumentFactory(pki, { characters: worldCharacters });
  const passwords = { [headquarters.userId]: headquarters.password };
  server = await startDeliveryServer({ pki, documents, documentFactory, passwords });
  app.isPackaged = false;
  process.argv.push(`--home=${folder}`, '--ignore-service-hours');
  utilityProcess.make = (path, options) => {
    service = new ForkedService(path, (options as { readonly env: NodeJS.ProcessEnv }).env);
    return service;
  };
  await import(mainPath);
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1));
});

afterAll(async () => {
  service.kill();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function mainWindow(): BrowserWindow {
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('no window');
  return window;
}

function invoke(name: string, request: unknown): Promise<unknown> {
  const { webContents } = mainWindow();
  return ipcMain.invoke(name, { sender: webContents, senderFrame: webContents.mainFrame }, request);
}

let calls = 0;

async function ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  calls += 1;
  const result = (await invoke('service.request', { call: calls, channel, request })) as Result<
    ResponseOf<C>
  >;
  if (!result.ok) throw new Error(`${channel}: ${result.code} ${result.detail ?? ''}`);
  return result.value;
}

const told = (): readonly unknown[] => mainWindow().webContents.sent.map(({ message }) => message);

it('is hardened before Electron is ready', () => {
  const readyAt = app.calls.indexOf('whenReady');
  const early = ['setPath', 'enableSandbox', 'registerSchemesAsPrivileged', 'requestSingleInstanceLock'];
  for (const call of early) {
    expect(app.calls.indexOf(call), call).toBeGreaterThan(-1);
    expect(app.calls.indexOf(call), call).toBeLessThan(readyAt);
  }
  expect(app.paths.get('userData')).toBe(join(folder, 'electron'));
});

it('shows the built page from app://, with its policy', async () => {
  const window = mainWindow();
  expect(window.address).toBe('app://bundle/index.html');
  const pages = session.fromPartition('hoshodesk');
  const page = await pages.schemes.get('app')?.(new Request('app://bundle/index.html'));
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page?.text()).toContain('<div id="root">');
});

it('answers a page through the service', async () => {
  expect(await ask('app.info', {})).toEqual({ version: '1.2.3', host: 'electron', isDemo: false });
  await expect(ask('no.such' as 'app.info', {})).rejects.toThrow('request-invalid');
  await expect(ask('toString' as 'app.info', {})).rejects.toThrow('request-invalid');
  await expect(ask('archive.versions', {} as never)).rejects.toThrow('request-invalid');
});

it('keeps secrets in the vault of the main process', async () => {
  await ask('profiles.add', await describeProfile('見本14', { pki, url: server.url }));
  const secrets = await readdir(join(folder, 'vault'));
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.every((name) => name.endsWith('.protected'))).toBe(true);
});

it('receives and verifies documents, telling the page and the taskbar', async () => {
  const summary = await ask('sync.run', { profile: '見本14' });
  expect(summary).toMatchObject({ listed: documents, fetched: documents, failed: 0 });
  expect(summary.verified.genuine).toBe(documents);
  expect(told()).toContainEqual(expect.objectContaining({ name: 'sync.ended' }));
  expect(mainWindow().progress.at(-1)).toEqual({ value: -1, mode: 'none' });
  expect(mainWindow().progress).toContainEqual({ value: 1, mode: 'normal' });
});

it('notifies only when nobody is looking', async () => {
  expect(Notification.shown).toHaveLength(0);
  await server.scenario.upload();
  mainWindow().focused = false;
  const files = Menu.application.flatMap(({ submenu }) => submenu ?? []);
  files.find(({ accelerator }) => accelerator === 'F5')?.click?.();
  await vi.waitFor(() => expect(Notification.shown).toHaveLength(1), { timeout: 30_000 });
  expect(Notification.shown[0]?.options.body).toBe('新しい文書 1件');
});

it('hands over the bytes of a document', async () => {
  const [row] = await ask('archive.search', { criteria: {}, offset: 0, limit: 1 });
  const bytes = await ask('archive.document', { sha256: row?.sha256 ?? '' });
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
});

it('opens reports, and prints the page that asks', async () => {
  await invoke('pages.open-report', { id: 'a-1' });
  expect(BrowserWindow.all.at(-1)?.address).toBe('app://bundle/report.html?id=a-1');
  BrowserWindow.all.at(-1)?.close();
  const printed = once(mainWindow().webContents, 'stub-print');
  expect(await invoke('pages.print-to-pdf', {})).toMatchObject({ ok: true });
  expect(await printed).toEqual([expect.objectContaining({ pageSize: 'A4', displayHeaderFooter: false })]);
});

it('follows the language that is chosen', async () => {
  const settings = await ask('settings.read', {});
  expect(Menu.application[0]?.label).toBe('ファイル(&F)');
  await ask('settings.write', { ...settings, language: 'en' });
  expect(Menu.application[0]?.label).toBe('&File');
});

it('tells the page when it is to be covered', () => {
  powerMonitor.emit('lock-screen');
  expect(told()).toContainEqual({ name: 'screen.covered', payload: { covered: true } });
});

it('comes to the front when it is started a second time', () => {
  mainWindow().minimized = true;
  mainWindow().focused = false;
  app.emit('second-instance', {}, ['hoshodesk', '--inspect', 'https://example.jp/']);
  return vi.waitFor(() => {
    expect(mainWindow().minimized).toBe(false);
    expect(mainWindow().focused).toBe(true);
  });
});

it('ends with its last window, and the service with it', async () => {
  const [ended, quit] = [once(service.child, 'exit'), once(app, 'stub-quit')];
  mainWindow().close();
  expect(await ended).toEqual([0, null]);
  await quit;
});
