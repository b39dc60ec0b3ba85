/** Through a CONNECT proxy: it carries the tunnel, never the certificate, and its own failures have their own codes. */
import * as http from 'node:http';
import * as net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  deliveryFor,
  quickLimits,
  startScriptedServer,
  type ScriptedServer,
  type World,
} from '../scripted-server.ts';
import { createSmallSite } from '../small-site.ts';

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
  server.play(createSmallSite('plain', []).script);
});
afterAll(() => server.close());

interface Proxy {
  readonly address: string;
  readonly targets: string[];
  close(): void;
}

/** A proxy that tunnels, or answers CONNECT with what `refuse` says. */
async function startProxy(refuse?: (request: http.IncomingMessage) => string | null): Promise<Proxy> {
  const targets: string[] = [];
  const sockets = new Set<net.Socket>();
  const proxy = http.createServer();
  proxy.on('connect', (request, socket) => {
    targets.push(request.url ?? '');
    const refusal = refuse?.(request) ?? null;
    if (refusal !== null) return void socket.end(refusal);
    const upstream = net.connect(server.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    sockets.add(upstream);
    socket.on('error', () => upstream.destroy());
    upstream.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(proxy.address() as net.AddressInfo).port}`,
    targets,
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

async function codeThrough(proxy: string): Promise<string | null> {
  const delivery = deliveryFor(world, server.origin, {
    profile: { proxy },
    limits: { ...quickLimits, connectTimeoutMs: 300 },
  });
  try {
    await delivery.login();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await delivery.close();
  }
}

describe('a fixed proxy', () => {
  it('is asked for a tunnel to the server by its name', async () => {
    const proxy = await startProxy();
    expect(await codeThrough(proxy.address)).toBeNull();
    expect(proxy.targets).toEqual([`localhost:${server.port}`]);
    proxy.close();
  });

  it('gets Basic credentials, also with signs that need escaping', async () => {
    const expected = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    const proxy = await startProxy(({ headers }) =>
      headers['proxy-authorization'] === expected
        ? null
        : 'HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n',
    );
    expect(await codeThrough(`user:p%40ss@${proxy.address}`)).toBeNull();
    expect(await codeThrough(proxy.address)).toBe('proxy-authentication-required');
    proxy.close();
  });

  it.each(['NTLM', 'Negotiate'])('that wants %s is reported as out of reach', async (scheme) => {
    const proxy = await startProxy(() => `HTTP/1.1 407 No\r\nProxy-Authenticate: ${scheme}\r\n\r\n`);
    expect(await codeThrough(proxy.address)).toBe('proxy-authentication-unsupported');
    proxy.close();
  });

  it('that forbids the server, is down, silent or unknown has its own code each', async () => {
    const forbidding = await startProxy(() => 'HTTP/1.1 403 Forbidden\r\n\r\n');
    expect(await codeThrough(forbidding.address)).toBe('proxy-failed');
    forbidding.close();
    expect(await codeThrough(forbidding.address)).toBe('proxy-refused');
    const silent = net.createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    expect(await codeThrough(`127.0.0.1:${(silent.address() as net.AddressInfo).port}`)).toBe(
      'proxy-timeout',
    );
    silent.close();
    expect(await codeThrough('no-such-proxy.invalid:8080')).toBe('proxy-name-not-resolved');
  });
});

it('asks a resolver for the proxy of the server when the profile names none', async () => {
  const proxy = await startProxy();
  const [host = '', port = ''] = proxy.address.split(':');
  const asked: string[] = [];
  const proxyResolver = {
    resolve: (url: string) => {
      asked.push(url);
      return Promise.resolve({ host, port: Number(port) });
    },
  };
  const delivery = deliveryFor(world, server.origin, { proxyResolver });
  await delivery.login();
  await delivery.close();
  expect(asked[0]).toBe(`${server.origin}/`);
  expect(proxy.targets).toHaveLength(1);
  proxy.close();
});
