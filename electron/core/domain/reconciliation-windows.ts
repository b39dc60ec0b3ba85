/** Cuts アップロード日 into the windows a reconciliation asks for one after the other (R161). Pure. */
import type { DateRange, IsoDate } from '#contract/guarantee-file.ts';
import { addDays } from './japan-time.ts';

/** The service began in 2020 (manual, 変更履歴); whatever is older shares the first window. */
const firstYear = 2020;

/**
 * Every day lies in exactly one window. Years, then months from last year on, because most of what is listed is recent.
 * Old windows come first and the newest, which is open to the future, comes last: a file that is overwritten while the
 * run is under way gets a new upload date, and so is met again after it was missed or read in its old form.
 * @param today in Japan
 */
export function planWindows(today: IsoDate): readonly DateRange[] {
  const starts = windowStarts(today);
  const [first = today] = starts;
  return [
    { to: addDays(first, -1) },
    ...starts.map((from, index) => {
      const next = starts[index + 1];
      return next === undefined ? { from } : { from, to: addDays(next, -1) };
    }),
  ];
}

/** First days, rising; the last is the first of this month. */
function windowStarts(today: IsoDate): readonly IsoDate[] {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const starts: IsoDate[] = [];
  for (let year = firstYear; year < lastYear; year += 1) starts.push(`${year}-01-01`);
  for (const year of [lastYear, lastYear + 1]) {
    for (let month = 1; month <= 12; month += 1) {
      starts.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
    }
  }
  return starts.filter((start) => start <= today);
}
