/** What an admitted page can send at worst: the host refuses it, and goes on. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SpiedHost, startSpiedHost } from './spied-host.ts';

let host: SpiedHost;
let headers: Record<string, string>;

beforeAll(async () => {
  host = await startSpiedHost();
  const cookie = await host.admit();
  headers = { 'Content-Type': 'application/json', Origin: host.origin, Cookie: cookie };
});

afterAll(() => host.close());

beforeEach(() => {
  host.reached.length = 0;
});

const post = (path: string, body: string | Uint8Array, more: Record<string, string> = {}) =>
  host.send({ method: 'POST', path, headers: { ...headers, ...more }, body });

describe('a request', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'application/json; charset=utf-16',
    'application/jsonp',
    '',
  ])('of type %j is refused: forms can send it from anywhere', async (type) => {
    expect((await post('/call/app.info', '{}', { 'Content-Type': type })).status).toBe(400);
    expect(host.reached).toEqual([]);
  });

  it.each(['', '{', '{"a":}', 'undefined', '{} {}', '\u0000', '{"a":"\u0001"}'])(
    'that is not JSON (%j) is refused',
    async (body) => {
      expect((await post('/call/app.info', body)).status).toBe(400);
      expect(host.reached).toEqual([]);
    },
  );

  it('nested beyond reason is refused', async () => {
    const body = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect((await post('/call/app.info', body)).status).toBe(400);
    expect(host.reached).toEqual([]);
  });

  it('larger than the largest is refused, whether it says so or not', async () => {
    const large = `"${'x'.repeat(33 * 1024 * 1024)}"`;
    expect([0, 413]).toContain((await post('/call/app.info', large)).status);
    expect([0, 413]).toContain(
      (await post('/call/app.info', large, { 'Transfer-Encoding': 'chunked' })).status,
    );
    expect(host.reached).toEqual([]);
    expect((await post('/call/app.info', '{}')).status).toBe(200);
  });

  it('cannot reach a prototype', async () => {
    const body =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1}}}';
    await post('/call/app.info', body);
    const [reached] = host.reached;
    expect(JSON.stringify(reached?.request)).toBe('{"a":{}}');
    expect((Object(reached?.request) as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that dresses strings as bytes gets bytes', async () => {
    await post('/call/app.info', '{"a":{"$bytes":"AQID"},"b":{"$bytes":7}}');
    expect(host.reached[0]?.request).toEqual({ a: Uint8Array.of(1, 2, 3), b: { $bytes: 7 } });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE'])('by %s is refused', async (method) => {
    expect((await host.send({ method, path: '/call/app.info', headers })).status).toBeGreaterThanOrEqual(400);
    expect(host.reached).toEqual([]);
  });

  it.each(['/', '/call', '/calls/app.info', '/events', '/bridge.js', '//call/app.info'])(
    'to %s calls nothing',
    async (path) => {
      expect((await post(path, '{}')).status).toBe(404);
      expect(host.reached).toEqual([]);
    },
  );
});

describe('a file', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '/assets/../../package.json',
    '/assets/',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/index.html/',
    '/__proto__',
    '/constructor',
    '/pdf',
  ])('%s is not there', async (path) => {
    expect((await host.send({ path, headers })).status).toBe(404);
  });

  it('comes with its policy and cannot be taken for another type', async () => {
    for (const path of ['/', '/bridge.js']) {
      const { headers: got } = await host.send({ path, headers });
      expect(got['content-security-policy']).toContain("default-src 'none'");
      expect(got['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(got['x-content-type-options']).toBe('nosniff');
      expect(got['cross-origin-resource-policy']).toBe('same-origin');
      expect(got['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('that is a page is never kept, and has a nonce of its own each time', async () => {
    const [first, second] = [
      await host.send({ path: '/', headers }),
      await host.send({ path: '/', headers }),
    ];
    expect(first.headers['cache-control']).toBe('no-store');
    const nonces = [first, second].map(
      ({ headers: got }) => /nonce-([\w+/]{24})/.exec(got['content-security-policy'] as string)?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(first.body).toContain(`content="${nonces[0] ?? '-'}"`);
  });
});

describe('printing', () => {
  it.each([
    'https://evil.example/report.html?id=a',
    '//evil.example/report.html?id=a',
    '/report.html?id=a#b',
    '/report.html?id=a b',
    '/report.html?id=a@evil.example',
    '/../report.html?id=a',
    '/index.html?id=a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '/report.html?id=' + 'x'.repeat(5_000),
    '',
  ])('prints no %s', async (page) => {
    expect((await post('/print', JSON.stringify({ page }))).body).toContain('request-invalid');
    expect(host.printed).toEqual([]);
  });

  it('prints nothing that is not asked for by name', async () => {
    for (const body of [
      'null',
      '[]',
      '"/report.html?id=a"',
      '{"page":["/report.html?id=a"]}',
      '{"page":7}',
    ]) {
      expect((await post('/print', body)).body).toContain('request-invalid');
    }
    expect(host.printed).toEqual([]);
  });
});
