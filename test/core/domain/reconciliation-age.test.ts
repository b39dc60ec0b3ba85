/** When a whole comparison is due: 30 days, and 55 before void notices can be missed (R162). */
import { expect, it } from 'vitest';
import { addDays, fromJapanTime } from '#core/domain/japan-time.ts';
import { reconciliationAge } from '#core/domain/reconciliation-age.ts';

const comparedAt = '2026-10-01T03:00:00.000Z';
const at = (days: number): number => fromJapanTime(addDays('2026-10-01', days));

it.each([
  [0, 'fresh'],
  [29, 'fresh'],
  [30, 'due'],
  [54, 'due'],
  [55, 'overdue'],
  [400, 'overdue'],
] as const)('%i days later it is %s', (days, state) => {
  expect(reconciliationAge([comparedAt], at(days))).toEqual({ state, days });
});

it('counts days as Japan does, from midnight to midnight', () => {
  expect(reconciliationAge(['2026-10-01T14:59:00.000Z'], at(1)).days).toBe(1);
  expect(reconciliationAge(['2026-10-01T15:00:00.000Z'], at(1)).days).toBe(0);
});

it('lets the latest comparison count, and says never where there is none', () => {
  expect(reconciliationAge([comparedAt, null, '2026-10-20'], at(30))).toEqual({ state: 'fresh', days: 11 });
  expect(reconciliationAge([null], at(0))).toEqual({ state: 'never', days: null });
});

it('does not count backwards when the clock was set back', () => {
  expect(reconciliationAge([comparedAt], at(-5))).toEqual({ state: 'fresh', days: 0 });
});
