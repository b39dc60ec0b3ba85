/** SecretStore on the operating system's vault (DPAPI on Windows): each secret a file only this user can decrypt. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { writeFileAtomically } from '../../core/atomic-file.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { SecretStore } from '../../core/ports.ts';
import { systemErrorCode } from '../../core/system-error.ts';

const namePattern = /^[a-z0-9.-]{1,100}$/;

/** What cannot be decrypted is never deleted: the same user, the same profile folder may read it again (electron.md §4). */
export function createSafeStorageSecretStore(folder: string): SecretStore {
  const pathOf = (name: string): string => {
    if (!namePattern.test(name)) throw new HoshodeskError('internal', 'secret name');
    return join(folder, `${name}.protected`);
  };
  const write = async (name: string, text: string): Promise<void> => {
    await requireVault();
    const encrypted = await safeStorage.encryptStringAsync(text).catch((error: unknown) => {
      throw unreadable(name, error);
    });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomically(pathOf(name), encrypted);
  };
  return {
    async get(name) {
      const encrypted = await readIfPresent(pathOf(name), name);
      if (encrypted === null) return null;
      await requireVault();
      const { result, shouldReEncrypt } = await decrypt(encrypted, name);
      // The secret is at hand either way: a vault that cannot be renewed today is renewed another day.
      if (shouldReEncrypt) await write(name, result).catch(() => undefined);
      return Buffer.from(result, 'base64');
    },
    set: (name, secret) => write(name, Buffer.from(secret).toString('base64')),
    delete: (name) => rm(pathOf(name), { force: true }),
  };
}

/** Linux without a keyring would only obfuscate with a key everybody knows. */
async function requireVault(): Promise<void> {
  const available = await safeStorage.isAsyncEncryptionAvailable();
  const isMock = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (!available || isMock) throw new HoshodeskError('vault-unreadable', 'safeStorage');
}

async function decrypt(encrypted: Buffer, name: string) {
  try {
    return await safeStorage.decryptStringAsync(encrypted);
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function readIfPresent(path: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw unreadable(name, error);
  }
}

function unreadable(name: string, cause: unknown): HoshodeskError {
  return new HoshodeskError('vault-unreadable', name, { cause });
}
