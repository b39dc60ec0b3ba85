/** Who gets through to the loopback host: the page it opened, and nobody else on this machine or on the web. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SpiedHost, startSpiedHost } from './spied-host.ts';

let host: SpiedHost;
let cookie: string;

beforeEach(async () => {
  host = await startSpiedHost();
  cookie = await host.admit();
});

afterEach(() => host.close());

const call = '/call/app.info';
const json = { 'Content-Type': 'application/json' };
const own = () => ({ ...json, Origin: host.origin, Cookie: cookie });

describe('the page the host opened', () => {
  it('is answered', async () => {
    const reply = await host.send({ method: 'POST', path: call, headers: own(), body: '{}' });
    expect([reply.status, reply.body]).toEqual([200, '{"ok":false,"code":"service-stopped"}']);
    expect(host.reached).toEqual([{ channel: 'app.info', request: {} }]);
    expect((await host.send({ path: '/', headers: { Cookie: cookie } })).status).toBe(200);
  });

  it('has a cookie no script can read and no other site can send', async () => {
    const other = await startSpiedHost();
    const { headers } = await other.send({ path: other.address.slice(other.origin.length) });
    await other.close();
    expect(headers['set-cookie']?.[0]).toMatch(
      /^hoshodesk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(headers.location).toBe('/');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('a token', () => {
  it('opens the page once', async () => {
    const path = host.address.slice(host.origin.length);
    expect((await host.send({ path })).status).toBe(403);
  });

  it.each(['', 'x', 'x'.repeat(43), '%00', '[object Object]'])('of %j opens nothing', async (token) => {
    const reply = await host.send({ path: `/?token=${encodeURIComponent(token)}` });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('is not spent by a page that is not there, nor by another method, host or site', async () => {
    const fresh = await startSpiedHost();
    const query = new URL(fresh.address).search;
    const attempts = [
      { path: `http://${new URL(fresh.origin).host}//evil.example/${query}` },
      { path: `/nothing${query}` },
      { path: `/${query}`, method: 'POST', headers: { Origin: fresh.origin } },
      { path: `/${query}`, method: 'HEAD' },
      { path: `/${query}`, headers: { Host: 'evil.example' } },
      { path: `/${query}`, headers: { Origin: 'http://evil.example' } },
      { path: `/${query}`, headers: { 'Sec-Fetch-Site': 'cross-site' } },
    ];
    for (const attempt of attempts) {
      const reply = await fresh.send(attempt);
      expect(reply.status, JSON.stringify(attempt)).toBeGreaterThanOrEqual(400);
      expect(reply.headers['set-cookie'], JSON.stringify(attempt)).toBeUndefined();
    }
    expect(await fresh.admit()).not.toBe('');
    await fresh.close();
  });
});

describe('refused with 403', () => {
  const refused = async (options: Parameters<SpiedHost['send']>[0]): Promise<void> => {
    const reply = await host.send(options);
    expect(reply.status, JSON.stringify(options)).toBe(403);
    expect(reply.body).toBe('403');
    expect(host.reached).toEqual([]);
  };

  it('a foreign origin', async () => {
    const { port } = new URL(host.origin);
    const origins = [
      'http://evil.example',
      'null',
      'file://',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${Number(port) + 1}`,
      `${host.origin}.evil.example`,
      `${host.origin}@evil.example`,
      '',
    ];
    for (const Origin of origins) {
      await refused({ method: 'POST', path: call, headers: { ...own(), Origin }, body: '{}' });
      await refused({ path: '/events', headers: { Cookie: cookie, Origin } });
    }
  });

  it('a name that merely resolves to this machine (DNS rebinding)', async () => {
    const { port } = new URL(host.origin);
    for (const Host of [
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.nip.example:${port}`,
    ]) {
      const Origin = `http://${Host}`;
      await refused({ method: 'POST', path: call, headers: { ...own(), Host, Origin }, body: '{}' });
      await refused({ method: 'POST', path: call, headers: { ...own(), Host }, body: '{}' });
      await refused({ path: '/', headers: { Cookie: cookie, Host } });
    }
  });

  it('no cookie, a forged one, or one of another name', async () => {
    const [name = '', value = ''] = cookie.split('=');
    const forged = [
      undefined,
      '',
      name,
      `${name}=`,
      `${name}=${'x'.repeat(43)}`,
      `${name}=${value.slice(0, -1)}`,
      `${name}=${value}x`,
      `x${name}=${value}`,
      `hoshodesk=${value}`,
      `${name}=x; ${name}=${value}`,
      `${name}=%00${value}`,
    ];
    for (const Cookie of forged) {
      const headers = { ...json, Origin: host.origin, ...(Cookie !== undefined && { Cookie }) };
      await refused({ method: 'POST', path: call, headers, body: '{}' });
      await refused({ path: '/events', headers: Cookie === undefined ? {} : { Cookie } });
      await refused({ path: '/', headers: Cookie === undefined ? {} : { Cookie } });
    }
  });

  it('what another site made the browser send', async () => {
    for (const site of ['cross-site', 'same-site', 'nonsense']) {
      for (const path of ['/', '/events', '/bridge.js', '/report.html?id=a']) {
        await refused({ path, headers: { Cookie: cookie, 'Sec-Fetch-Site': site } });
      }
    }
  });

  it('a request that changes something without saying where it comes from', async () => {
    const headers = { ...json, Cookie: cookie };
    await refused({ method: 'POST', path: call, headers, body: '{}' });
    await refused({ method: 'POST', path: '/print', headers, body: '{"page":"/report.html?id=a"}' });
  });

  it('a preflight', async () => {
    const headers = {
      Origin: 'http://evil.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    };
    const reply = await host.send({ method: 'OPTIONS', path: call, headers });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

it('listens on this machine only', async () => {
  expect(new URL(host.origin).hostname).toBe('127.0.0.1');
});

it('survives what is not HTTP', async () => {
  const { hostname, port } = new URL(host.origin);
  for (const garbage of [
    '\0\0\0\0',
    'GET\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${'x'.repeat(100_000)}\r\n\r\n`,
  ]) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.end(garbage);
    await text(socket).catch(() => '');
  }
  expect((await host.send({ path: '/', headers: { Cookie: cookie } })).status).toBe(200);
});
