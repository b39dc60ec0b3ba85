/** Does work on many items at once and hands the results over in the items' order. */

/** Results that may wait for a slower one before them, as a multiple of what runs at once. */
const aheadFactor = 4;

/**
 * At most `atOnce` works run at a time, and only a few results wait for their turn, however many items there are. The
 * first failure ends it.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const limited = createLimiter(atOnce);
  const pending: Promise<Result>[] = [];
  for (const item of items) {
    const result = limited(() => work(item));
    // Whoever awaits it sees the failure; one that nobody comes to any more must not end the process.
    result.catch(() => undefined);
    pending.push(result);
    const first = pending.length < atOnce * aheadFactor ? undefined : pending.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of pending) yield await result;
}

function createLimiter(atOnce: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
