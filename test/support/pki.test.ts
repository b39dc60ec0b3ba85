/** The fake world's certificates and PKCS#12 files, judged by OpenSSL. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SigningPki, createFakePki } from './pki/fake-pki.ts';
import { createPkcs12 } from './pki/pkcs12.ts';
import type { ClientCertificateState, PemCredential, Pkcs12Form } from './world-types.ts';

let folder: string;
let pki: SigningPki;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hoshodesk-pki-'));
  pki = await createFakePki();
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function client(state: ClientCertificateState): Promise<PemCredential> {
  return pki.clientCredential({ associationCode: '14', bankCode: '2345', state });
}

async function verifyClient(state: ClientCertificateState): Promise<string> {
  const credential = await client(state);
  const paths = [
    file('client-ca.pem', await pki.clientCaPem('14')),
    file('client.crl', await pki.clientCrlPem('14')),
    file('client.pem', credential.certificatePem),
  ] as const;
  return openssl(
    'verify',
    '-x509_strict',
    '-purpose',
    'sslclient',
    '-crl_check',
    '-CAfile',
    paths[0],
    '-CRLfile',
    paths[1],
    paths[2],
  );
}

describe('certificates', () => {
  it('pass a strict verification', async () => {
    const server = await pki.serverCredential(['localhost', '127.0.0.1']);
    const ca = file('server-ca.pem', pki.serverCaPem);
    const leaf = file('server.pem', server.certificatePem);
    expect(openssl('verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', ca, leaf)).toContain('OK');
    expect(await verifyClient('valid')).toContain('OK');
  });

  it('serve a world whose present is not the machine’s: TLS now, client certificates at both moments', async () => {
    const nowMs = Date.parse('2024-04-01T00:00:00Z');
    const machineNowMs = Date.parse('2026-11-25T00:00:00Z');
    const past = await createFakePki({ nowMs, machineNowMs });
    const server = new X509Certificate((await past.serverCredential(['localhost'])).certificatePem);
    const own = await past.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
    const holder = new X509Certificate(own.certificatePem);
    expect(server.validFromDate.getTime()).toBeGreaterThan(nowMs);
    expect(server.validToDate.getTime()).toBeGreaterThan(machineNowMs);
    expect(holder.validFromDate.getTime()).toBeLessThan(nowMs);
    expect(holder.validToDate.getTime()).toBeGreaterThan(machineNowMs);
  });

  it.each([
    ['expired', 'certificate has expired'],
    ['not-yet-valid', 'certificate is not yet valid'],
    ['revoked', 'certificate revoked'],
    ['foreign', 'unable to get local issuer certificate'],
    ['server-auth-only', 'unsuitable certificate purpose'],
  ] as const)('that are %s fail for exactly that reason', async (state, reason) => {
    await expect(verifyClient(state)).rejects.toThrow(reason);
  });
});

describe('PKCS#12', () => {
  it.each([
    ['modern', []],
    ['triple-des', []],
    ['legacy-rc2-40', ['-legacy']],
  ] as const)('%s files are read by OpenSSL', async (form: Pkcs12Form, flags) => {
    const credential = await client('valid');
    const path = file('client.p12', createPkcs12(credential, 'pass1234', { form }));
    const pem = openssl('pkcs12', '-in', path, '-passin', 'pass:pass1234', '-nodes', ...flags);
    expect(pem).toContain(credential.certificatePem.trim());
    expect(pem).toContain(credential.privateKeyPem.trim());
  });

  it('RC2-40 files are refused by OpenSSL without its legacy algorithms', async () => {
    const path = file('old.p12', createPkcs12(await client('valid'), 'pass1234', { form: 'legacy-rc2-40' }));
    expect(() => openssl('pkcs12', '-in', path, '-passin', 'pass:pass1234', '-nodes')).toThrow('unsupported');
  });
});
