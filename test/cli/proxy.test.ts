/** A proxy that asks for a password, through the command line: the password is kept in the vault and reaches the proxy only. */
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommandWorld, createCommandWorld } from './command-world.ts';

const credentials = 'teller:pass:word-4711';
let world: CommandWorld;
let proxy: Server;
const asked: (string | undefined)[] = [];

/** CONNECT with Basic authentication, nothing else (E20). */
function createProxy(): Server {
  const server = createServer();
  server.on('connect', (request, client: Socket) => {
    asked.push(request.headers['proxy-authorization']);
    if (request.headers['proxy-authorization'] !== `Basic ${Buffer.from(credentials).toString('base64')}`) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n');
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return server;
}

beforeAll(async () => {
  world = await createCommandWorld();
  proxy = createProxy().listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});
afterAll(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await world.close();
});

function proxyWords(): readonly string[] {
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return ['--proxy', `127.0.0.1:${address.port}`];
}

it('connects through the proxy with the credentials of the vault', async () => {
  const file = await world.file('proxy-credentials', `${credentials}\n`);
  await world.run(...(await world.profileWords('p')), ...proxyWords(), '--proxy-credentials-file', file);
  const { exitCode, rows } = await world.run('connect', '--profile', 'p');
  expect(rows.find(({ step }) => step === 'proxy')).toMatchObject({ ok: true });
  expect(exitCode).toBe(0);
  expect(asked.length).toBeGreaterThan(0);
  for (const entry of await readdir(join(world.folder, 'home', 'profiles'))) {
    expect(await readFile(join(world.folder, 'home', 'profiles', entry), 'utf8')).not.toContain('4711');
  }
});

it('says that the proxy wants credentials when there are none', async () => {
  await world.run(...(await world.profileWords('without')), ...proxyWords());
  const { exitCode, rows } = await world.run('connect', '--profile', 'without');
  expect(rows.at(-1)).toMatchObject({ step: 'proxy', ok: false, code: 'proxy-authentication-required' });
  expect(exitCode).toBe(6);
});
