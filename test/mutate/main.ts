/**
 * Spoils genuine files at random and expects that none of them stays `genuine`:
 * `npm run test:mutate -- [--count 1000000] [--seed 1] [--threads 2] [--finds .cache/mutation-finds]`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Find, type Tally, addTallies, noTally } from './campaign.ts';
import { type SeedWorld, createSeedWorld } from './seeds.ts';
import type { MutationTask } from './worker.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    threads: { type: 'string', default: String(availableParallelism()) },
    finds: { type: 'string', default: '.cache/mutation-finds' },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Mutations between two lines of progress. */
const progressEvery = 50_000;

function runWorker(task: MutationTask, report: (tally: Tally) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    worker.on('message', report);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`worker exit ${code}`))));
  });
}

async function runAll(world: SeedWorld, count: number): Promise<Tally> {
  const startedMs = performance.now();
  const threads = Number(values.threads);
  let total = noTally;
  const report = (tally: Tally): void => {
    const before = Math.floor(total.done / progressEvery);
    total = addTallies(total, tally);
    if (Math.floor(total.done / progressEvery) === before) return;
    const perSecond = total.done / ((performance.now() - startedMs) / 1000);
    print(`${total.done}/${count}, ${perSecond.toFixed(0)} a second, ${total.finds.length} finds`);
  };
  const first = Number(values.seed) * 1_000_003;
  await Promise.all(
    Array.from({ length: threads }, (_, index) => {
      const share = Math.floor(count / threads) + (index < count % threads ? 1 : 0);
      return runWorker({ world, first: first + index, step: threads, count: share }, report);
    }),
  );
  print(`${total.done} mutations in ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
  return total;
}

/** The spoilt file, its seed's, and what was done, beside each other. */
async function saveFind(world: SeedWorld, find: Find): Promise<void> {
  const folder = values.finds;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${find.seedName}-${find.number}`);
  const { bytes, ...rest } = find;
  const { atMs, anchorsPem, tsaAnchorsPem } = world;
  await writeFile(`${path}.pdf`, bytes);
  await writeFile(`${path}.json`, JSON.stringify({ ...rest, atMs, anchorsPem, tsaAnchorsPem }, null, 2));
  const seed = world.seeds.find(({ name }) => name === find.seedName);
  if (seed) await writeFile(`${path}.seed.pdf`, seed.bytes);
}

print(`seed ${values.seed}`);
const world = await createSeedWorld(Date.now());
const total = await runAll(world, Number(values.count));
for (const [outcome, count] of Object.entries(total.outcomes).toSorted(([left], [right]) =>
  left.localeCompare(right),
)) {
  print(`  ${outcome.padEnd(24)} ${count}`);
}
for (const find of total.finds) {
  await saveFind(world, find);
  print(`  ${find.seedName} ${find.number}: ${find.what}: ${find.problem}`);
}
print(`seed ${values.seed}: ${total.finds.length} finds`);
process.exitCode = total.finds.length === 0 ? 0 : 1;
