/** The secrets of each profile in one sealed record, so that nothing is ever half stored. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SecretStore } from '../ports.ts';
import { CredentialError } from './credential-error.ts';
import type { ImportedCredential } from './import-pkcs12.ts';

export interface ProfileSecrets {
  readonly credential: ImportedCredential;
  readonly password: string;
  /** Never changes at the association; needed again after パスワード初期化 (R57, R109). */
  readonly initialPassword?: string;
  /** Sent to パスワード作成, but the answer has not been seen yet. */
  readonly pendingPassword?: string;
  /** `user:password` of the proxy, for Basic authentication. */
  readonly proxyCredentials?: string;
}

export interface CredentialVault {
  /** Throws `client-certificate-missing` when there is no record, `vault-unreadable` when it cannot be opened. */
  read(profile: string): Promise<ProfileSecrets>;
  write(profile: string, secrets: ProfileSecrets): Promise<void>;
  delete(profile: string): Promise<void>;
}

const secretsSchema = z.strictObject({
  credential: z.strictObject({
    certificatePem: z.string(),
    chainPem: z.array(z.string()),
    privateKeyPem: z.string(),
    summary: z.strictObject({
      subject: z.string(),
      issuer: z.string(),
      serialNumber: z.string(),
      fingerprintSha256: z.string(),
      notBefore: z.string(),
      notAfter: z.string(),
    }),
  }),
  password: z.string(),
  initialPassword: z.string().optional(),
  pendingPassword: z.string().optional(),
  proxyCredentials: z.string().optional(),
});

/** Profile names may hold any letters; the store's names may not. */
function secretName(profile: string): string {
  return `profile.${createHash('sha256').update(profile).digest('hex').slice(0, 32)}`;
}

export function createCredentialVault(store: SecretStore): CredentialVault {
  return {
    async read(profile) {
      const sealed = await store.get(secretName(profile));
      if (sealed === null) throw new CredentialError('client-certificate-missing', profile);
      return parseSecrets(new TextDecoder().decode(sealed));
    },
    async write(profile, secrets) {
      await store.set(secretName(profile), new TextEncoder().encode(JSON.stringify(secrets)));
    },
    async delete(profile) {
      await store.delete(secretName(profile));
    },
  };
}

function parseSecrets(json: string): ProfileSecrets {
  try {
    return secretsSchema.parse(JSON.parse(json)) as ProfileSecrets;
  } catch {
    // The cause would quote what could not be parsed, and that is a secret.
    throw new CredentialError('vault-unreadable');
  }
}
