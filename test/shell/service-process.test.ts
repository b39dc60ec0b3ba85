/** The service's process as the main process keeps it: relayed, asked for nothing it should not, started again, ended. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostAnswers } from '#contract/bridge/process-protocol.ts';
import { HoshodeskError } from '#core/hoshodesk-error.ts';
import { utilityProcess } from '#test/shell/electron/index.ts';
import { StubChild } from '#test/shell/electron/system.ts';
import { startServiceProcess } from '../../electron/main/service-host/service-process.ts';
import { serviceEnvironment } from '../../electron/main/service-host/service-environment.ts';
import { syncAll } from '../../electron/main/service-host/sync-all.ts';

const start = {
  home: '/home',
  ignoreServiceHours: false,
  info: { version: '1', host: 'electron' as const, isDemo: false },
};
const answers: HostAnswers = {
  'secret.get': async ({ name }) => Buffer.from(name),
  'secret.set': async () => {
    throw new HoshodeskError('vault-unreadable', 'safeStorage');
  },
  'secret.delete': async () => {
    throw new Error('/home/somebody');
  },
  'proxy.resolve': async () => null,
  'folder.choose': async () => '/chosen',
};

beforeEach(() => {
  utilityProcess.forked.length = 0;
});

const run = () => startServiceProcess({ modulePath: '/service.js', start, answers });

function child(): StubChild {
  const last = utilityProcess.forked.at(-1)?.child;
  if (!(last instanceof StubChild)) throw new Error('no child');
  return last;
}

const signal = new AbortController().signal;
const ask = { channel: 'app.info', request: {}, signal } as const;

it('is started with where things are', () => {
  run();
  expect(utilityProcess.forked).toHaveLength(1);
  expect(child().posted).toEqual([{ kind: 'start', start }]);
});

it('answers requests and tells events', async () => {
  const { link } = run();
  const events: unknown[] = [];
  link.onEvent((event) => events.push(event));
  const answer = link.request(ask);
  expect(child().posted.at(-1)).toEqual({ kind: 'request', id: 1, channel: 'app.info', request: {} });
  const event = { kind: 'event', name: 'archive.changed', payload: { profile: 'a', fileIds: [] } };
  child().emit('message', event);
  child().emit('message', { kind: 'response', id: 1, result: { ok: true, value: 7 } });
  expect(await answer).toEqual({ ok: true, value: 7 });
  expect(events).toEqual([event]);
});

it('passes a cancellation on', () => {
  const abort = new AbortController();
  void run().link.request({ ...ask, signal: abort.signal });
  abort.abort();
  expect(child().posted.at(-1)).toEqual({ kind: 'cancel', id: 1 });
});

describe('an ask of the service', () => {
  it.each([
    ['secret.get', { name: 'a' }, { ok: true, value: new Uint8Array([97]) }],
    ['secret.set', { name: 'a' }, { ok: false, code: 'vault-unreadable', detail: 'safeStorage' }],
    ['secret.delete', { name: 'a' }, { ok: false, code: 'internal' }],
    ['folder.choose', {}, { ok: true, value: '/chosen' }],
    ['toString', {}, { ok: false, code: 'request-invalid' }],
    ['__proto__', {}, { ok: false, code: 'request-invalid' }],
  ])('%s is answered with a result', async (name, asked, result) => {
    run();
    child().emit('message', { kind: 'ask', ask: 5, name, asked });
    await vi.waitFor(() => expect(child().posted).toHaveLength(2));
    expect(child().posted.at(-1)).toEqual({ kind: 'answer', ask: 5, result });
  });
});

it('starts a service that died again, and ends what waited for it', async () => {
  const { link } = run();
  const answer = link.request(ask);
  child().emit('exit', 1);
  expect(await answer).toEqual({ ok: false, code: 'service-stopped' });
  expect(utilityProcess.forked).toHaveLength(2);
  expect(child().posted).toEqual([{ kind: 'start', start }]);
});

it('gives up on one that keeps dying, and says so to whoever asks', async () => {
  const { link } = run();
  for (let deaths = 0; deaths < 10; deaths += 1) child().emit('exit', 1);
  expect(utilityProcess.forked).toHaveLength(4);
  expect(await link.request(ask)).toEqual({ ok: false, code: 'service-stopped' });
});

it('lets it end by itself, and is not started again', async () => {
  const service = run();
  const closed = service.close();
  expect(child().posted.at(-1)).toEqual({ kind: 'close' });
  child().emit('exit', 0);
  await closed;
  expect(utilityProcess.forked).toHaveLength(1);
});

it('is ended by force when it does not end by itself', async () => {
  vi.useFakeTimers();
  const closed = run().close();
  vi.advanceTimersByTime(10_000);
  await closed;
  expect(child().kills).toBe(1);
  vi.useRealTimers();
});

it('gets no variable that loads code, adds trust or writes keys down', () => {
  const environment = {
    Path: 'C:\\Windows',
    SYSTEMROOT: 'C:\\Windows',
    HOSHODESK_LOG: '1',
    NODE_OPTIONS: '--require evil.js',
    NODE_EXTRA_CA_CERTS: 'evil.pem',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_DEBUG: 'tls',
    SSLKEYLOGFILE: 'keys.log',
    SSL_CERT_FILE: 'evil.pem',
    HTTPS_PROXY: 'http://evil',
    ELECTRON_RUN_AS_NODE: '1',
    LD_PRELOAD: 'evil.so',
    PASSWORD: 'secret',
    EMPTY: undefined,
  };
  expect(serviceEnvironment(environment)).toEqual({
    Path: 'C:\\Windows',
    SYSTEMROOT: 'C:\\Windows',
    HOSHODESK_LOG: '1',
  });
});

it('syncs every profile, one after the other', async () => {
  const asked: unknown[] = [];
  const link = {
    request: async ({ channel, request }: { readonly channel: string; readonly request: unknown }) => {
      asked.push([channel, request]);
      return { ok: true as const, value: [{ name: 'a' }, { name: 'b' }] };
    },
    onEvent: () => () => undefined,
    stop: () => undefined,
  };
  await syncAll(link, signal);
  expect(asked).toEqual([
    ['profiles.read', {}],
    ['sync.run', { profile: 'a' }],
    ['sync.run', { profile: 'b' }],
  ]);
});
