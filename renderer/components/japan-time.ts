/** Dates and minutes as windows show them: 2026/11/23, always Japan's. Pure. */
import type { IsoDate } from '#contract/guarantee-file.ts';

const japanOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

export function japanDate(epochMs: number): IsoDate {
  return new Date(epochMs + japanOffsetMs).toISOString().slice(0, 10);
}

/** `null` stays an empty text. */
export function formatDate(date: IsoDate | null): string {
  return date === null ? '' : date.replaceAll('-', '/');
}

/** A moment (ISO 8601 UTC) as `2026/11/23 09:02`; `null` stays an empty text. */
export function formatMinute(moment: string | null): string {
  if (moment === null) return '';
  const text = new Date(Date.parse(moment) + japanOffsetMs).toISOString();
  return `${formatDate(text.slice(0, 10))} ${text.slice(11, 16)}`;
}

/** A moment (ISO 8601 UTC) as its day, `2026/11/23`. */
export function formatDay(moment: string): string {
  return formatDate(japanDate(Date.parse(moment)));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
