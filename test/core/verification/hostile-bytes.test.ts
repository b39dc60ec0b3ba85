/** A short run of the fuzzer over every reader of bytes from outside; the long run is `npm run fuzz`. */
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { type FuzzReport, fuzz } from '#test/fuzz/fuzz-loop.ts';
import { type FuzzTarget, createTargets } from '#test/fuzz/targets.ts';

const inputs = 2_500;
const quiet = (): void => undefined;

function told({ finds }: FuzzReport): readonly string[] {
  return finds.map(({ problem, input }) => `${problem}\n${Buffer.from(input).toString('hex')}`);
}

test('no reader answers hostile bytes with anything but a typed error', async () => {
  const seed = randomInt(2 ** 31);
  for (const target of await createTargets()) {
    const report = fuzz(target, { seed, inputs, onInput: quiet });
    expect(told(report), `${target.name}, seed ${seed}`).toEqual([]);
  }
});

test('a reader that is upset by some bytes is found out, with few bytes left to look at', () => {
  const touchy: FuzzTarget = {
    name: 'touchy',
    weight: 1,
    isDer: true,
    seeds: [Buffer.from('300a0201050c05666f6f6f6f', 'hex')],
    generate: () => [],
    read: (bytes) => {
      if (bytes.includes(0xa3)) throw new TypeError('upset');
      return bytes.length;
    },
  };
  const { finds } = fuzz(touchy, { seed: 1, inputs: 5_000, onInput: quiet });
  expect(finds).toHaveLength(1);
  expect(finds[0]?.input).toEqual(Buffer.of(0xa3));
});
