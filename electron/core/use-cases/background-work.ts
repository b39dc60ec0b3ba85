/** Lets work go on behind the loop that started it: bounded, and with every failure reported. */

export interface BackgroundWork {
  /** Takes over a running work; waits while too many are running. A failure that is there already is thrown. */
  add(name: string, work: Promise<void>): Promise<void>;
  /** Resolves when nothing runs any more. */
  settled(): Promise<void>;
}

/** @param onFailure called for works that fail after `add` has returned */
export function createBackgroundWork(
  atOnce: number,
  onFailure: (name: string, error: unknown) => void,
): BackgroundWork {
  const running = new Set<Promise<void>>();
  return {
    async add(name, work) {
      let handedOver = false;
      const watched: Promise<void> = work
        .catch((error: unknown) => {
          if (!handedOver) throw error;
          onFailure(name, error);
        })
        .finally(() => running.delete(watched));
      running.add(watched);
      while (running.size >= atOnce) await Promise.race(running);
      // Lets a failure that has already happened reach the caller instead of the report.
      await Promise.race([watched, new Promise((resolve) => setImmediate(resolve))]);
      handedOver = true;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}

/** A body that also tells when it has been read to its end, or broke. */
export type EndingBody = AsyncIterable<Uint8Array> & { readonly ended: Promise<void> };

export function endOf(body: AsyncIterable<Uint8Array>): EndingBody {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    ended,
    async *[Symbol.asyncIterator]() {
      try {
        yield* body;
      } finally {
        end();
      }
    },
  };
}
