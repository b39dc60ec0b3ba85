/** 自動削除: void notices and test slips go after 60 days (R34, A23). */
import { addDays, fromJapanTime } from '#core/domain/japan-time.ts';
import type { ServerState } from '../state/server-state.ts';

/** Removes what is due today; returns the file ids that went. Cheap: it runs before every request. */
export function purgeDue(state: ServerState): readonly string[] {
  const keptFromMs = fromJapanTime(addDays(state.clock.today(), 1 - state.rules.purgeAfterDays));
  const due: string[] = [];
  for (const [fileId, { versions }] of state.files) {
    const current = versions.at(-1);
    if (current === undefined || (current.kind !== '3' && current.kind !== '4')) continue;
    if (current.uploadedAtMs < keptFromMs) due.push(fileId);
  }
  for (const fileId of due) state.files.delete(fileId);
  return due;
}
