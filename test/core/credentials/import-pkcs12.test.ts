/** Importing a client certificate: what works, and what each broken file is called. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPkcs12 } from '#core/credentials/index.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import type { ClientCertificateState, PemCredential } from '#test/support/world-types.ts';

const now = Date.now();
let pki: SigningPki;
let valid: PemCredential;

beforeAll(async () => {
  pki = await createFakePki({ nowMs: now });
  valid = await client('valid');
});

function client(state: ClientCertificateState): Promise<PemCredential> {
  return pki.clientCredential({ associationCode: '14', bankCode: '2345', state });
}

function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const code = (expected: string) => ({ code: expected });

describe('importPkcs12', () => {
  it.each(['modern', 'triple-des', 'legacy-rc2-40'] as const)('opens the %s form', async (form) => {
    const imported = await importPkcs12(createPkcs12(valid, 'pass1234', { form }), 'pass1234', now);
    expect(imported.certificatePem.trim()).toBe(valid.certificatePem.trim());
    expect(imported.privateKeyPem.trim()).toBe(valid.privateKeyPem.trim());
    expect(imported.summary.fingerprintSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(imported.summary.subject).toContain('14-2345');
  });

  it.each(['modern', 'triple-des', 'legacy-rc2-40'] as const)(
    'opens the %s form under a Japanese password',
    async (form) => {
      const imported = await importPkcs12(createPkcs12(valid, '保証書ﾊﾟｽ', { form }), '保証書ﾊﾟｽ', now);
      expect(imported.privateKeyPem.trim()).toBe(valid.privateKeyPem.trim());
    },
  );

  it('finds the leaf by its key and orders the issuers, however the file lists them', async () => {
    const ca = await pki.clientCaPem('14');
    const certificatesPem = [pki.serverCaPem, ca, valid.certificatePem];
    const imported = await importPkcs12(createPkcs12(valid, 'x', { certificatesPem }), 'x', now);
    expect(imported.certificatePem.trim()).toBe(valid.certificatePem.trim());
    expect(imported.chainPem.map((pem) => pem.trim())).toEqual([ca.trim()]);
  });

  it.each(['modern', 'triple-des', 'legacy-rc2-40'] as const)('tells a wrong password (%s)', async (form) => {
    const file = createPkcs12(valid, 'right', { form });
    await expect(importPkcs12(file, 'wrong', now)).rejects.toMatchObject(code('p12-wrong-password'));
  });

  it('tells a file without a key, with several keys, and with another key', async () => {
    const attempt = (privateKeysPem: string[]) =>
      importPkcs12(createPkcs12(valid, 'x', { privateKeysPem }), 'x', now);
    await expect(attempt([])).rejects.toMatchObject(code('p12-no-key'));
    await expect(attempt([valid.privateKeyPem, newKeyPem()])).rejects.toMatchObject(code('p12-several-keys'));
    await expect(attempt([newKeyPem()])).rejects.toMatchObject(code('p12-key-mismatch'));
    await expect(attempt([valid.privateKeyPem, valid.privateKeyPem])).resolves.toBeDefined();
  });

  it.each([
    ['expired', 'certificate-expired'],
    ['not-yet-valid', 'certificate-not-yet-valid'],
    ['server-auth-only', 'certificate-not-for-client-auth'],
  ] as const)('refuses a certificate that is %s', async (state, expected) => {
    const file = createPkcs12(await client(state), 'x');
    await expect(importPkcs12(file, 'x', now)).rejects.toMatchObject(code(expected));
  });

  it('refuses an iteration bomb before deriving any key', async () => {
    for (const form of ['modern', 'triple-des'] as const) {
      const bomb = createPkcs12(valid, 'x', { form, claimedIterations: 2 ** 31 - 1 });
      await expect(importPkcs12(bomb, 'x', now)).rejects.toMatchObject(code('p12-iterations-excessive'));
    }
  });

  it('refuses files that are too large, cut, or something else', async () => {
    const file = createPkcs12(valid, 'x');
    const attempt = (bytes: Uint8Array) => importPkcs12(bytes, 'x', now);
    await expect(attempt(new Uint8Array(1024 * 1024 + 1))).rejects.toMatchObject(code('p12-too-large'));
    await expect(attempt(file.subarray(0, file.length / 2))).rejects.toMatchObject(code('p12-unreadable'));
    await expect(attempt(Buffer.from(valid.certificatePem))).rejects.toMatchObject(code('p12-unreadable'));
    await expect(attempt(new Uint8Array())).rejects.toMatchObject(code('p12-unreadable'));
  });

  it('answers any damaged file with a code', async () => {
    const file = createPkcs12(valid, 'x');
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Uint8Array.from(file);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const outcome = await importPkcs12(damaged, 'x', now).catch((error: unknown) => error);
        if (outcome instanceof Error)
          expect(outcome).toHaveProperty('code', expect.stringMatching(/^(p12|cert)/));
      }),
      { numRuns: 150 },
    );
  });

  it('opens elliptic-curve credentials made by OpenSSL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoshodesk-ec-'));
    try {
      const [key, certificate, p12] = ['key.pem', 'cert.pem', 'ec.p12'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
      openssl('req', '-x509', '-key', key, '-subj', '/CN=ec', '-days', '30', '-out', certificate);
      openssl('pkcs12', '-export', '-inkey', key, '-in', certificate, '-passout', 'pass:x', '-out', p12);
      const imported = await importPkcs12(readFileSync(p12), 'x', Date.now());
      expect(new X509Certificate(imported.certificatePem).publicKey.asymmetricKeyType).toBe('ec');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
