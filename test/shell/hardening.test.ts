/** Every item of the hardening list (threats E1–E4), asked of the shell itself. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserWindow, type StubSession, app, protocol } from '#test/shell/electron/index.ts';
import { foreignAddresses } from './foreign-addresses.ts';
import { setupContents } from '../../electron/main/hardening/harden-contents.ts';
import { setupSessions } from '../../electron/main/hardening/harden-session.ts';
import { createPagesSession } from '../../electron/main/hardening/pages-session.ts';
import { setupCertificates } from '../../electron/main/hardening/setup-certificates.ts';
import { setupScheme } from '../../electron/main/hardening/setup-scheme.ts';
import { type FactoryOptions, createWindowFactory } from '../../electron/main/windows/window-factory.ts';

const size = { width: 1, height: 1, minWidth: 1, minHeight: 1 };
const own = 'app://bundle/index.html';
let pagesSession: StubSession;

beforeAll(() => {
  setupScheme();
  setupContents();
  setupSessions();
  setupCertificates();
  pagesSession = createPagesSession(new Map()) as unknown as StubSession;
});

function makeWindow(isPackaged = true): BrowserWindow {
  const options = {
    session: pagesSession as unknown as FactoryOptions['session'],
    preloadPath: '/preload.cjs',
    isPackaged,
  };
  createWindowFactory(options).create('/index.html', size);
  const window = BrowserWindow.all.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
}

describe('a window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(makeWindow().options.webPreferences).toEqual({
      session: pagesSession,
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: false,
    });
  });

  it('has developer tools in development only', () => {
    expect(makeWindow(false).options.webPreferences).toHaveProperty('devTools', true);
  });

  it('is shown when it has something to show, and loads a page of ours', () => {
    const window = makeWindow();
    expect(window.options).toHaveProperty('show', false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
    expect(window.address).toBe(own);
  });

  it('is opened anew when its page crashed', () => {
    const window = makeWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reloads).toBe(1);
  });

  it('is made in one place only', async () => {
    const folder = fileURLToPath(new URL('../../electron/main', import.meta.url));
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const makers = [];
    for (const name of names) {
      const source = await readFile(join(folder, name), 'utf8');
      if (/new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/.test(source)) makers.push(name);
    }
    expect(makers).toEqual([join('windows', 'window-factory.ts')]);
  });
});

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays on our pages', (event) => {
    const { webContents } = makeWindow();
    for (const url of foreignAddresses) {
      const preventDefault = vi.fn();
      webContents.emit(event, { url, preventDefault });
      expect(preventDefault, url).toHaveBeenCalledOnce();
    }
    const preventDefault = vi.fn();
    webContents.emit(event, { url: own, preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  it('opens no window for a page, whatever it asks for', () => {
    const { webContents } = makeWindow();
    for (const url of [...foreignAddresses, own])
      expect(webContents.windowOpen?.({ url })).toEqual({ action: 'deny' });
  });

  it('attaches no guest and picks no device', () => {
    const { webContents } = makeWindow();
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
    const pick = vi.fn();
    webContents.emit('select-bluetooth-device', event, [{ deviceId: 'a' }], pick);
    expect(pick).toHaveBeenCalledExactlyOnceWith('');
  });
});

describe('certificates', () => {
  it('sends none, to nobody, with or without a window', () => {
    for (const contents of [null, {}]) {
      const event = { preventDefault: vi.fn() };
      const choose = vi.fn();
      app.emit('select-client-certificate', event, contents, 'https://example.jp', [{}, {}], choose);
      expect(event.preventDefault).toHaveBeenCalledOnce();
      expect(choose).toHaveBeenCalledExactlyOnceWith();
    }
  });

  it('trusts no doubtful server and knows no password', () => {
    const event = { preventDefault: vi.fn() };
    const trust = vi.fn();
    app.emit('certificate-error', event, {}, 'https://example.jp', 'ERR', {}, trust, true);
    expect(trust).toHaveBeenCalledExactlyOnceWith(false);
    const login = vi.fn();
    app.emit('login', event, {}, {}, {}, login);
    expect(login).toHaveBeenCalledExactlyOnceWith();
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
  });
});

it('makes app: a secure origin that bypasses nothing', () => {
  expect(protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

it('keeps nothing of the pages on the disk', () => {
  expect(pagesSession.partition).not.toMatch(/^persist:/);
  expect(pagesSession.options).toEqual({ cache: false });
});
