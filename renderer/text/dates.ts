/** Moments as people here read them: Japan's wall clock, years first. */

const day = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const minute = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026/11/23`, of an ISO 8601 moment. */
export function showDay(moment: string): string {
  return day.format(new Date(moment));
}

/** `2026/11/23 09:05`, of an ISO 8601 moment. */
export function showMinute(moment: string): string {
  return minute.format(new Date(moment));
}

/** `2026/11/23`, of a calendar date `2026-11-23`. */
export function showDate(date: string): string {
  return date.replaceAll('-', '/');
}

/** `3:07`, or `1:02:03` beyond an hour. */
export function showDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
