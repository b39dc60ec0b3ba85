/** What keys and clicks do to the rows of a list of results. */
import type { KeyboardEvent } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { openDocument } from '../selection/selection-store.ts';
import { type ResultList, fetchableOf } from './result-list.ts';

/** What is not here cannot be shown. */
export function openIfHeld(row: DocumentView | undefined): void {
  if (row?.held === true) openDocument({ profile: row.profile, fileId: row.fileId, sha256: null });
}

export interface RowsAt<Row> {
  readonly rows: readonly Row[];
  readonly active: number;
}

/** Returns whether the key was one of the grid's. */
export function actOnRow<Row extends DocumentView>(
  event: KeyboardEvent,
  list: ResultList<Row>,
  { rows, active }: RowsAt<Row>,
): boolean {
  const row = rows[active];
  if (row === undefined) return false;
  if (event.key === ' ') toggleIfFetchable(list, row);
  else if (event.key === 'Enter') openIfHeld(row);
  else if (event.key.toLowerCase() === 'a' && event.ctrlKey) list.select(fetchableOf(list, rows));
  else if (event.key === 'Escape' && list.tickedCount() > 0) list.select([]);
  else return false;
  return true;
}

export function toggleIfFetchable<Row extends DocumentView>(list: ResultList<Row>, row: Row): void {
  if (list.isFetchable(row)) list.toggle(row.fileId);
}
