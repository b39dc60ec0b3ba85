/** Dates and minutes as Japan writes them, kept as strings (R168). No daylight saving: UTC+9 all year. */
import type { DateRange, IsoDate, IsoMinute } from '#contract/guarantee-file.ts';

const japanOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** First years of the eras that screens and people still write. */
const eraFirstYears: Readonly<Record<string, number>> = {
  令和: 2019,
  R: 2019,
  平成: 1989,
  H: 1989,
  昭和: 1926,
  S: 1926,
};

/** The Japanese calendar date of a moment (milliseconds since the epoch). */
export function toJapanDate(epochMs: number): IsoDate {
  return new Date(epochMs + japanOffsetMs).toISOString().slice(0, 10);
}

/** The Japanese wall-clock minute of a moment. */
export function toJapanMinute(epochMs: number): IsoMinute {
  return new Date(epochMs + japanOffsetMs).toISOString().slice(0, 16);
}

/** The moment (milliseconds since the epoch) at which a Japanese date or minute begins. */
export function fromJapanTime(text: IsoDate): number {
  return Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`) - japanOffsetMs;
}

/** True for an existing calendar date in `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);
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

const clockPattern =
  /(?<date>.*?)[\sT]*(?<hour>\d{1,2})[:時](?<minute>\d{2})分?(?:[:.]?\d{2}(?:\.\d+)?秒?)?$/;

/** Reads a date with a time of day, e.g. `2020/01/02 13:05` or `2020年1月2日 13時05分`; seconds are dropped. */
export function parseJapaneseMinute(text: string): IsoMinute | null {
  const groups = clockPattern.exec(text.normalize('NFKC').trim())?.groups;
  if (!groups) return null;
  const date = parseJapaneseDate(groups['date'] ?? '');
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute']);
  if (date === null || hour > 23 || minute > 59) return null;
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Reads `FROM..TO`; either end may be missing, a single date is that day. `null` when it is no range. */
export function parseDateRange(text: string): DateRange | null {
  const [fromText = '', toText = fromText, ...more] = text.split('..');
  if (more.length > 0 || (fromText === '' && toText === '')) return null;
  const from = fromText === '' ? undefined : parseJapaneseDate(fromText);
  const to = toText === '' ? undefined : parseJapaneseDate(toText);
  if (from === null || to === null) return null;
  if (from !== undefined && to !== undefined && from > to) return null;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
