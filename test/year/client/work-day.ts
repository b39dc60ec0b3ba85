/** One day: deeds of the associations in three parts, and after each what the people at the desks do. */
import { isBusinessDay } from '#core/domain/business-calendar.ts';
import { compareAll } from '../check/full-comparison.ts';
import { syncAll } from '../check/compare-everything.ts';
import type { Portfolio } from '../script/deeds.ts';
import { planDay, playPart } from '../script/server-day.ts';
import type { Desk } from './desk.ts';
import { expectRefusal, makeAble } from './refusals.ts';
import { takeStep } from './steps.ts';
import type { YearContext } from './year-context.ts';

export interface WorkDay {
  readonly day: string;
  readonly portfolios: readonly [Portfolio, Portfolio];
  /** 0 = the first day, 1 = the last. */
  readonly progress: number;
}

/** End of each part, and how many of a hundred desks do something then. */
const parts = [
  { until: '10:00', active: 78 },
  { until: '14:00', active: 20 },
  { until: '17:00', active: 8 },
] as const;

const quieter = 0.6;

/** The second desk is left alone for 65 days of a year, longer than void notices are kept (R34). */
const longGap = { from: 0.33, until: 0.33 + 65 / 365 };

export async function workDay(context: YearContext, day: WorkDay): Promise<void> {
  const { random, desks, world, findings } = context;
  if (!isBusinessDay(day.day)) {
    if (random.below(10) === 0) await expectRefusal(context, random.pick(desks), ['outside-service-hours']);
    return;
  }
  const isClosed = random.below(40) === 0;
  const plans = day.portfolios.map(({ newPerDay }) => planDay(random, newPerDay / 20));
  for (const [index, { until, active }] of parts.entries()) {
    for (const [which, portfolio] of day.portfolios.entries()) {
      await playPart(context, portfolio, plans[which]?.[index] ?? []);
    }
    const target = `${day.day}T${until}`;
    if (world.server.state.clock.minute() < target) await world.server.scenario.moveClock({ to: target });
    if (isClosed && index === 0) await world.server.scenario.outOfHours();
    for (const desk of desks.filter((each) => isAttended(each, context, day))) {
      // Headquarters of the first association are the busiest desk.
      if (random.below(100) >= active * (desk === desks[0] ? 1 : quieter)) continue;
      if (isClosed) await expectRefusal(context, desk, ['outside-service-hours', 'server-unavailable']);
      else await work(context, desk);
    }
  }
  findings.count(isClosed ? 'business days closed' : 'business days');
  if (!isClosed && random.below(21) === 0) await compareMonth(context, day);
}

async function work(context: YearContext, desk: Desk): Promise<void> {
  await makeAble(context, desk);
  await takeStep(context, desk);
}

function isAttended(desk: Desk, { desks }: YearContext, { progress }: WorkDay): boolean {
  return desk !== desks[1] || progress < longGap.from || progress >= longGap.until;
}

/** Now and then everything is compared, so that a difference is found near its cause. */
async function compareMonth(context: YearContext, day: WorkDay): Promise<void> {
  const attended = context.desks.filter((desk) => isAttended(desk, context, day));
  await syncAll(context, attended);
  for (const desk of attended) await compareAll(context, desk, 'held-and-listed');
  context.findings.count('full comparisons');
}
