/** One writer per archive: a lock the operating system drops with the process, so that no crash leaves it behind (I7). */
import Database from 'better-sqlite3';
import { systemErrorCode } from '../system-error.ts';
import { ArchiveError } from './archive-error.ts';

export interface InstanceLock {
  release(): void;
}

/** Takes the lock at once or throws `another-instance`. */
export function takeInstanceLock(path: string): InstanceLock {
  const holder = new Database(path, { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (systemErrorCode(error).startsWith('SQLITE_BUSY')) {
      throw new ArchiveError('another-instance', undefined, { cause: error });
    }
    throw error;
  }
  return { release: () => void holder.close() };
}
