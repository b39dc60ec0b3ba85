/** Answers of the service: codes and facts, never stacks or places; in time when cancelled; still there after closing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '#contract/error-codes.ts';
import { HoshodeskError } from '#core/hoshodesk-error.ts';
import type { Handlers } from '../../electron/service/handlers/handler.ts';
import { servePort } from '../../electron/service/serve-port.ts';
import { type ServiceWindow, openWindow } from './service-window.ts';

interface Served {
  readonly window: ServiceWindow;
  readonly closing: AbortController;
  readonly logged: string[];
}

function serve(info: (request: unknown, signal: AbortSignal) => Promise<unknown>): Served {
  const closing = new AbortController();
  const logged: string[] = [];
  const window = openWindow((port) =>
    servePort(port, {
      handlers: { 'app.info': info } as unknown as Handlers,
      logger: { log: (level, event, fields) => logged.push(JSON.stringify({ level, event, ...fields })) },
      signal: closing.signal,
    }),
  );
  return { window, closing, logged };
}

describe('a failure', () => {
  it('of ours is told with its code and its fact', async () => {
    const { window } = serve(() => Promise.reject(new HoshodeskError('connection-refused', 'localhost:1')));
    expect(await window.ask('app.info', {})).toEqual({
      ok: false,
      code: 'connection-refused',
      detail: 'localhost:1',
    });
  });

  it.each<ErrorCode>([
    'archive-root-forbidden',
    'archive-io-failed',
    'index-corrupt',
    'document-corrupt',
    'disk-full',
    'vault-unreadable',
    'file-unreadable',
  ])('about a place says %s without the place', async (code) => {
    const { window } = serve(() => Promise.reject(new HoshodeskError(code, '/home/someone/archive')));
    expect(await window.ask('app.info', {})).toEqual({ ok: false, code });
  });

  it('of anything else is internal, without message and stack, and in the log', async () => {
    const { window, logged } = serve(() => Promise.reject(new TypeError('no such thing at /home/someone')));
    expect(await window.ask('app.info', {})).toEqual({ ok: false, code: 'internal' });
    expect(logged).toEqual([expect.stringContaining('request-failed')]);
  });
});

describe('a cancelled request', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is answered at once by work that listens', async () => {
    const { window } = serve(
      (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    );
    const { result, cancel } = window.call('app.info', {});
    cancel();
    expect(await result).toEqual({ ok: false, code: 'cancelled' });
  });

  it('is answered within a second by work that never ends', async () => {
    const { window } = serve(() => new Promise(() => undefined));
    const { result, cancel } = window.call('app.info', {});
    cancel();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await result).toEqual({ ok: false, code: 'cancelled' });
  });

  it('keeps its answer when the work was done all the same', async () => {
    const work = Promise.withResolvers<string>();
    const { window } = serve(() => work.promise);
    const { result, cancel } = window.call('app.info', {});
    cancel();
    work.resolve('done');
    expect(await result).toEqual({ ok: true, value: 'done' });
  });

  it('does not disturb the others', async () => {
    const works = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let at = 0;
    const { window } = serve(() => works[at++]?.promise ?? Promise.resolve('more'));
    const first = window.call('app.info', {});
    const second = window.call('app.info', {});
    first.cancel();
    works[1]?.resolve('second');
    expect(await second.result).toEqual({ ok: true, value: 'second' });
  });
});

describe('closing', () => {
  it('ends what runs and answers what comes later', async () => {
    const { window, closing } = serve(
      (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    );
    const { result } = window.call('app.info', {});
    closing.abort();
    expect(await result).toEqual({ ok: false, code: 'cancelled' });
    expect(await window.ask('app.info', {})).toEqual({ ok: false, code: 'service-stopped' });
  });
});

it('refuses more requests at once than any window has a use for', async () => {
  const { window } = serve(() => new Promise(() => undefined));
  for (let number = 0; number < 200; number += 1) window.call('app.info', {});
  expect(await window.call('app.info', {}).result).toEqual({ ok: false, code: 'request-invalid' });
});
