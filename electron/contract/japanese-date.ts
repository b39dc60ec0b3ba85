/** Dates as people in Japan write them, read into `YYYY-MM-DD`; the same for screens, windows and the command line. */
import type { IsoDate } from './guarantee-file.ts';

/** First years of the eras that screens and people still write. */
const eraFirstYears: Readonly<Record<string, number>> = {
  令和: 2019,
  R: 2019,
  平成: 1989,
  H: 1989,
  昭和: 1926,
  S: 1926,
};

/** True for an existing calendar date in `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const datePattern =
  /^(?:(?<era>令和|平成|昭和|[RHS])\.?)?(?<year>元|\d{1,4})(?<unit>[年./-])(?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/i;
const compactPattern = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;

/**
 * Reads a date as screens and people write it: `2020-01-02`, `2020/1/2`, `20200102`, `2020年1月2日`, `令和2年1月2日`,
 * `R2.1.2`, full-width too. A year without an era must have four digits. `null` when it is no existing date.
 */
export function parseJapaneseDate(text: string): IsoDate | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const groups = (datePattern.exec(plain) ?? compactPattern.exec(plain))?.groups;
  if (!groups) return null;
  const year = fullYear(groups['year'] ?? '', groups['era']?.toUpperCase());
  if (year === null) return null;
  const month = (groups['month'] ?? '').padStart(2, '0');
  const day = (groups['day'] ?? '').padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
  return isIsoDate(date) ? date : null;
}

function fullYear(year: string, era: string | undefined): number | null {
  if (era === undefined) return year.length === 4 ? Number(year) : null;
  const first = eraFirstYears[era];
  if (first === undefined) return null;
  return year === '元' ? first : first + Number(year) - 1;
}
