/** Days and minutes in Japan, counted here anew so that a mistake of the product is not a mistake of the truth. */

const offsetMs = 9 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** `YYYY-MM-DD` of a moment in milliseconds since the epoch. */
export function dayOf(epochMs: number): string {
  return new Date(epochMs + offsetMs).toISOString().slice(0, 10);
}

export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day so many months later; the last day of a month that is too short. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
