/** Which documents a command is about: the ticked ones, else the focused one; with the bytes they have right now. */
import type { DocumentView, VersionKey } from '#contract/bridge/requests.ts';
import { countSelected, isSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { selectionStore } from '../selection/selection-store.ts';
import { focusStore } from './focus-store.ts';
import { list } from './list.ts';
import { findRow, listStore, rowAt, rowKey } from './list-store.ts';

/** How many a command is about. */
export function countChosen(): number {
  const { total } = listStore.getState();
  const ticked = countSelected(rowsStore.getState().selection, total ?? 0);
  return ticked > 0 ? ticked : focusStore.getState().key === null ? 0 : 1;
}

/** Reads the rows anew: a document may have got a newer version since it was ticked. */
export async function readChosen(signal?: AbortSignal): Promise<readonly DocumentView[]> {
  const { selection } = rowsStore.getState();
  const state = listStore.getState();
  const total = state.total ?? 0;
  if (countSelected(selection, total) === 0) return focusedRow();
  const loaded = selection.kind === 'some' ? loadedRows(selection.keys) : null;
  if (loaded !== null) return loaded;
  const rows = await list.readRows(0, total - 1, signal);
  return rows.filter((row) => isSelected(selection, rowKey(row)));
}

function focusedRow(): readonly DocumentView[] {
  const row = rowAt(listStore.getState(), focusStore.getState().row);
  return row === undefined || focusStore.getState().key === null ? [] : [row];
}

/** The list follows the archive, so its rows are as new as can be; `null` when some are not there. */
function loadedRows(keys: ReadonlySet<string>): readonly DocumentView[] | null {
  const state = listStore.getState();
  const rows: DocumentView[] = [];
  for (const key of keys) {
    const at = findRow(state, key);
    const row = at === null ? undefined : rowAt(state, at);
    if (row === undefined) return null;
    rows.push(row);
  }
  return rows;
}

/** The bytes of each; documents nobody fetched have none. A version chosen by hand in the document pane counts. */
export function versionsOf(rows: readonly DocumentView[]): readonly VersionKey[] {
  const { open } = selectionStore.getState();
  const byHand = rows.length === 1 && open !== null && open.fileId === rows[0]?.fileId ? open.sha256 : null;
  return rows.flatMap(({ profile, fileId, sha256 }) => {
    const bytes = byHand ?? sha256;
    return bytes === null ? [] : [{ profile, fileId, sha256: bytes }];
  });
}
