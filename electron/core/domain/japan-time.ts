/** Dates and minutes as Japan writes them, kept as strings (R168). No daylight saving: UTC+9 all year. */
import type { DateRange, IsoDate, IsoMinute } from '#contract/guarantee-file.ts';
import { parseJapaneseDate } from '#contract/japanese-date.ts';

export { isIsoDate, parseJapaneseDate } from '#contract/japanese-date.ts';

const japanOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

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

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);
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
