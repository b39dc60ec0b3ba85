/** Work on many items at once: in order, bounded, and ended by the first failure. */
import { expect, it } from 'vitest';
import { inOrder } from '../../electron/cli/verifying/in-order.ts';

const items = Array.from({ length: 60 }, (_, index) => index);

it('hands results over in the order of the items, however they finish, and never runs more than asked', async () => {
  let running = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const work = async (item: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    // The last to come is the first to go on.
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setImmediate(() => waiting.pop()?.());
    });
    running -= 1;
    return item;
  };
  const results: number[] = [];
  for await (const result of inOrder(items, 5, work)) results.push(result);
  expect(results).toEqual(items);
  expect(most).toBe(5);
});

it('does not run ahead of whoever takes the results', async () => {
  let started = 0;
  const results = inOrder(items, 2, async (item) => {
    started += 1;
    return item;
  });
  await results.next();
  expect(started).toBeLessThan(items.length / 2);
  await results.return(undefined);
});

it('ends with the first failure in the order of the items, and leaves no rejection behind', async () => {
  const results: number[] = [];
  const run = async (): Promise<void> => {
    const found = inOrder(items, 3, async (item) => {
      if (item >= 4) throw new Error(`item ${item}`);
      return item;
    });
    for await (const result of found) results.push(result);
  };
  await expect(run()).rejects.toThrow('item 4');
  expect(results).toEqual([0, 1, 2, 3]);
});
