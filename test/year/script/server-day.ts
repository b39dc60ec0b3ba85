/** What an association does on one business day, in three parts between which clients work. */
import type { Random } from '#test/delivery-server/state/random.ts';
import { type DeedContext, type DeedName, type Portfolio, deeds } from './deeds.ts';

/** Deeds on an average business day of a bank with 20 new certificates. */
const perDay: Readonly<Record<DeedName, number>> = {
  upload: 20,
  reissue: 1.4,
  reissueWrongly: 0.06,
  void: 0.5,
  reissueOnPaper: 0.25,
  revive: 0.15,
  transfer: 0.6,
  assign: 0.2,
  subrogate: 0.25,
  payOff: 0.4,
};

export type DayPart = readonly DeedName[];

/** @param share of the average day, e.g. 0.5 for ten new certificates */
export function planDay(random: Random, share: number): readonly [DayPart, DayPart, DayPart] {
  const parts: [DeedName[], DeedName[], DeedName[]] = [[], [], []];
  for (const name of Object.keys(perDay) as DeedName[]) {
    for (let left = times(random, perDay[name] * share); left > 0; left -= 1) {
      random.pick(parts).push(name);
    }
  }
  return parts;
}

/** A whole number whose average is `mean`, between half and one and a half of it where it is large. */
function times(random: Random, mean: number): number {
  const spread = mean * (0.5 + random.next());
  return Math.floor(spread) + (random.next() < spread % 1 ? 1 : 0);
}

/** After 利用終了 nothing is delivered any more (R21). */
function needsService(name: DeedName): boolean {
  return name === 'upload' || name.startsWith('reissue') || name === 'revive';
}

/** Does a part of the day; a minute passes between two deeds. */
export async function playPart(context: DeedContext, portfolio: Portfolio, part: DayPart): Promise<void> {
  for (const name of part) {
    if (needsService(name) && portfolio.serviceEndsOn !== null) continue;
    await context.world.server.scenario.advance({ minutes: 1 });
    await deeds[name](context, portfolio);
  }
}
