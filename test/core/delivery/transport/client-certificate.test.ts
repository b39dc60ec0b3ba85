/** How servers refuse a client certificate: true alerts of OpenSSL, and Node servers that just hang up. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientCertificateState } from '#test/support/world-types.ts';
import { createWorld, deliveryFor, html, startScriptedServer, type World } from '../scripted-server.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

async function codeOf(
  origin: string,
  state: ClientCertificateState,
  now = Date.now(),
): Promise<string | undefined> {
  const clientCredential = await world.pki.clientCredential({
    associationCode: '14',
    bankCode: '2345',
    state,
  });
  const delivery = deliveryFor(world, origin, { clientCredential, clock: { now: () => now } });
  try {
    await delivery.login();
    return 'accepted';
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await delivery.close();
  }
}

describe('a Node server that hangs up after the handshake', () => {
  it.each(['foreign', 'server-auth-only'] as const)(
    'means client-certificate-rejected for a %s certificate',
    async (state) => {
      const server = await startScriptedServer(world);
      expect(await codeOf(server.origin, state)).toBe('client-certificate-rejected');
      await server.close();
    },
  );

  it('means client-certificate-rejected for a revoked certificate', async () => {
    const clientCredential = await world.pki.clientCredential({
      associationCode: '14',
      bankCode: '2345',
      state: 'revoked',
    });
    const server = await startScriptedServer(world, { tls: { crl: await world.pki.clientCrlPem('14') } });
    const delivery = deliveryFor(world, server.origin, { clientCredential });
    await expect(delivery.login()).rejects.toMatchObject({ code: 'client-certificate-rejected' });
    await delivery.close();
    await server.close();
  });

  it('is not blamed when the certificate is fine and the answer fails', async () => {
    const server = await startScriptedServer(world);
    server.play((request) => request.socket.destroy());
    expect(await codeOf(server.origin, 'valid')).toBe('connection-reset');
    await server.close();
  });
});

describe('our own certificate', () => {
  it('is checked against the clock before anything is sent', async () => {
    const server = await startScriptedServer(world);
    server.play((_request, response) => html(response, ''));
    expect(await codeOf(server.origin, 'expired')).toBe('client-certificate-expired');
    expect(await codeOf(server.origin, 'not-yet-valid')).toBe('certificate-not-yet-valid');
    expect(server.handshakes()).toBe(0);
    await server.close();
  });
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasOpenssl)('an OpenSSL server', () => {
  let folder: string;
  let servers: ChildProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hoshodesk-alerts-'));
    const server = await world.pki.serverCredential(['localhost', '127.0.0.1']);
    await writeFile(path.join(folder, 'server.pem'), [server.certificatePem, ...server.chainPem].join('\n'));
    await writeFile(path.join(folder, 'server.key'), server.privateKeyPem);
  });
  afterAll(async () => {
    for (const server of servers) server.kill();
    servers = [];
    await rm(folder, { recursive: true });
  });

  /** Starts `openssl s_server -Verify` and resolves to its origin once it accepts. */
  async function start(extra: readonly string[]): Promise<string> {
    await writeFile(
      path.join(folder, 'clients.pem'),
      (await world.pki.clientCaPem('14')) + (await world.pki.clientCrlPem('14')),
    );
    const port = await freePort();
    const files = ['-cert', 'server.pem', '-key', 'server.key', '-CAfile', 'clients.pem'];
    const options = [
      's_server',
      '-accept',
      `127.0.0.1:${port}`,
      '-www',
      '-Verify',
      '4',
      '-verify_return_error',
      ...files,
    ];
    const server = spawn('openssl', [...options, ...extra], { cwd: folder });
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => text.includes('ACCEPT') && resolve());
      server.once('exit', () => reject(new Error('openssl ended')));
    });
    return `https://localhost:${port}`;
  }

  describe.each([['-tls1_3'], ['-tls1_2']])('speaking %s', (version) => {
    it('says that a certificate is revoked', async () => {
      const clientCredential = await world.pki.clientCredential({
        associationCode: '14',
        bankCode: '2345',
        state: 'revoked',
      });
      const origin = await start([version, '-crl_check']);
      const delivery = deliveryFor(world, origin, { clientCredential });
      await expect(delivery.login()).rejects.toMatchObject({ code: 'client-certificate-revoked' });
      await delivery.close();
    });

    it('says that a certificate is of another authority', async () => {
      expect(await codeOf(await start([version]), 'foreign')).toBe('client-certificate-foreign');
    });

    it('says that a certificate has expired, though our clock does not know', async () => {
      const fiveYearsAgo = Date.now() - 5 * 365 * 24 * 60 * 60 * 1000;
      expect(await codeOf(await start([version]), 'expired', fiveYearsAgo)).toBe(
        'client-certificate-expired',
      );
    });

    it('says that a certificate is not for clients', async () => {
      expect(await codeOf(await start([version]), 'server-auth-only')).toBe('client-certificate-rejected');
    });
  });

  it('that shares no cipher is not mistaken for one that refuses certificates', async () => {
    const origin = await start(['-tls1_2', '-cipher', 'ECDHE-ECDSA-AES128-GCM-SHA256']);
    expect(await codeOf(origin, 'valid')).toBe('tls-handshake-failed');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
