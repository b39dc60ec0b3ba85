/** Decides which listed files have to be fetched (delivery.md, Sync). Pure. */
import type { IsoDate, ListItem } from '#contract/guarantee-file.ts';
import type { HeldFile } from '../archive/index.ts';
import { showsOtherBytes } from '../domain/reconciliation.ts';

/**
 * A listed file is fetched when it is not held, or when issue count, upload time or kind differ from what is held.
 * A same-day overwrite shows only in the issue count; where the list does not print one, everything uploaded on or
 * after the day of the last complete sync is fetched and compared again.
 */
export function mustFetch(item: ListItem, held: HeldFile | null, lastCompleteOn: IsoDate | null): boolean {
  if (held === null || held.sha256 === null) return true;
  const known = held.listItem;
  if (showsOtherBytes(item, known)) return true;
  if (item.issueCount !== null && known.issueCount !== null) return false;
  return lastCompleteOn === null || item.uploadedOn === null || item.uploadedOn >= lastCompleteOn;
}

export interface SyncPlan {
  /** In the list's order: newest first. */
  readonly fetch: readonly ListItem[];
  /** What the index can take from the list at once: files that stay as they are, and those not held yet. */
  readonly record: readonly ListItem[];
  readonly unchanged: number;
}

export function planSync(
  items: readonly ListItem[],
  heldOf: (fileId: string) => HeldFile | null,
  lastCompleteOn: IsoDate | null,
): SyncPlan {
  const fetch: ListItem[] = [];
  const record: ListItem[] = [];
  for (const item of items) {
    const held = heldOf(item.fileId);
    const wanted = mustFetch(item, held, lastCompleteOn);
    if (wanted) fetch.push(item);
    // A held file's new list item must not be recorded before its bytes are: the next sync would think it has them.
    if (!wanted || held === null || held.sha256 === null) record.push(item);
  }
  return { fetch, record, unchanged: items.length - fetch.length };
}
