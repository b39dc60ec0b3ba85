/** Work in the background: bounded, each failure under its own name, a broken body never taken for a whole one. */
import { expect, it } from 'vitest';
import { createBackgroundWork, endOf } from '#core/use-cases/background-work.ts';

it('reports a failure under the name of the work that failed, and lets the others finish', async () => {
  const failures: string[] = [];
  const background = createBackgroundWork(2, (name) => failures.push(name));
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await background.add('slow', slow);
  await background.add('broken', Promise.reject(new Error('disk')));
  finish();
  await background.add('next', Promise.resolve());
  await background.settled();
  expect(failures).toEqual(['broken']);
});

it('tells the end of a whole body only', async () => {
  async function* body(breaks: boolean): AsyncIterable<Uint8Array> {
    yield Uint8Array.of(1);
    if (breaks) throw new Error('reset');
  }
  const read = async (breaks: boolean): Promise<string> => {
    const watched = endOf(body(breaks));
    const reading = (async () => {
      for await (const _chunk of watched);
      await new Promise(() => undefined);
    })();
    return Promise.race([watched.ended.then(() => 'ended'), reading.then(String, () => 'broken')]);
  };
  expect(await read(false)).toBe('ended');
  expect(await read(true)).toBe('broken');
});
