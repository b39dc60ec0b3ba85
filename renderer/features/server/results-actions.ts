/** What keys and clicks do to the rows of a server search. */
import type { KeyboardEvent } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { openDocument } from '../selection/selection-store.ts';
import { selectRows, serverStore, toggleRow } from './server-store.ts';

export const rowId = (index: number): string => `server-result-${index}`;

/** What is not here cannot be shown. */
export function openIfHeld(row: DocumentView | undefined): void {
  if (row?.held === true) openDocument({ profile: row.profile, fileId: row.fileId, sha256: null });
}

/** Returns whether the key was one of the grid's. */
export function actOnRow(event: KeyboardEvent, rows: readonly DocumentView[], active: number): boolean {
  const row = rows[active];
  if (row === undefined) return false;
  if (event.key === ' ') toggleIfMissing(row);
  else if (event.key === 'Enter') openIfHeld(row);
  else if (event.key === 'a' && event.ctrlKey) selectRows(missingOf(rows));
  else if (event.key === 'Escape' && serverStore.getState().selected.size > 0) selectRows([]);
  else return false;
  return true;
}

/** Only what is not here can be fetched, so only that can be ticked. */
export function toggleIfMissing({ held, fileId }: DocumentView): void {
  if (!held) toggleRow(fileId);
}

export function missingOf(rows: readonly DocumentView[]): readonly string[] {
  return rows.filter(({ held }) => !held).map(({ fileId }) => fileId);
}
