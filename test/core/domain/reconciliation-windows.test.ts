/** Windows over アップロード日 (R161): nothing is asked twice, nothing is left out, the newest comes last. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DateRange } from '#contract/guarantee-file.ts';
import { addDays } from '#core/domain/japan-time.ts';
import { planWindows } from '#core/domain/reconciliation-windows.ts';

const day = fc.integer({ min: 0, max: 60 * 365 }).map((days) => addDays('1995-01-01', days));
const today = fc.integer({ min: 0, max: 20 * 365 }).map((days) => addDays('2020-03-01', days));

function holds({ from = '', to = '9999-12-31' }: DateRange, date: string): boolean {
  return from <= date && date <= to;
}

it('covers every day exactly once, past and future', () => {
  fc.assert(
    fc.property(today, day, (now, date) => {
      expect(planWindows(now).filter((window) => holds(window, date))).toHaveLength(1);
    }),
  );
});

it('goes on from each window to the next, and ends with one that is open and holds today', () => {
  fc.assert(
    fc.property(today, (now) => {
      const windows = planWindows(now);
      for (const [index, window] of windows.entries()) {
        expect(index === 0 ? window.from : windows[index - 1]?.to).toBe(
          index === 0 ? undefined : addDays(window.from ?? '', -1),
        );
      }
      const newest = windows.at(-1);
      expect(newest?.to).toBeUndefined();
      expect(newest?.from).toBe(`${now.slice(0, 7)}-01`);
    }),
  );
});

it('asks by years first and by months from last year on', () => {
  const windows = planWindows('2023-02-28');
  expect(windows.slice(0, 4)).toEqual([
    { to: '2019-12-31' },
    { from: '2020-01-01', to: '2020-12-31' },
    { from: '2021-01-01', to: '2021-12-31' },
    { from: '2022-01-01', to: '2022-01-31' },
  ]);
  expect(windows).toHaveLength(17);
  expect(windows.at(-2)).toEqual({ from: '2023-01-01', to: '2023-01-31' });
});
