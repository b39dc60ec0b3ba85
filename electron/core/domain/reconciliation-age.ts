/** Tells how long ago server and archive were last compared as a whole, and when that becomes a danger (R162). Pure. */
import type { ReconciliationAge } from '#contract/reconciliation.ts';
import { daysBetween, toJapanDate } from './japan-time.ts';

const dueDays = 30;
/** A void notice is deleted 60 days after it was sent (R34): after that nothing tells of it any more. */
const overdueDays = 55;

/**
 * @param comparedAt ISO 8601 moments of the last whole comparisons, `null` for none; the latest counts
 * @param nowMs milliseconds since the epoch
 */
export function reconciliationAge(comparedAt: readonly (string | null)[], nowMs: number): ReconciliationAge {
  const latestMs = Math.max(...comparedAt.flatMap((at) => (at === null ? [] : Date.parse(at))));
  if (!Number.isFinite(latestMs)) return { state: 'never', days: null };
  const days = Math.max(0, daysBetween(toJapanDate(latestMs), toJapanDate(nowMs)));
  return { state: days >= overdueDays ? 'overdue' : days >= dueDays ? 'due' : 'fresh', days };
}
