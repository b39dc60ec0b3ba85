/** Puts finished files under their final names: temporary file, sync, link, folder sync (R169). */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { ArchiveFolders } from './archive-folders.ts';
import type { Failpoint } from './failpoint.ts';
import type { ArchiveFileSystem, NewFile } from './file-system.ts';
import { type LockRetry, retryWhileLocked } from './lock-retry.ts';
import { systemErrorCode } from '../system-error.ts';

export interface DurableWriter {
  readonly fileSystem: ArchiveFileSystem;
  readonly failpoint: Failpoint;
  /** Opens a new temporary file on the archive's own volume. */
  createPart(): Promise<{ readonly path: string; readonly file: NewFile }>;
  /**
   * Gives a synced temporary file a second, final name if that is still free.
   * @returns whether the name was free
   */
  linkInto(part: string, target: string): Promise<boolean>;
  /** Gives a synced temporary file its final name, in the place of whatever has it. */
  moveOnto(part: string, target: string): Promise<void>;
  /** Makes the names in a folder durable; calls that overlap share one sync. */
  syncFolder(path: string): Promise<void>;
  discard(part: string): Promise<void>;
}

export interface DurableWriterOptions {
  readonly folders: ArchiveFolders;
  readonly fileSystem: ArchiveFileSystem;
  readonly failpoint: Failpoint;
  readonly lockRetry: LockRetry;
}

/** File systems without hard links say so in one of these ways. */
const noLinkCodes: readonly string[] = ['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EPERM'];

export function createDurableWriter(options: DurableWriterOptions): DurableWriter {
  const { folders, fileSystem, failpoint, lockRetry } = options;
  const syncFolder = createSharedSync((path) => fileSystem.syncFolder(path));
  return {
    fileSystem,
    failpoint,
    syncFolder,
    async createPart() {
      const path = join(folders.temporary, `${randomUUID()}.part`);
      return { path, file: await fileSystem.create(path) };
    },
    linkInto: (part, target) => retryWhileLocked(() => linkOrRename(fileSystem, part, target), lockRetry),
    moveOnto: (part, target) => retryWhileLocked(() => fileSystem.rename(part, target), lockRetry),
    discard: (part) => fileSystem.remove(part),
  };
}

async function linkOrRename(fileSystem: ArchiveFileSystem, part: string, target: string): Promise<boolean> {
  try {
    await fileSystem.link(part, target);
    return true;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EEXIST') return false;
    if (!noLinkCodes.includes(code)) throw error;
  }
  const taken = (await fileSystem.list(dirname(target))).includes(basename(target));
  if (taken) return false;
  await fileSystem.rename(part, target);
  return true;
}

/** Callers that come while a sync runs wait for one more sync, which then serves all of them. */
function createSharedSync(sync: (path: string) => Promise<void>): (path: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  const start = (path: string): Promise<void> => {
    const promise = sync(path).finally(() => running.delete(path));
    running.set(path, promise);
    return promise;
  };
  return (path) => {
    const current = running.get(path);
    if (current === undefined) return start(path);
    const queued = next.get(path);
    if (queued !== undefined) return queued;
    const promise = current
      .catch(() => undefined)
      .then(() => {
        next.delete(path);
        return start(path);
      });
    next.set(path, promise);
    return promise;
  };
}
