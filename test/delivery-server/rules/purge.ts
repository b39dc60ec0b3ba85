/** What days alone bring about: 自動削除 (R32, R34, A22, A23) and the end of access at 代位弁済 (R33, A24). */
import type { IsoDate } from '#contract/guarantee-file.ts';
import { addDays, fromJapanTime } from '#core/domain/japan-time.ts';
import type { ServerState } from '../state/server-state.ts';
import type { StoredFile } from '../state/stored-file.ts';

/** Removes what is due today; returns the file ids that went. Cheap: it runs before every request. */
export function purgeDue(state: ServerState): readonly string[] {
  const { clock, rules } = state;
  const today = clock.today();
  const keptFromMs = fromJapanTime(addDays(today, 1 - rules.purgeAfterDays));
  const due: string[] = [];
  for (const [fileId, file] of state.files) {
    endAccess(file, today);
    const outlived =
      file.paidOffOn !== undefined && addMonths(file.paidOffOn, rules.retentionMonths) <= today;
    if (outlived || isExpired(file, keptFromMs)) due.push(fileId);
  }
  for (const fileId of due) state.files.delete(fileId);
  return due;
}

/** From the beginning of the payment date nobody sees the file any more. */
export function endAccess(file: StoredFile, today: IsoDate): void {
  if (file.accessEndsOn !== undefined && file.accessEndsOn <= today) file.accessible = false;
}

/** Void notices and test slips only. */
function isExpired({ versions }: StoredFile, keptFromMs: number): boolean {
  const current = versions.at(-1);
  if (current === undefined || (current.kind !== '3' && current.kind !== '4')) return false;
  return current.uploadedAtMs < keptFromMs;
}

/** The same day of a later month, or that month's last day. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const firstOfMonth = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  firstOfMonth.setUTCDate(Math.min(day, lastDay));
  return firstOfMonth.toISOString().slice(0, 10);
}
