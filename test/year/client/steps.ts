/** What the people at a desk do at one time of a day, chosen at random, and the check after each. */
import { checkEveryLook } from '../check/every-look.ts';
import type { Desk } from './desk.ts';
import { lookByFaultySync, lookByRacingSync } from './faulty-sync.ts';
import { lookByCancelledSync, lookByKilledSync } from './interrupted-sync.ts';
import { lookByLink } from './link-look.ts';
import { lookByMail } from './mail-look.ts';
import { lookByReconciling } from './reconcile-look.ts';
import { lookBySearch } from './search-look.ts';
import { letStaffWork } from './staff.ts';
import { lookBySync } from './sync-look.ts';
import type { YearContext } from './year-context.ts';

type Step = (context: YearContext, desk: Desk) => Promise<void>;

/** Steps with their weight among a hundred. */
const steps: readonly (readonly [weight: number, step: Step])[] = [
  [40, lookBySync],
  [20, lookByMailAndSync],
  [16, lookBySearch],
  [5, lookByReconciling],
  [8, lookByFaultySync],
  [3, lookByLink],
  [3, lookByRacingSync],
  [4, lookByKilledSync],
  [4, lookByCancelledSync],
];

/** Each look, and each record of the staff, is followed by a look at every headline. */
export async function takeStep(context: YearContext, desk: Desk): Promise<void> {
  await chooseStep(context)(context, desk);
  await checkEveryLook(context, desk);
  if (context.random.below(2) === 0) {
    await letStaffWork(context, desk);
    await checkEveryLook(context, desk);
  }
  if (context.random.below(3) === 0) {
    await lookByMail(context, desk);
    await checkEveryLook(context, desk);
  }
}

/** The mail comes before the documents it tells of. */
async function lookByMailAndSync(context: YearContext, desk: Desk): Promise<void> {
  await lookByMail(context, desk);
  await checkEveryLook(context, desk);
  await lookBySync(context, desk);
}

function chooseStep({ random }: YearContext): Step {
  let roll = random.below(steps.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, step] of steps) {
    roll -= weight;
    if (roll < 0) return step;
  }
  return lookBySync;
}
