/** SecretStore for a host without an operating-system vault: AES-256-GCM under a key file only the owner may read. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.ts';
import { HoshodeskError } from './hoshodesk-error.ts';
import type { SecretStore } from './ports.ts';
import { systemErrorCode } from './system-error.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const namePattern = /^[a-z0-9.-]{1,100}$/;

export interface KeyFileOptions {
  /** Folder of the key and the sealed secrets. */
  readonly folder: string;
  /** Called once when the key file is made, so that the host can warn. */
  readonly onKeyCreated: (path: string) => void;
}

/** Sealed form: nonce, tag, ciphertext; the secret's name is authenticated with it. */
export function createKeyFileSecretStore({ folder, onKeyCreated }: KeyFileOptions): SecretStore {
  const keyPath = join(folder, 'key');
  const pathOf = (name: string): string => {
    if (!namePattern.test(name)) throw new HoshodeskError('internal', `secret name ${name}`);
    return join(folder, `${name}.sealed`);
  };

  async function existingKey(): Promise<Uint8Array | null> {
    const key = await readIfPresent(keyPath);
    if (key === null) return null;
    if (key.length !== keyBytes) throw new HoshodeskError('vault-unreadable', keyPath);
    await requireOwnerOnly(keyPath);
    return key;
  }

  async function key(): Promise<Uint8Array> {
    const present = await existingKey();
    if (present !== null) return present;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const created = randomBytes(keyBytes);
    await writeFileAtomically(keyPath, created);
    onKeyCreated(keyPath);
    return created;
  }

  return {
    async get(name) {
      const sealed = await readIfPresent(pathOf(name));
      if (sealed === null) return null;
      const secretKey = await existingKey();
      if (secretKey === null) throw new HoshodeskError('vault-unreadable', keyPath);
      return unseal(secretKey, name, sealed);
    },
    async set(name, secret) {
      await writeFileAtomically(pathOf(name), seal(await key(), name, secret));
    },
    async delete(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}

function seal(key: Uint8Array, name: string, secret: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(name));
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

function unseal(key: Uint8Array, name: string, sealed: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch (error) {
    throw new HoshodeskError('vault-unreadable', name, { cause: error });
  }
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw new HoshodeskError('vault-unreadable', path, { cause: error });
  }
}

/** Windows keeps owner-only access through the profile folder's inherited ACL, which mode bits do not show. */
async function requireOwnerOnly(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) throw new HoshodeskError('vault-unreadable', `${path} (mode)`);
}
