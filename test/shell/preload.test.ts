/** The built preload script as a sandboxed window runs it: one file that requires Electron and nothing else. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Bridge } from '#contract/bridge/bridge.ts';

const path = fileURLToPath(new URL('../../dist/preload/preload.cjs', import.meta.url));
const exposed = new Map<string, unknown>();
const invoke = vi.fn(async (_name: string, _request: unknown): Promise<unknown> => ({
  ok: true,
  value: null,
}));
let tell: (event: unknown, message: unknown) => void;
const required: string[] = [];

beforeAll(async () => {
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      invoke,
      on: (_name: string, listener: typeof tell) => {
        tell = listener;
      },
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    return electron;
  };
  runInNewContext(await readFile(path, 'utf8'), { require, exports: {}, module: { exports: {} } });
});

const bridge = (): Bridge => exposed.get('hoshodesk') as Bridge;

it('exposes one name, with named functions only', () => {
  expect(required).toEqual(['electron']);
  expect([...exposed.keys()]).toEqual(['hoshodesk']);
  const shape = Object.entries(bridge()).map(([group, functions]) => [
    group,
    Object.keys(functions as object),
  ]);
  expect(shape).toEqual([
    ['service', ['call', 'on']],
    ['files', ['save']],
    ['pages', ['openReport', 'printToPdf']],
  ]);
});

it('numbers requests and cancels them by their number', async () => {
  const call = bridge().service.call('archive.versions', { fileId: 'a' });
  await call.result;
  const [name, asked] = invoke.mock.calls.at(-1) ?? [];
  expect([name, asked]).toEqual([
    'service.request',
    { call: expect.any(Number) as number, channel: 'archive.versions', request: { fileId: 'a' } },
  ]);
  call.cancel();
  expect(invoke.mock.calls.at(-1)).toEqual(['service.cancel', { call: (asked as { call: number }).call }]);
});

it('hands events to those who asked for them, without the sender', () => {
  const listener = vi.fn();
  const end = bridge().service.on('archive.changed', listener);
  const payload = { profile: 'a', fileIds: ['b'] };
  tell({ sender: 'secret' }, { name: 'archive.changed', payload });
  tell({ sender: 'secret' }, { name: 'sync.ended', payload: {} });
  end();
  tell({ sender: 'secret' }, { name: 'archive.changed', payload });
  expect(listener.mock.calls).toEqual([[payload]]);
});

it('calls a file unsaved when the main process could not save it', async () => {
  invoke.mockResolvedValueOnce({ ok: false, code: 'internal' });
  const file = { name: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array(1) };
  expect(await bridge().files.save(file)).toEqual({ saved: false });
});
