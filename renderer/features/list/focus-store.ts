/** The focused cell of the list; its document is the open one, and stays so when rows move. */
import { create } from 'zustand';
import { openDocument } from '../selection/selection-store.ts';
import type { CellPosition } from './grid-focus.ts';
import { list } from './list.ts';
import { findRow, listStore, rowAt, rowKey } from './list-store.ts';

/** Rows looked through for one document; in longer lists the focus stays at the top. */
const searchedRows = 5_000;

interface FocusState extends CellPosition {
  /** Of the document in the focused row; `null` while it is not known or nobody chose it. */
  readonly key: string | null;
  /** Rows the focus was moved by other than by keys, for the window to scroll along; counts up with each move. */
  readonly shift: { readonly rows: number; readonly number: number };
}

export const focusStore = create<FocusState>(() => ({
  row: 0,
  column: 1,
  key: null,
  shift: { rows: 0, number: 0 },
}));

export function focusCell(position: CellPosition): void {
  focusStore.setState({ ...position, key: null });
  settleFocus();
}

/** Opens the focused row's document once it is there. */
export function settleFocus(): void {
  const { row, key } = focusStore.getState();
  const document = rowAt(listStore.getState(), row);
  if (key !== null || document === undefined) return;
  focusStore.setState({ key: rowKey(document) });
  openDocument({
    profile: document.profile,
    fileId: document.fileId,
    sha256: null,
    newest: document.sha256,
  });
}

/** For a new question: nothing is chosen until somebody does, unless the focus is kept for a document. */
export function resetFocus(key: string | null = null): void {
  focusStore.setState(({ column }) => ({ row: 0, column, key }));
}

/** After rows moved: the focus goes where its document went. */
export function followFocus(): void {
  const { row, key, shift } = focusStore.getState();
  if (key === null) return;
  const list = listStore.getState();
  const there = rowAt(list, row);
  if (there !== undefined && rowKey(there) === key) return;
  const found = findRow(list, key);
  if (found !== null) {
    moveFocusTo(found, found - row);
  } else if (list.total !== null && row >= list.total) {
    focusStore.setState({ row: Math.max(0, list.total - 1), shift });
  }
}

/** The same document in another row. */
function moveFocusTo(row: number, rows: number): void {
  focusStore.setState(({ shift }) => ({ row, shift: { rows, number: shift.number + 1 } }));
}

/** After the list was asked for anew: to the document the focus is kept for, or to the top when it is not found soon. */
export async function restoreFocus(key: string): Promise<void> {
  if (focusStore.getState().key !== key) return;
  const { query, sort } = listStore.getState();
  const found = findRow(listStore.getState(), key) ?? (await searchRow(key));
  const now = listStore.getState();
  if (focusStore.getState().key !== key || now.query !== query || now.sort !== sort) return;
  if (found === null) resetFocus();
  else moveFocusTo(found, 0);
}

async function searchRow(key: string): Promise<number | null> {
  const rows = await list.readRows(0, searchedRows - 1);
  const found = rows.findIndex((row) => rowKey(row) === key);
  return found < 0 ? null : found;
}
