/** Moments as staff read them: Japanese wall clock, `2026/11/24 08:58:31`. */

const japanOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

function japanIso(iso: string): string | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : new Date(ms + japanOffsetMs).toISOString();
}

/** `2026/11/24 08:58:31`, `null` for none. */
export function japanSecond(iso: string | null): string | null {
  return iso === null ? null : (japanIso(iso)?.slice(0, 19).replaceAll('-', '/').replace('T', ' ') ?? null);
}

/** `2026/11/24 08:58` */
export function japanMinute(iso: string | null): string | null {
  return japanSecond(iso)?.slice(0, 16) ?? null;
}

/** `2026/11/24` of a moment, or of a plain date. */
export function japanDay(iso: string | null): string | null {
  if (iso !== null && /^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso.replaceAll('-', '/');
  return japanSecond(iso)?.slice(0, 10) ?? null;
}

/** How long the evidence of a document can still be checked (検証可能期限). */
export interface Deadline {
  readonly state: 'far' | 'near' | 'past';
  /** `2036/05/31` */
  readonly day: string;
  /** Whole days; negative when over. */
  readonly daysLeft: number;
}

/** Local copies are not stamped again by the server, so that people need time to act. */
const nearDays = 180;

/** `null` when no timestamp gives a deadline. */
export function deadlineOf(verifiableUntil: string | null, nowMs: number): Deadline | null {
  const day = japanDay(verifiableUntil);
  if (verifiableUntil === null || day === null) return null;
  const daysLeft = Math.floor((Date.parse(verifiableUntil) - nowMs) / dayMs);
  return { state: daysLeft < 0 ? 'past' : daysLeft <= nearDays ? 'near' : 'far', day, daysLeft };
}
