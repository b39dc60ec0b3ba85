/** Runs a stretch of numbered mutations against seeds chosen by weight, and tells what came out. */
import { type TrustMaterial, readTrust } from '#core/verification/index.ts';
import { createRandom } from '#test/delivery-server/state/random.ts';
import { type Specimen, mutate } from './mutation.ts';
import { type Judgement, type Oracle, createOracle } from './oracle.ts';
import { classify } from './position-classes.ts';
import type { MutationSeed, SeedWorld } from './seeds.ts';

export interface Find {
  readonly seedName: string;
  /** Number of the mutation; with the seeds' own bytes it gives the file again. */
  readonly number: number;
  readonly what: string;
  readonly problem: string;
  readonly bytes: Uint8Array;
}

export interface Tally {
  readonly done: number;
  /** `change verdict` → how many. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly finds: readonly Find[];
}

export interface Stretch {
  /** First number, and how far to the next one of this stretch. */
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** Finds kept of one campaign; more of them say no more. */
const keptFinds = 50;

interface Target {
  readonly seed: MutationSeed;
  readonly specimen: Specimen;
  readonly oracle: Oracle;
}

export interface Campaign {
  run(stretch: Stretch): Tally;
}

export function createCampaign(world: SeedWorld): Campaign {
  const material: TrustMaterial = world;
  const trust = readTrust(material);
  const targets = world.seeds.flatMap((seed) => {
    const oracle = createOracle(seed, { trust, atMs: world.atMs });
    const specimen = { bytes: seed.bytes, classes: classify(seed.bytes) };
    return Array.from({ length: seed.weight }, (): Target => ({ seed, specimen, oracle }));
  });
  return { run: (stretch) => runStretch(targets, stretch) };
}

function runStretch(targets: readonly Target[], { first, step, count }: Stretch): Tally {
  const outcomes: Record<string, number> = {};
  const finds: Find[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = first + index * step;
    const { seed, specimen, oracle } = createRandom(number).pick(targets);
    const { bytes, what } = mutate(specimen, ~number);
    const judgement = oracle.judge(bytes);
    const outcome = outcomeOf(judgement);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (judgement.problem !== null && finds.length < keptFinds) {
      finds.push({ seedName: seed.name, number, what, problem: judgement.problem, bytes });
    }
  }
  return { done: count, outcomes, finds };
}

function outcomeOf({ change, verdict }: Judgement): string {
  return `${change} ${verdict}`;
}

export function addTallies(left: Tally, right: Tally): Tally {
  const outcomes = { ...left.outcomes };
  for (const [outcome, count] of Object.entries(right.outcomes)) {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
  }
  return { done: left.done + right.done, outcomes, finds: [...left.finds, ...right.finds] };
}

export const noTally: Tally = { done: 0, outcomes: {}, finds: [] };
