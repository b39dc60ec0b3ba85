/** Several writers, one transaction: what arrives while the disk is busy is committed together. */

export interface GroupCommit {
  /** Runs `write` in a transaction with others; resolves when that transaction is on the disk. */
  run(write: () => void): Promise<void>;
}

/** A commit costs a disk sync and touches every index: waiting this long lets others share it. */
const gatheringMs = 10;

interface Pending {
  readonly write: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** @param transaction runs its argument between BEGIN IMMEDIATE and COMMIT, or rolls everything back and throws */
export function createGroupCommit(transaction: (work: () => void) => void): GroupCommit {
  let pending: Pending[] = [];

  function commitAlone({ write, resolve, reject }: Pending): void {
    try {
      transaction(write);
      resolve();
    } catch (error) {
      reject(error);
    }
  }

  function flush(): void {
    const group = pending;
    pending = [];
    try {
      transaction(() => {
        for (const { write } of group) write();
      });
    } catch {
      // One of them failed and all were rolled back: each gets its own transaction and its own answer.
      for (const each of group) commitAlone(each);
      return;
    }
    for (const { resolve } of group) resolve();
  }

  return {
    run: (write) =>
      new Promise((resolve, reject) => {
        pending.push({ write, resolve, reject });
        if (pending.length === 1) setTimeout(flush, gatheringMs);
      }),
  };
}
