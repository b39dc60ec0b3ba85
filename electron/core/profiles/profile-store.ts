/** Keeps profiles as one JSON file each under `<home>/profiles`; secrets are elsewhere. */
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../atomic-file.ts';
import { systemErrorCode } from '../system-error.ts';
import { ProfileError } from './profile-error.ts';
import { type StoredProfile, formatProfileRecord, parseProfileRecord } from './profile-record.ts';

export interface ProfileStore {
  /** All profiles by name; throws `profile-invalid` if one cannot be read. */
  list(): Promise<readonly StoredProfile[]>;
  /** Throws `profile-unknown`. */
  read(name: string): Promise<StoredProfile>;
  has(name: string): Promise<boolean>;
  write(stored: StoredProfile): Promise<void>;
  remove(name: string): Promise<void>;
}

const suffix = '.json';

/** File names are the encoded profile name, so that no name can leave the folder. */
function fileName(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E') + suffix;
}

function isMissing(error: unknown): boolean {
  return systemErrorCode(error) === 'ENOENT';
}

/** Opens the store under `home`; the folder is made when the first profile is written. */
export function createProfileStore(home: string): ProfileStore {
  const folder = join(home, 'profiles');

  async function names(): Promise<readonly string[]> {
    try {
      const entries = await readdir(folder);
      return entries.filter((entry) => entry.endsWith(suffix)).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  return {
    async list() {
      return Promise.all(
        (await names()).map(async (entry) => parseProfileRecord(await readFile(join(folder, entry), 'utf8'))),
      );
    },
    async read(name) {
      try {
        return parseProfileRecord(await readFile(join(folder, fileName(name)), 'utf8'));
      } catch (error) {
        if (isMissing(error)) throw new ProfileError('profile-unknown', name, { cause: error });
        throw error;
      }
    },
    async has(name) {
      return (await names()).includes(fileName(name));
    },
    async write(stored) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFileAtomically(join(folder, fileName(stored.profile.name)), formatProfileRecord(stored));
    },
    async remove(name) {
      await rm(join(folder, fileName(name)), { force: true });
    },
  };
}
