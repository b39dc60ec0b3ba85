/** Differences in the groups a person works through, and the one thing each asks for; pure. */
import type { Difference, Reconciliation } from '#contract/reconciliation.ts';
import type { DifferenceText, ReconciliationTexts } from '#contract/text/text-shapes.ts';

export type SettlingAction = 'fetch' | 'explain' | 'transfers' | 'none';

/** Differences of one reason. */
export interface DifferenceGroup {
  readonly event: Difference['event'];
  readonly reason: Difference['reason'];
  /** At most those the result keeps; `count` is how many there are. */
  readonly differences: readonly Difference[];
  readonly count: number;
  readonly action: SettlingAction;
}

export function actionOf(event: Difference['event'], reason: Difference['reason']): SettlingAction {
  if (event === 'server-only' || event === 'stale') return 'fetch';
  if (event === 'local-only') return reason === 'unknown' ? 'explain' : 'none';
  return reason === 'transferred' ? 'transfers' : 'none';
}

const summaryGroups = [
  ['stale', 'stale'],
  ['local-only', 'localOnly'],
  ['server-only', 'serverOnly'],
  ['changed', 'changed'],
] as const;

/** What is to be done before the result is settled; looking for transfers is only offered. */
export function asksForWork({ action }: Pick<DifferenceGroup, 'action'>): boolean {
  return action === 'fetch' || action === 'explain';
}

/** Without empty ones; in each event what asks for something comes first. */
export function groupDifferences({ summary, differences }: Reconciliation): readonly DifferenceGroup[] {
  return summaryGroups.flatMap(([event, key]) => {
    const groups = Object.entries(summary[key]).map(([text, count]): DifferenceGroup => {
      const reason = text as Difference['reason'];
      const own = differences.filter((each) => each.event === event && each.reason === reason);
      return { event, reason, differences: own, count, action: actionOf(event, reason) };
    });
    const full = groups.filter(({ count }) => count > 0);
    return [...full.filter(asksForWork), ...full.filter((group) => !asksForWork(group))];
  });
}

export function reasonText({ event, reason }: DifferenceGroup, reasons: ReconciliationTexts): DifferenceText {
  const texts: Readonly<Record<Difference['event'], object>> = {
    stale: reasons.stale,
    'local-only': reasons.localOnly,
    'server-only': reasons.serverOnly,
    changed: reasons.changed,
  };
  return (texts[event] as Readonly<Record<string, DifferenceText>>)[reason] ?? { what: reason, next: '' };
}
