/** `--at`: the moment a verification judges from, instead of the present. */
import { addDays, fromJapanTime, isIsoDate } from '../../core/domain/japan-time.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';

const momentPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since the epoch of an ISO 8601 time with its zone, or of a date: then the last millisecond of that day in
 * Japan, so that everything that happened on it counts. Throws `usage` for anything else.
 */
export function parseJudgingTime(text: string): number {
  if (isIsoDate(text)) return fromJapanTime(addDays(text, 1)) - 1;
  const date = momentPattern.exec(text)?.[1];
  const ms = date === undefined || !isIsoDate(date) ? Number.NaN : Date.parse(text);
  if (Number.isNaN(ms)) throw new HoshodeskError('usage', `--at ${text}`);
  return ms;
}
