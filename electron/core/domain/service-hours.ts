/** サービス提供時間: 協会営業日の8:45–19:00 (R4). */
import type { IsoMinute } from '#contract/guarantee-file.ts';
import type { ServiceHours } from '#contract/profile.ts';
import { isBusinessDay, nextBusinessDay, usualClosingDays } from './business-calendar.ts';
import { toJapanDate, toJapanMinute } from './japan-time.ts';

export const usualServiceHours: ServiceHours = {
  opensAt: '08:45',
  closesAt: '19:00',
  closing: usualClosingDays,
};

/** Whether the delivery server is meant to answer at a moment (milliseconds since the epoch). */
export function isWithinServiceHours(epochMs: number, hours: ServiceHours = usualServiceHours): boolean {
  const minute = toJapanMinute(epochMs).slice(11);
  return (
    isBusinessDay(toJapanDate(epochMs), hours.closing) && minute >= hours.opensAt && minute <= hours.closesAt
  );
}

/** When the service opens next, for a moment outside its hours; `null` if no business day is in sight. */
export function nextOpening(epochMs: number, hours: ServiceHours = usualServiceHours): IsoMinute | null {
  const today = toJapanDate(epochMs);
  const opensToday = isBusinessDay(today, hours.closing) && toJapanMinute(epochMs).slice(11) < hours.opensAt;
  const day = opensToday ? today : nextBusinessDay(today, hours.closing);
  return day === null ? null : `${day}T${hours.opensAt}`;
}
