/** A file system whose calls can be made to fail: the n-th one, or every write once the disk is full. */
import type { ArchiveFileSystem } from '#core/archive/index.ts';

export interface Faults {
  /** Called before each call; throws to make it fail. */
  readonly before: (call: string) => void;
  /** Bytes the disk still takes; absent = any number. */
  readonly roomBytes?: number;
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

export function faultyFileSystem(real: ArchiveFileSystem, faults: Faults): ArchiveFileSystem {
  let room = faults.roomBytes ?? Number.POSITIVE_INFINITY;
  const guarded =
    <Arguments extends unknown[], Result>(call: string, work: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      faults.before(call);
      return work(...args);
    };
  return {
    create: guarded('create', async (path: string) => {
      const file = await real.create(path);
      return {
        write: guarded('write', async (bytes: Uint8Array) => {
          const fitting = bytes.subarray(0, Math.max(0, Math.min(bytes.length, room)));
          await file.write(fitting);
          room -= fitting.length;
          if (fitting.length < bytes.length) throw systemError('ENOSPC');
        }),
        sync: guarded('sync', () => file.sync()),
        // A descriptor is closed even where the call reports an error.
        close: async () => {
          await file.close();
          faults.before('close');
        },
      };
    }),
    read: guarded('read', real.read),
    exists: guarded('exists', real.exists),
    link: guarded('link', real.link),
    rename: guarded('rename', real.rename),
    remove: guarded('remove', real.remove),
    makeFolder: guarded('makeFolder', real.makeFolder),
    list: guarded('list', real.list),
    syncFolder: guarded('syncFolder', real.syncFolder),
  };
}
