/** The few file operations the archive needs, behind a port so that tests can make each of them fail. */
import { constants } from 'node:fs';
import { link, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
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
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Names in a folder; an absent folder is empty. */
  list(path: string): Promise<readonly string[]>;
  /** Makes new names in a folder durable; Windows has no such call and relies on the NTFS journal. */
  syncFolder(path: string): Promise<void>;
}

const ownerOnly = 0o600;
const createFlags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

export const nodeFileSystem: ArchiveFileSystem = {
  async create(path) {
    const file = await open(path, createFlags, ownerOnly);
    return {
      async write(bytes) {
        for (let written = 0; written < bytes.length;) {
          written += (await file.write(bytes, written)).bytesWritten;
        }
      },
      sync: () => file.datasync(),
      close: () => file.close(),
    };
  },
  read: (path) => readFile(path),
  link,
  rename,
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
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
    const folder = await open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};
