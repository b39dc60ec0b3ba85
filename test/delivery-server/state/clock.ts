/** The server's own clock: real time or a given start, movable in both cases (E5). */
import type { IsoDate, IsoMinute } from '#contract/guarantee-file.ts';
import { addDays, fromJapanTime, toJapanDate, toJapanMinute } from '#core/domain/japan-time.ts';

export interface ServerClock {
  /** Milliseconds since the epoch. */
  now(): number;
  today(): IsoDate;
  minute(): IsoMinute;
  /** Sets the Japanese wall clock; a date alone means its midnight. */
  moveTo(moment: IsoMinute): void;
  advance(step: { readonly days?: number; readonly minutes?: number }): void;
}

const minuteMs = 60_000;

/** With a start the clock stands still until it is moved; without one it runs with the machine's. */
export function createServerClock(start: IsoMinute | undefined): ServerClock {
  const base =
    start === undefined
      ? Date.now
      : (
          (at) => () =>
            at
        )(fromJapanTime(start));
  let offsetMs = 0;
  const now = (): number => base() + offsetMs;
  return {
    now,
    today: () => toJapanDate(now()),
    minute: () => toJapanMinute(now()),
    moveTo(moment) {
      offsetMs += fromJapanTime(moment) - now();
    },
    advance({ days = 0, minutes = 0 }) {
      const minute = toJapanMinute(now());
      const target = fromJapanTime(`${addDays(minute.slice(0, 10), days)}${minute.slice(10)}`);
      offsetMs += target - fromJapanTime(minute) + minutes * minuteMs;
    },
  };
}
