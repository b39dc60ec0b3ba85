/** What every part of the driven year works with. */
import type { Random } from '#test/delivery-server/state/random.ts';
import type { Findings } from '../check/findings.ts';
import type { Association } from '../script/association.ts';
import type { ServerRecord } from '../truth/server-record.ts';
import { dayOf } from '../truth/days.ts';
import type { YearWorld } from '../world/year-world.ts';
import type { Desk } from './desk.ts';

export interface YearContext {
  readonly world: YearWorld;
  readonly record: ServerRecord;
  readonly association: Association;
  readonly findings: Findings;
  readonly random: Random;
  /** Of a hundred documents so many are signed; the others are cheap and unsigned. */
  readonly signedShare: number;
  /** Every profile whose archive is the same. */
  readonly desks: readonly Desk[];
}

/** Day and profile, for findings. */
export function placeOf({ world }: YearContext, { profile }: Desk): string {
  return `${world.server.state.clock.minute()} ${profile}`;
}

export function todayOf({ world }: YearContext): string {
  return dayOf(world.now());
}
