/** The few file operations the archive needs, behind a port so that tests can make each of them fail. */
import {
  closeSync,
  constants,
  existsSync,
  fdatasync,
  fsync,
  linkSync,
  mkdirSync,
  open,
  openSync,
  renameSync,
  unlinkSync,
  write,
  writeSync,
} from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { systemErrorCode } from '../system-error.ts';

export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the contents are on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface ArchiveFileSystem {
  /** Creates a file that must not exist yet and is no link (`O_EXCL`, `O_NOFOLLOW`). */
  create(path: string): Promise<NewFile>;
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Names in a folder; an absent folder is empty. */
  list(path: string): Promise<readonly string[]>;
  /** Makes new names in a folder durable; Windows has no such call and relies on the NTFS journal. */
  syncFolder(path: string): Promise<void>;
}

const openFile: (path: string, flags: number, mode?: number) => Promise<number> = promisify(open);
/** Up to here a copy into the page cache takes less than asking a thread for it. */
const smallBytes = 16 * 1024;

const syncData = promisify(fdatasync);
const syncAll = promisify(fsync);

function writeSome(descriptor: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    write(descriptor, bytes, (error, written) => (error === null ? resolve(written) : reject(error)));
  });
}

const ownerOnly = 0o600;
const createFlags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * Whatever may wait for the disk goes through the thread pool. Names are changed by synchronous calls: they take
 * microseconds, where a promise costs more than the call itself (measured: a third of a sync's processor time).
 */
export const nodeFileSystem: ArchiveFileSystem = {
  async create(path) {
    const descriptor = await openFile(path, createFlags, ownerOnly);
    return {
      async write(bytes) {
        for (let written = 0; written < bytes.length;) {
          const rest = bytes.subarray(written);
          written +=
            rest.length <= smallBytes ? writeSync(descriptor, rest) : await writeSome(descriptor, rest);
        }
      },
      sync: () => syncData(descriptor),
      close: async () => closeSync(descriptor),
    };
  },
  read: (path) => readFile(path),
  exists: async (path) => existsSync(path),
  link: async (from, to) => linkSync(from, to),
  rename: async (from, to) => renameSync(from, to),
  async remove(path) {
    try {
      unlinkSync(path);
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    }
  },
  async makeFolder(path) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  },
  async list(path) {
    try {
      return await readdir(path);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  },
  async syncFolder(path) {
    if (process.platform === 'win32') return;
    const descriptor = openSync(path, constants.O_RDONLY);
    try {
      await syncAll(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
};
