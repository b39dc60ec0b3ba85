/** 自動削除: void notices and test slips go after 60 days (R34, A23). */
import { daysBetween } from '#core/domain/japan-time.ts';
import { listItem } from '../state/list-item.ts';
import type { ServerState } from '../state/server-state.ts';

/** Removes what is due today; returns the file ids that went. */
export function purgeDue(state: ServerState): readonly string[] {
  const today = state.clock.today();
  const due = [...state.files.values()].map(listItem).filter(({ kind, uploadedOn }) => {
    const old = daysBetween(uploadedOn, today) >= state.rules.purgeAfterDays;
    return old && (kind === '3' || kind === '4');
  });
  for (const { fileId } of due) state.files.delete(fileId);
  return due.map(({ fileId }) => fileId);
}
