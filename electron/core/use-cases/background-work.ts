/** Lets work go on behind the loop that started it: bounded, and with every failure reported under its own name. */

export interface BackgroundWork {
  /** Takes over a running work; waits while too many are running. Never throws. */
  add(name: string, work: Promise<void>): Promise<void>;
  /** Resolves when nothing runs any more. */
  settled(): Promise<void>;
}

export function createBackgroundWork(
  atOnce: number,
  onFailure: (name: string, error: unknown) => void,
): BackgroundWork {
  const running = new Set<Promise<void>>();
  return {
    async add(name, work) {
      const watched: Promise<void> = work
        .catch((error: unknown) => onFailure(name, error))
        .finally(() => running.delete(watched));
      running.add(watched);
      while (running.size >= atOnce) await Promise.race(running);
    },
    async settled() {
      await Promise.all(running);
    },
  };
}

/** A body that also tells when it has been read whole; one that breaks never does. */
export type EndingBody = AsyncIterable<Uint8Array> & { readonly ended: Promise<void> };

export function endOf(body: AsyncIterable<Uint8Array>): EndingBody {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    ended,
    async *[Symbol.asyncIterator]() {
      yield* body;
      end();
    },
  };
}
