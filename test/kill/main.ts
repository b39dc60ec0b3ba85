/**
 * Kills real syncs with SIGKILL, at random moments and at every named step of the write order, and looks after each kill
 * whether anything acknowledged was lost: `npm run test:kill -- [--kills 300] [--seed 1] [--docs 120] [--skin 1]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failpoints } from '#core/archive/index.ts';
import { readSkinNumber } from '#test/delivery-server/index.ts';
import { createRandom } from '#test/delivery-server/state/random.ts';
import { type Inspection, inspect } from './inspect.ts';
import { type KillWorld, createKillWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    docs: { type: 'string', default: '120' },
    skin: { type: 'string', default: '1' },
  },
});

const child = fileURLToPath(new URL('child.ts', import.meta.url));

interface RunOutcome {
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly killed: boolean;
  readonly elapsedMs: number;
}

/** Runs one sync; kills it after `killAfterMs`, or lets it kill itself at a failpoint, or lets it finish. */
async function runSync(
  world: KillWorld,
  end: { readonly killAfterMs?: number; readonly failpoint?: readonly [name: string, hit: number] },
): Promise<RunOutcome> {
  const startedMs = performance.now();
  const words = [child, world.home, world.profile, ...(end.failpoint ?? []).map(String)];
  const process_ = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  process_.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const timer =
    end.killAfterMs === undefined ? null : setTimeout(() => process_.kill('SIGKILL'), end.killAfterMs);
  const [, signal] = (await once(process_, 'close')) as [number | null, NodeJS.Signals | null];
  if (timer !== null) clearTimeout(timer);
  const lines = Buffer.concat(chunks).toString().split('\n');
  // The last line may be torn by the kill: what was not written whole was not acknowledged.
  const whole = lines.slice(0, -1).filter((line) => line !== 'done');
  const acknowledged = new Map(whole.map((line) => line.split(' ') as [string, string]));
  return { acknowledged, killed: signal === 'SIGKILL', elapsedMs: performance.now() - startedMs };
}

interface Tally {
  kills: number;
  acknowledgements: number;
  lost: string[];
  duplicated: string[];
  torn: string[];
  slowestRecoveryMs: number;
}

function add(tally: Tally, outcome: RunOutcome, found: Inspection): void {
  if (outcome.killed) tally.kills += 1;
  tally.acknowledgements += outcome.acknowledged.size;
  tally.lost.push(...found.lost);
  tally.duplicated.push(...found.duplicated);
  tally.torn.push(...found.torn);
  tally.slowestRecoveryMs = Math.max(tally.slowestRecoveryMs, found.recoveryMs);
}

/** Kills at random moments; a sync that got through starts over with an empty archive. */
async function killAtRandom(world: KillWorld, tally: Tally, kills: number): Promise<void> {
  const random = createRandom(Number(values.seed));
  const whole = await runSync(world, {});
  await rm(world.archiveRoot, { recursive: true });
  let acknowledged = new Map<string, string>();
  while (tally.kills < kills) {
    const killAfterMs = whole.elapsedMs * (0.5 + random.below(1_000) / 1_800);
    const outcome = await runSync(world, { killAfterMs });
    acknowledged = new Map([...acknowledged, ...outcome.acknowledged]);
    const found = await inspect(world, acknowledged);
    add(tally, outcome, found);
    if (found.documents === world.truth.size) {
      await rm(world.archiveRoot, { recursive: true });
      acknowledged = new Map();
    }
    if (tally.kills % 50 === 0)
      console.log(`${tally.kills}/${kills} kills, ${tally.acknowledgements} acknowledged`);
  }
}

/** Kills at the first and at a later passage of every named step; the next sync must then finish the work. */
async function killAtEveryStep(world: KillWorld, tally: Tally): Promise<void> {
  for (const name of failpoints) {
    for (const hit of [1, 7]) {
      await rm(world.archiveRoot, { recursive: true, force: true });
      const killed = await runSync(world, { failpoint: [name, hit] });
      if (!killed.killed) throw new Error(`the step ${name} was never reached ${hit} times`);
      add(tally, killed, await inspect(world, killed.acknowledged));
      const finished = await runSync(world, {});
      const found = await inspect(world, world.truth);
      add(tally, finished, found);
      if (found.documents !== world.truth.size) tally.lost.push(`${name}: ${found.documents} documents`);
    }
  }
}

const world = await createKillWorld({
  documents: Number(values.docs),
  seed: Number(values.seed),
  skin: readSkinNumber(values.skin),
});
const tally: Tally = {
  kills: 0,
  acknowledgements: 0,
  lost: [],
  duplicated: [],
  torn: [],
  slowestRecoveryMs: 0,
};
try {
  await killAtEveryStep(world, tally);
  const atSteps = tally.kills;
  console.log(`${atSteps} kills at ${failpoints.length} named steps`);
  await killAtRandom(world, tally, atSteps + Number(values.kills));
} finally {
  await world.close();
}
console.log(
  `seed ${values.seed}: ${tally.kills} kills, ${tally.acknowledgements} acknowledged, ${tally.lost.length} lost, ` +
    `${tally.duplicated.length} duplicated, ${tally.torn.length} torn, slowest recovery ${tally.slowestRecoveryMs.toFixed(0)} ms`,
);
for (const problem of [...tally.lost, ...tally.duplicated, ...tally.torn]) console.log(`  ${problem}`);
process.exitCode = tally.lost.length + tally.duplicated.length + tally.torn.length === 0 ? 0 : 1;
