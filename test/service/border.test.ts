/** The border of the service: nothing but what the schemas describe is ever executed. */
import { describe, expect, it } from 'vitest';
import type { Channel } from '#contract/bridge/requests.ts';
import type { Handlers } from '../../electron/service/handlers/handler.ts';
import { requestSchemas } from '../../electron/service/request-schemas.ts';
import { servePort } from '../../electron/service/serve-port.ts';
import { exampleRequests } from './example-requests.ts';
import { openWindow } from './service-window.ts';

const channels = Object.keys(requestSchemas) as Channel[];

/** Handlers that note what reaches them. */
function spyingWindow() {
  const executed: { readonly channel: string; readonly request: unknown }[] = [];
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (request: unknown) => {
        executed.push({ channel, request });
        return 'executed';
      },
    ]),
  ) as unknown as Handlers;
  const signal = new AbortController().signal;
  const window = openWindow((port) =>
    servePort(port, { handlers, logger: { log: () => undefined }, signal }),
  );
  return { window, executed };
}

type Path = readonly (string | number)[];

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** Every place inside a value, the value itself first. */
function* places(
  value: unknown,
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: unknown }> {
  yield { path, value };
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* places(each, [...path, index]);
  else if (isPlain(value))
    for (const [key, each] of Object.entries(value)) yield* places(each, [...path, key]);
}

/** A copy with another value at a place. */
function replaced(value: unknown, [key, ...rest]: Path, put: (old: unknown) => unknown): unknown {
  if (key === undefined) return put(value);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const held = (copy as Record<string | number, unknown>)[key];
  Object.defineProperty(copy, key, {
    value: replaced(held, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

/** An own key, also one that assignment would take for the prototype. */
function withKey(key: string) {
  return (old: unknown): unknown =>
    Object.defineProperty({ ...(old as object) }, key, { value: { polluted: true }, enumerable: true });
}

/** Places where nothing is something that may be said. */
const mayBeNull: ReadonlySet<string> = new Set([
  'searches.write searches.0.sort',
  'mergers.write rule.effectiveOn',
  ...['serverCaPem', 'proxy', 'issuerPattern', 'colour'].map((field) => `profiles.change ${field}`),
]);
const wrongTypes = [null, true, 42, Number.NaN, 'x'.repeat(200_001), [], {}, [[]], new Date(0), 10n];

function sameType(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) || Array.isArray(right)) return Array.isArray(left) && Array.isArray(right);
  return (
    typeof left === typeof right && (left === null) === (right === null) && isPlain(left) === isPlain(right)
  );
}

/** Everything that is wrong with a request in one place only. */
function* spoiled(channel: Channel): Generator<{ readonly what: string; readonly request: unknown }> {
  const example: unknown = exampleRequests[channel];
  for (const { path, value } of places(example)) {
    const where = path.join('.') || 'request';
    for (const wrong of wrongTypes) {
      const isLong = typeof wrong === 'string' && typeof value === 'string';
      if (sameType(wrong, value) && !isLong) continue;
      if (wrong === null && mayBeNull.has(`${channel} ${where}`)) continue;
      yield { what: `${where} is ${typeof wrong}`, request: replaced(example, path, () => wrong) };
    }
    if (!isPlain(value) || where.endsWith('words')) continue;
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'extra']) {
      yield { what: `${where} with ${key}`, request: replaced(example, path, withKey(key)) };
    }
  }
}

describe.each(channels)('%s', (channel) => {
  it('executes its example', async () => {
    const { window, executed } = spyingWindow();
    const { result } = window.call(channel, exampleRequests[channel]);
    expect(await result).toEqual({ ok: true, value: 'executed' });
    expect(executed).toEqual([{ channel, request: exampleRequests[channel] }]);
  });

  it('executes nothing that is wrong in any one place', async () => {
    const { window, executed } = spyingWindow();
    const answers: unknown[] = [];
    for (const { what, request } of spoiled(channel)) {
      answers.push([what, await window.call(channel, request).result]);
    }
    const refused = { ok: false, code: 'request-invalid', detail: channel };
    expect(answers).toEqual(answers.map((answer) => [(answer as [string])[0], refused]));
    expect(answers.length).toBeGreaterThan(8);
    expect(executed).toEqual([]);
  });
});

/** A word under a key that is no own one after assignment. */
const polluted = JSON.parse(
  '{"column":"kind","title":"","words":{"__proto__":{"polluted":true}}}',
) as unknown;

describe('lists', () => {
  it.each([
    ['server.fetch', { profile: '見本', fileIds: [] }],
    ['server.fetch', { profile: '見本', fileIds: Array.from({ length: 10_001 }, (_, at) => `f${at}`) }],
    ['searches.write', { searches: Array.from({ length: 201 }, () => ({})) }],
    ['archive.search', { criteria: {}, offset: 0, limit: 1_001 }],
    ['archive.search', { criteria: {}, offset: -1, limit: 1 }],
    ['archive.search', { criteria: {}, offset: 0.5, limit: 1 }],
    ['profiles.add', { ...exampleRequests['profiles.add'], pkcs12: new Uint8Array(1024 * 1024 + 1) }],
    ['verification.run', { versions: [] }],
    [
      'export.rows',
      { query: { criteria: {} }, columns: [{ column: 'constructor', title: '' }], format: 'csv' },
    ],
    ['export.rows', { query: { criteria: {} }, columns: [polluted], format: 'csv' }],
  ])('of %s have their bounds', async (channel, request) => {
    const { window, executed } = spyingWindow();
    expect(await window.call(channel, request).result).toMatchObject({ ok: false, code: 'request-invalid' });
    expect(executed).toEqual([]);
  });
});

describe('channels', () => {
  it.each(['', 'archive', 'archive.delete', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'there is none called "%s"',
    async (channel) => {
      const { window, executed } = spyingWindow();
      expect(await window.call(channel, {}).result).toEqual({ ok: false, code: 'request-invalid' });
      expect(executed).toEqual([]);
    },
  );

  it('passes over what is no message', async () => {
    const { window, executed } = spyingWindow();
    const noise = [null, undefined, 1, 'request', [], {}, { kind: 'request' }, { kind: 'request', id: 'x' }];
    for (const message of [
      ...noise,
      { kind: 'cancel' },
      { kind: 'response', id: 1 },
      { kind: 'request', id: 7 },
    ]) {
      window.send(message);
    }
    expect(executed).toEqual([]);
    expect(await window.ask('app.info', {})).toMatchObject({ ok: true });
  });

  it('answers a number that is in use with a refusal and goes on with the first', async () => {
    const { window, executed } = spyingWindow();
    const { result } = window.call('app.info', {});
    window.send({ kind: 'request', id: 1, channel: 'settings.read', request: {} });
    expect(await result).toEqual({ ok: false, code: 'request-invalid' });
    expect(executed.map(({ channel }) => channel)).toEqual(['app.info']);
  });
});
