/** The days of a calendar sheet and how keys move over them. Pure. */
import type { IsoDate } from '#contract/guarantee-file.ts';
import { addDays } from './japan-time.ts';

const weekDays = 7;

function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The weeks a month touches, Sunday first. */
export function weeksOf(month: IsoDate): readonly (readonly IsoDate[])[] {
  const first = `${month.slice(0, 7)}-01`;
  const start = addDays(first, -weekdayOf(first));
  const next = addMonths(first, 1);
  const weeks: IsoDate[][] = [];
  for (let day = start; day < next; day = addDays(day, weekDays)) {
    weeks.push(Array.from({ length: weekDays }, (_, index) => addDays(day, index)));
  }
  return weeks;
}

/** The same day of another month, or that month's last one. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = new Date(`${date.slice(0, 7)}-01T00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + months);
  const first = month.toISOString().slice(0, 10);
  month.setUTCMonth(month.getUTCMonth() + 1);
  const last = addDays(month.toISOString().slice(0, 10), -1);
  const same = `${first.slice(0, 7)}${date.slice(7)}`;
  return same > last ? last : same;
}

/** Where a key leads from a day (APG date grid); `null` when it moves nothing. */
export function moveDay(day: IsoDate, key: string): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -weekDays);
    case 'ArrowDown':
      return addDays(day, weekDays);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, weekDays - 1 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
