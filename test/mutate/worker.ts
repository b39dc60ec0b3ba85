/** Runs its share of the mutations in a thread of its own and reports from time to time. */
import { parentPort, workerData } from 'node:worker_threads';
import { createCampaign } from './campaign.ts';
import type { SeedWorld } from './seeds.ts';

export interface MutationTask {
  readonly world: SeedWorld;
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** Mutations between two reports. */
const portion = 2_000;

const task = workerData as MutationTask;
const campaign = createCampaign(task.world);
for (let done = 0; done < task.count; done += portion) {
  const count = Math.min(portion, task.count - done);
  const first = task.first + done * task.step;
  parentPort?.postMessage(campaign.run({ first, step: task.step, count }), []);
}
