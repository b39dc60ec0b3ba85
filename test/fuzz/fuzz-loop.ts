/** Fuzzes one target: first guided by coverage, to fill a pool of telling inputs, then at full speed from that pool. */
import { type Random, createRandom } from '#test/delivery-server/state/random.ts';
import { mutate } from '#test/mutate/mutation.ts';
import { type Coverage, startCoverage } from './coverage.ts';
import { changeTree, readTrees, writeTree } from './der-tree.ts';
import { problemWith } from './execution.ts';
import { minimise } from './minimise.ts';
import type { FuzzTarget } from './targets.ts';

export interface FuzzFind {
  readonly target: string;
  readonly problem: string;
  readonly input: Uint8Array;
}

export interface FuzzReport {
  readonly target: string;
  readonly inputs: number;
  readonly pool: number;
  /** Characters of the readers' sources reached. */
  readonly reached: number;
  readonly finds: readonly FuzzFind[];
}

export interface FuzzRun {
  readonly seed: number;
  readonly inputs: number;
  /** Told of every input before it is read, so that one that never ends can be named. */
  readonly onInput: (input: Uint8Array) => void;
}

/** Share of the inputs that is watched; counting blocks makes everything several times slower. */
const guidedShare = 0.1;
const batchSize = 64;
const keptInputs = 3_000;
const askedTwiceEvery = 16;
const keptFinds = 20;

interface Loop {
  readonly target: FuzzTarget;
  readonly random: Random;
  readonly pool: Uint8Array[];
  readonly finds: Map<string, FuzzFind>;
  readonly onInput: FuzzRun['onInput'];
  fresh: readonly Uint8Array[];
  done: number;
}

export function fuzz(target: FuzzTarget, { seed, inputs, onInput }: FuzzRun): FuzzReport {
  const loop: Loop = {
    target,
    random: createRandom(seed),
    pool: [...target.seeds],
    finds: new Map(),
    onInput,
    fresh: [],
    done: 0,
  };
  const coverage = startCoverage();
  for (const input of loop.pool) tryInput(loop, input);
  coverage.takeNew();
  while (loop.done < inputs * guidedShare) guidedBatch(loop, coverage);
  const { reached } = coverage;
  coverage.stop();
  while (loop.done < inputs) tryInput(loop, nextInput(loop));
  const { pool, finds, done } = loop;
  return { target: target.name, inputs: done, pool: pool.length, reached, finds: [...finds.values()] };
}

/** Looks at each input of a batch only when the batch as a whole reached something new. */
function guidedBatch(loop: Loop, coverage: Coverage): void {
  const batch = Array.from({ length: batchSize }, () => nextInput(loop));
  for (const input of batch) tryInput(loop, input);
  if (coverage.peekNew() === 0) return;
  for (const input of batch) {
    problemWith(loop.target, input, false);
    if (coverage.takeNew() === 0) continue;
    if (loop.pool.length >= keptInputs) loop.pool[loop.random.below(keptInputs)] = input;
    else loop.pool.push(input);
  }
}

function tryInput(loop: Loop, input: Uint8Array): void {
  const { target, finds, onInput } = loop;
  onInput(input);
  loop.done += 1;
  const problem = problemWith(target, input, loop.done % askedTwiceEvery === 0);
  if (problem === null || finds.size >= keptFinds) return;
  const [kind = ''] = problem.split('\n');
  if (finds.has(kind)) return;
  const isSame = (smaller: Uint8Array): boolean =>
    problemWith(target, smaller, kind.startsWith('not'))?.split('\n')[0] === kind;
  finds.set(kind, { target: target.name, problem, input: minimise(input, isSame) });
}

/** Mostly a changed input of the pool, at times a fresh one by grammar. */
function nextInput(loop: Loop): Uint8Array {
  const { random, pool, target } = loop;
  if (random.below(4) > 0) return changed(target, random.pick(pool), random);
  if (loop.fresh.length === 0) loop.fresh = target.generate(random, 256);
  const [input = new Uint8Array(), ...rest] = loop.fresh;
  loop.fresh = rest;
  return random.below(2) === 0 ? input : changed(target, input, random);
}

function changed({ isDer }: FuzzTarget, input: Uint8Array, random: Random): Uint8Array {
  if (input.length === 0) return Uint8Array.of(random.below(256));
  if (isDer && random.below(3) > 0) {
    const trees = readTrees(input);
    if (trees !== null && trees.length > 0) return changedTrees(trees, random);
  }
  const classes = [['anywhere', [{ start: 0, end: input.length }]]] as const;
  return mutate({ bytes: input, classes }, random.below(2 ** 31)).bytes;
}

function changedTrees(trees: NonNullable<ReturnType<typeof readTrees>>, random: Random): Uint8Array {
  const at = random.below(trees.length);
  let tree = trees[at];
  for (let times = 1 + random.below(3); tree !== undefined && times > 0; times -= 1)
    tree = changeTree(tree, random);
  return Buffer.concat(
    trees.map((each, index) => writeTree(index === at && tree !== undefined ? tree : each)),
  );
}
