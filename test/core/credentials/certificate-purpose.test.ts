/** Which purposes a certificate may state and still be used to log in (RFC 5280 §4.2.1.3, §4.2.1.12). */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPkcs12 } from '#core/credentials/index.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';

let folder: string;
let keyPath: string;
let privateKeyPem: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoshodesk-purpose-'));
  keyPath = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(keyPath, privateKeyPem);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Imports a certificate made by OpenSSL, so that its extensions are encoded by other code than ours. */
function importWith(...extensions: readonly string[]): Promise<unknown> {
  const request = ['req', '-x509', '-key', keyPath, '-subj', '/CN=14-2345', '-days', '30'];
  const added = extensions.flatMap((extension) => ['-addext', extension]);
  const certificatePem = execFileSync('openssl', request.concat(added), { encoding: 'utf8', stdio: 'pipe' });
  const file = createPkcs12({ certificatePem, chainPem: [], privateKeyPem }, 'x');
  return importPkcs12(file, 'x', Date.now());
}

describe('importPkcs12', () => {
  it.each([
    ['no purpose', []],
    ['clientAuth among others', ['extendedKeyUsage=emailProtection,clientAuth']],
    ['any extended purpose', ['extendedKeyUsage=2.5.29.37.0']],
    ['digitalSignature among others', ['keyUsage=critical,keyEncipherment,digitalSignature']],
  ])('takes a certificate that states %s', async (_purpose, extensions) => {
    await expect(importWith(...extensions)).resolves.toBeDefined();
  });

  it.each([
    ['only other extended purposes', 'extendedKeyUsage', ['extendedKeyUsage=serverAuth,codeSigning']],
    [
      'key usages without digitalSignature',
      'keyUsage',
      ['keyUsage=keyEncipherment,dataEncipherment', 'extendedKeyUsage=clientAuth'],
    ],
  ])('refuses a certificate that states %s', async (_purpose, detail, extensions) => {
    await expect(importWith(...extensions)).rejects.toMatchObject({
      code: 'certificate-not-for-client-auth',
      detail,
    });
  });
});
