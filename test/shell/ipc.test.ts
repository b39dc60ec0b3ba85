/** No entry of the main process does anything for a stranger, or with something malformed, oversized or polluting (E5). */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { IpcName } from '#contract/bridge/ipc.ts';
import { BrowserWindow, ipcMain } from '#test/shell/electron/index.ts';
import { type IpcHandlers, setupIpc } from '../../electron/main/ipc/handle.ts';

const refused = { ok: false, code: 'request-invalid' };
const wellFormed: Readonly<Record<IpcName, unknown>> = {
  'service.request': { call: 1, channel: 'app.info', request: {} },
  'service.cancel': { call: 1 },
  'files.save': { name: 'list.csv', mediaType: 'text/csv', bytes: new Uint8Array(3) },
  'pages.open-report': { id: 'a-1' },
  'pages.print-to-pdf': {},
};
const names = Object.keys(wellFormed) as IpcName[];

let window: BrowserWindow;
let handled: IpcName[];

beforeAll(async () => {
  window = new BrowserWindow({});
  await window.loadURL('app://bundle/index.html');
  const handlerOf = (name: IpcName) => async () => {
    handled.push(name);
    if (name === 'files.save') throw new Error('/home/somebody: disk full');
    return { ok: true, value: null };
  };
  const handlers = Object.fromEntries(names.map((name) => [name, handlerOf(name)]));
  setupIpc(handlers as unknown as IpcHandlers, (contents) => Object.is(contents, window.webContents));
});

beforeEach(() => {
  handled = [];
});

function send(name: IpcName, ...sent: readonly unknown[]): Promise<unknown> {
  const { webContents } = window;
  return ipcMain.invoke(name, { sender: webContents, senderFrame: webContents.mainFrame }, ...sent);
}

it('handles exactly the entries of the contract', () => {
  expect([...ipcMain.listeners.keys()].sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  it('is answered for the main frame of our page', async () => {
    await send(name, wellFormed[name]);
    expect(handled).toEqual([name]);
  });

  it('is refused to every other frame', async () => {
    const { webContents } = window;
    const frames = [
      null,
      { url: 'app://bundle/index.html' },
      { url: 'https://example.jp/' },
      { url: 'about:srcdoc' },
    ];
    for (const senderFrame of frames) {
      const answer = await ipcMain.invoke(name, { sender: webContents, senderFrame }, wellFormed[name]);
      expect(answer).toEqual(refused);
    }
    expect(handled).toEqual([]);
  });

  it('is refused to a window of ours that shows a page of somebody else', async () => {
    const sender = window.webContents;
    onTestFinished(() => {
      sender.mainFrame = { url: 'app://bundle/index.html' };
    });
    for (const url of ['https://example.jp/', 'app://evil/', 'file:///a.html', 'about:blank', '']) {
      const senderFrame = { url };
      sender.mainFrame = senderFrame;
      expect(await ipcMain.invoke(name, { sender, senderFrame }, wellFormed[name])).toEqual(refused);
    }
    expect(handled).toEqual([]);
  });

  it('is refused to contents the window factory did not make', async () => {
    const sender = new BrowserWindow({}).webContents;
    sender.mainFrame = { url: 'app://bundle/index.html' };
    const answer = await ipcMain.invoke(name, { sender, senderFrame: sender.mainFrame }, wellFormed[name]);
    expect(answer).toEqual(refused);
    expect(handled).toEqual([]);
  });

  it('is refused what is malformed', async () => {
    const good = wellFormed[name] as Record<string, unknown>;
    const malformed = [undefined, null, 1, '', [], [good], 'x'.repeat(100), new Map(), new Date(), 1n];
    for (const each of malformed) expect(await send(name, each)).toEqual(refused);
    expect(await send(name, { ...good, more: 1 })).toEqual(refused);
    expect(await send(name)).toEqual(refused);
    expect(await send(name, good, good)).toEqual(refused);
    for (const key of Object.keys(good).filter((each) => each !== 'request')) {
      expect(await send(name, { ...good, [key]: undefined }), key).toEqual(refused);
      expect(await send(name, { ...good, [key]: { [key]: good[key] } }), key).toEqual(refused);
    }
    expect(handled).toEqual([]);
  });

  it('is refused what is too large, too deep or too many', async () => {
    const good = wellFormed[name] as Record<string, unknown>;
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    const outsized = [
      'x'.repeat(17 * 1024 * 1024),
      new Uint8Array(33 * 1024 * 1024),
      deep(11),
      Array.from({ length: 3_000_001 }, () => null),
    ];
    for (const each of outsized) {
      expect(await send(name, { ...good, request: each })).toEqual(refused);
      expect(await send(name, each)).toEqual(refused);
    }
    expect(handled).toEqual([]);
  });

  it('is refused what reaches for a prototype', async () => {
    const good = wellFormed[name] as Record<string, unknown>;
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const polluting: Record<string, unknown> = {};
      Object.defineProperty(polluting, key, { value: { polluted: 1 }, enumerable: true });
      expect(await send(name, { ...good, request: polluting })).toEqual(refused);
      expect(await send(name, polluting)).toEqual(refused);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(handled).toEqual([]);
  });

  it('answers anything at all with a result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (anything) => {
        const result = await send(name, anything);
        expect(result).toHaveProperty('ok');
      }),
      { numRuns: 1_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

it.each(['../../etc', 'a b', '', 'x'.repeat(61), 'a?b=c', 'a/b', 'a#b'])(
  'opens no report called %j',
  async (id) => {
    expect(await send('pages.open-report', { id })).toEqual(refused);
  },
);

it('tells a page that something failed, and nothing about this machine', async () => {
  expect(await send('files.save', wellFormed['files.save'])).toEqual({ ok: false, code: 'internal' });
});
