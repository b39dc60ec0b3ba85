/** Fuzzes its share of every target in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from './fuzz-loop.ts';
import { createTargets } from './targets.ts';

export interface FuzzTask {
  readonly seed: number;
  /** Names of targets with the number of inputs for each. */
  readonly shares: readonly (readonly [target: string, inputs: number])[];
  /** The input being read: its length in the first four bytes, then its bytes as far as they fit. */
  readonly current: SharedArrayBuffer;
}

const { seed, shares, current } = workerData as FuzzTask;
const shown = Buffer.from(current);
const targets = await createTargets();
for (const [index, [name, inputs]] of shares.entries()) {
  const target = targets.find((each) => each.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  const onInput = (input: Uint8Array): void => {
    shown.writeUInt32LE(Math.min(input.length, shown.length - 4), 0);
    shown.set(input.subarray(0, shown.length - 4), 4);
  };
  parentPort?.postMessage(fuzz(target, { seed: seed + index, inputs, onInput }), []);
}
