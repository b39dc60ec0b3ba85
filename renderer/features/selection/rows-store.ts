/** The ticked rows of the list, and from where a range grows. */
import { create } from 'zustand';
import {
  type RowSelection,
  addRows,
  everythingSelected,
  nothingSelected,
  toggleRow,
} from './row-selection.ts';

interface RowsState {
  readonly selection: RowSelection;
  /** Row a range began at, and what was ticked before it. */
  readonly anchor: { readonly row: number; readonly before: RowSelection } | null;
}

export const rowsStore = create<RowsState>(() => ({ selection: nothingSelected, anchor: null }));

export function clearRows(): void {
  rowsStore.setState({ selection: nothingSelected, anchor: null });
}

export function tickAll(): void {
  rowsStore.setState({ selection: everythingSelected, anchor: null });
}

/** Ranges grow from here. */
export function tick(key: string, row: number): void {
  const selection = toggleRow(rowsStore.getState().selection, key);
  rowsStore.setState({ selection, anchor: { row, before: selection } });
}

/** Starts a range unless one is growing; returns the row it began at. */
export function anchorAt(row: number): number {
  const { anchor, selection } = rowsStore.getState();
  if (anchor !== null) return anchor.row;
  rowsStore.setState({ anchor: { row, before: selection } });
  return row;
}

export function forgetAnchor(): void {
  rowsStore.setState({ anchor: null });
}

/** The rows between the anchor and here, together with what was ticked before. */
export function tickRange(keys: readonly string[]): void {
  const { anchor, selection } = rowsStore.getState();
  rowsStore.setState({ selection: addRows(anchor?.before ?? selection, keys) });
}
