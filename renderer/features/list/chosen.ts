/** Which documents a command is about: the ticked ones, else the one on show; with the bytes they have right now. */
import type { DocumentView, VersionKey } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';
import { countSelected, isSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { selectionStore } from '../selection/selection-store.ts';
import { viewStore } from '../view/view-store.ts';
import { list } from './list.ts';
import { findRow, listStore, rowAt, rowKey } from './list-store.ts';

/** How many a command is about. */
export function countChosen(): number {
  const ticked = countTicked();
  return ticked > 0 ? ticked : selectionStore.getState().open === null ? 0 : 1;
}

/** Ticks count where they are seen. */
function countTicked(): number {
  if (viewStore.getState().view !== 'list') return 0;
  return countSelected(rowsStore.getState().selection, listStore.getState().total ?? 0);
}

/** Reads the rows anew: a document may have got a newer version since it was ticked. */
export async function readChosen(signal?: AbortSignal): Promise<readonly DocumentView[]> {
  if (countTicked() === 0) return readShown(signal);
  const { selection } = rowsStore.getState();
  const loaded = selection.kind === 'some' ? loadedRows(selection.keys) : null;
  if (loaded !== null) return loaded;
  const rows = await list.readRows(0, (listStore.getState().total ?? 0) - 1, signal);
  return rows.filter((row) => isSelected(selection, rowKey(row)));
}

async function readShown(signal?: AbortSignal): Promise<readonly DocumentView[]> {
  const { open } = selectionStore.getState();
  if (open === null) return [];
  const { profile, fileId } = open;
  const query = { profile, criteria: { fileIdPrefix: fileId }, offset: 0, limit: 1 };
  return (await ask('archive.search', query, signal)).filter((row) => row.fileId === fileId);
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

/** The bytes of each; documents nobody fetched have none. A version chosen by hand counts while it is the one on show. */
export function versionsOf(rows: readonly DocumentView[]): readonly VersionKey[] {
  const { open } = selectionStore.getState();
  const [only] = rows;
  const isShown = rows.length === 1 && open?.fileId === only?.fileId && open?.profile === only?.profile;
  const byHand = isShown ? (open?.sha256 ?? null) : null;
  return rows.flatMap(({ profile, fileId, sha256 }) => {
    const bytes = byHand ?? sha256;
    return bytes === null ? [] : [{ profile, fileId, sha256: bytes }];
  });
}
