/** The vault: one record per profile, and nothing of it in an error. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ProfileSecrets, createCredentialVault } from '#core/credentials/index.ts';
import type { SecretStore } from '#core/ports.ts';

function memoryStore(): SecretStore & { readonly records: Map<string, Uint8Array> } {
  const records = new Map<string, Uint8Array>();
  return {
    records,
    get: async (name) => records.get(name) ?? null,
    set: async (name, secret) => void records.set(name, secret),
    delete: async (name) => void records.delete(name),
  };
}

const secrets: ProfileSecrets = {
  credential: {
    certificatePem: 'C',
    chainPem: [],
    privateKeyPem: 'K',
    summary: {
      subject: 's',
      issuer: 'i',
      serialNumber: '1',
      fingerprintSha256: 'f',
      notBefore: 'b',
      notAfter: 'a',
    },
  },
  password: 'canary-4711',
};

describe('credential vault', () => {
  it('keeps profiles apart, whatever letters their names have', async () => {
    const store = memoryStore();
    const vault = createCredentialVault(store);
    await vault.write('本部', secrets);
    await vault.write('本部2', { ...secrets, password: 'other', initialPassword: 'first' });
    expect(await vault.read('本部')).toEqual(secrets);
    expect((await vault.read('本部2')).initialPassword).toBe('first');
    for (const name of store.records.keys()) expect(name).toMatch(/^[a-z0-9.-]+$/);
  });

  it('has nothing after a profile is deleted', async () => {
    const store = memoryStore();
    const vault = createCredentialVault(store);
    await vault.write('a', secrets);
    await vault.delete('a');
    await expect(vault.read('a')).rejects.toMatchObject({ code: 'client-certificate-missing' });
    expect(store.records.size).toBe(0);
  });

  it('never quotes a record it cannot understand', async () => {
    const store = memoryStore();
    const vault = createCredentialVault(store);
    await vault.write('a', secrets);
    for (const name of store.records.keys())
      store.records.set(name, Buffer.from('{"password":"canary-4711"'));
    const error: unknown = await vault.read('a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'vault-unreadable' });
    expect(inspect(error)).not.toContain('canary');
  });
});
