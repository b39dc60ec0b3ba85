/** 協会営業日: not a weekend, not a Japanese holiday, not one of the association's closing days (manual 1.1). */
import holidayJp from '@holiday-jp/holiday_jp';
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { ClosingDays } from '#contract/profile.ts';
import { addDays } from './japan-time.ts';

/** The year-end closing most associations keep; a profile may replace it. */
export const usualClosingDays: ClosingDays = {
  yearly: ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'],
  dates: [],
};

const holidays: Readonly<Record<IsoDate, { readonly name: string } | undefined>> = holidayJp.holidays;

/** The name of the public holiday on a date (1970–2050), or `null`. */
export function holidayName(date: IsoDate): string | null {
  return holidays[date]?.name ?? null;
}

export function isBusinessDay(date: IsoDate, closing: ClosingDays = usualClosingDays): boolean {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || holidayName(date) !== null) return false;
  return !closing.yearly.includes(date.slice(5)) && !closing.dates.includes(date);
}

const searchLimitDays = 400;

/** The first business day after a date. `null` if there is none within a year: the closing days are wrong then. */
export function nextBusinessDay(date: IsoDate, closing: ClosingDays = usualClosingDays): IsoDate | null {
  for (let days = 1; days <= searchLimitDays; days += 1) {
    const candidate = addDays(date, days);
    if (isBusinessDay(candidate, closing)) return candidate;
  }
  return null;
}

/** The last business day on or before a date, not earlier than `earliest`; `null` if there is none. */
export function businessDayOnOrBefore(
  date: IsoDate,
  earliest: IsoDate,
  closing: ClosingDays = usualClosingDays,
): IsoDate | null {
  for (let day = date; day >= earliest; day = addDays(day, -1)) if (isBusinessDay(day, closing)) return day;
  return null;
}
