/** The keys of the grid (APG): moving, ticking, ranges, headings. Keys of the whole window are elsewhere. */
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../components/use-ime-safe-input.ts';
import { focusPane } from '../view/panes.ts';
import { countSelected } from '../selection/row-selection.ts';
import { clearRows, forgetAnchor, rowsStore, tickAll } from '../selection/rows-store.ts';
import { openColumnMenu } from './column-menu-store.ts';
import type { ColumnId } from './columns.ts';
import { focusCell, focusStore } from './focus-store.ts';
import { type CellPosition, moveFocus } from './grid-focus.ts';
import { tickRow, tickTo } from './grid-pointer.ts';
import { cellId } from './grid-row.tsx';
import { listStore } from './list-store.ts';
import { sortList } from './sort-list.ts';
import { nextSort } from './sorting.ts';
import { headerHeight } from './use-virtual-rows.ts';

type GridEvent = KeyboardEvent<HTMLDivElement>;

export function gridKeyPressed(event: GridEvent, columns: readonly ColumnId[], rowHeight: number): void {
  const { currentTarget: grid, target, nativeEvent } = event;
  if (target !== grid || isComposing(nativeEvent)) return;
  const focus = focusStore.getState();
  const rowsInWindow = Math.floor((grid.clientHeight - headerHeight) / rowHeight);
  const isHandled =
    (focus.row < 0 && pressedOnHeading(event, focus, columns)) ||
    pressedToTick(event, focus) ||
    pressedToMove(event, focus, {
      rows: listStore.getState().total ?? 0,
      columns: columns.length + 1,
      pageRows: Math.max(1, rowsInWindow - 1),
    });
  if (isHandled) event.preventDefault();
}

function pressedOnHeading(event: GridEvent, at: CellPosition, columns: readonly ColumnId[]): boolean {
  const column = columns[at.column - 1];
  const isMenu =
    event.key === 'ContextMenu' ||
    (event.key === 'F10' && event.shiftKey) ||
    (event.key === 'ArrowDown' && event.altKey);
  if (column !== undefined && isMenu) {
    openColumnMenu(column, cellId(-1, at.column));
    return true;
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (column === undefined) toggleAll();
  else {
    const next = nextSort(listStore.getState().sort, column);
    if (next !== null) void sortList(next);
  }
  return true;
}

function toggleAll(): void {
  const total = listStore.getState().total ?? 0;
  const isAll = total > 0 && countSelected(rowsStore.getState().selection, total) === total;
  if (isAll) clearRows();
  else tickAll();
}

function pressedToTick(event: GridEvent, at: CellPosition): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey && event.key === 'a') {
    tickAll();
    return true;
  }
  if (event.key === 'Escape' && countSelected(rowsStore.getState().selection, 1) > 0) {
    clearRows();
    return true;
  }
  if (event.key === ' ' && at.row >= 0) {
    tickRow(at.row);
    return true;
  }
  if (event.key === 'Enter' && at.row >= 0 && !event.ctrlKey) {
    focusPane('document');
    return true;
  }
  return false;
}

function pressedToMove(
  event: GridEvent,
  at: CellPosition,
  size: { readonly rows: number; readonly columns: number; readonly pageRows: number },
): boolean {
  if (event.altKey) return false;
  const to = moveFocus(at, event, size);
  if (to === null) return false;
  focusCell(to);
  if (event.shiftKey && to.row >= 0) void tickTo(at.row, to.row);
  else forgetAnchor();
  return true;
}
