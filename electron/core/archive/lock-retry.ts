/** Waits out virus scanners and indexers that hold a file for a moment (Windows sharing violations). */
import { systemErrorCode } from '../system-error.ts';

export type Wait = (ms: number) => Promise<void>;

export interface LockRetry {
  readonly wait: Wait;
  /** Codes worth waiting for; on POSIX a missing permission does not heal by waiting. */
  readonly codes: readonly string[];
}

const firstWaitMs = 10;
const longestWaitMs = 1_000;
const totalWaitMs = 60_000;

export const platformLockRetry: LockRetry = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  codes: process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY'],
};

/** Repeats `work` with growing pauses, for at most 60 s, while it fails with one of the codes. */
export async function retryWhileLocked<T>(work: () => Promise<T>, { wait, codes }: LockRetry): Promise<T> {
  let waitedMs = 0;
  for (let pauseMs = firstWaitMs; ; pauseMs = Math.min(pauseMs * 2, longestWaitMs)) {
    try {
      return await work();
    } catch (error) {
      if (!codes.includes(systemErrorCode(error)) || waitedMs >= totalWaitMs) throw error;
    }
    await wait(pauseMs);
    waitedMs += pauseMs;
  }
}
