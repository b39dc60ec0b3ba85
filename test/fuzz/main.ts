/**
 * Feeds the readers of the verifier with inputs made to upset them:
 * `npm run fuzz -- [--inputs 5000000] [--target name] [--seed 1] [--threads 2] [--finds .cache/fuzz-finds]`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzFind, FuzzReport } from './fuzz-loop.ts';
import { createTargets } from './targets.ts';
import type { FuzzTask } from './worker.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '5000000' },
    target: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    threads: { type: 'string', default: String(availableParallelism()) },
    finds: { type: 'string', default: '.cache/fuzz-finds' },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Longest inputs shown when a thread hangs, bytes. */
const shownBytes = 1024 * 1024;
/** A thread that reads the same input this long hangs, milliseconds. */
const hangMs = 20_000;

async function sharesOf(inputs: number): Promise<FuzzTask['shares']> {
  const targets = (await createTargets()).filter(({ name }) => (values.target ?? name) === name);
  if (targets.length === 0) throw new Error(`no target ${values.target}`);
  const whole = targets.reduce((sum, { weight }) => sum + weight, 0);
  return targets.map(({ name, weight }) => [name, Math.ceil((inputs * weight) / whole)]);
}

function runWorker(task: FuzzTask, report: (of: FuzzReport) => void): Promise<FuzzFind | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    const watch = watchFor(task.current, (input) => {
      void worker.terminate();
      resolve({ target: 'unknown', problem: 'hang', input });
    });
    worker.on('message', report);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(null);
    });
  });
}

/** Calls back with the input that stays the current one for too long. */
function watchFor(current: SharedArrayBuffer, onHang: (input: Uint8Array) => void): NodeJS.Timeout {
  const shown = Buffer.from(current);
  let before = Buffer.alloc(0);
  return setInterval(() => {
    const length = shown.readUInt32LE(0);
    const input = Buffer.from(shown.subarray(4, 4 + length));
    if (length > 0 && input.equals(before)) onHang(input);
    before = input;
  }, hangMs);
}

async function saveFind({ target, problem, input }: FuzzFind, number: number): Promise<void> {
  await mkdir(values.finds, { recursive: true });
  const path = join(values.finds, `${target}-${number}`);
  await writeFile(`${path}.bin`, input);
  await writeFile(`${path}.txt`, problem);
}

const threads = Number(values.threads);
const shares = await sharesOf(Number(values.inputs) / threads);
print(`seed ${values.seed}, ${threads} threads`);
const startedMs = performance.now();
const reports: FuzzReport[] = [];
const hangs = await Promise.all(
  Array.from({ length: threads }, (_, index) => {
    const seed = Number(values.seed) + index * 1_000;
    const current = new SharedArrayBuffer(shownBytes);
    return runWorker({ seed, shares, current }, (report) => {
      reports.push(report);
      const { target, inputs, pool, reached } = report;
      print(
        `${target.padEnd(12)} ${String(inputs).padStart(9)} inputs, pool ${pool}, ${reached} characters reached`,
      );
    });
  }),
);
const finds = [...reports.flatMap((each) => each.finds), ...hangs.filter((each) => each !== null)];
for (const [number, find] of finds.entries()) {
  await saveFind(find, number);
  print(
    `  ${find.target}: ${find.problem.slice(0, 1_000)}\n  ${Buffer.from(find.input.subarray(0, 200)).toString('latin1')}`,
  );
}
const inputs = reports.reduce((sum, report) => sum + report.inputs, 0);
print(`${inputs} inputs in ${((performance.now() - startedMs) / 1000).toFixed(0)} s, ${finds.length} finds`);
process.exitCode = finds.length === 0 ? 0 : 1;
