/** What a click in the grid does: the tick ticks, Shift makes a range, Ctrl adds, anything else opens. */
import type { MouseEvent } from 'react';
import { anchorAt, forgetAnchor, tick, tickRange } from '../selection/rows-store.ts';
import { focusCell, focusStore } from './focus-store.ts';
import { list } from './list.ts';
import { listStore, rowAt, rowKey } from './list-store.ts';

export async function gridClicked(event: MouseEvent<HTMLElement>): Promise<void> {
  if (!(event.target instanceof Element)) return;
  const row = Number(event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1);
  if (row < 0) return;
  const cell = event.target.closest<HTMLElement>('[aria-colindex]');
  const column = Number(cell?.getAttribute('aria-colindex') ?? 1) - 1;
  const from = focusStore.getState().row;
  focusCell({ row, column });
  if (event.shiftKey) return tickTo(from, row);
  if (event.ctrlKey || cell?.dataset['tick'] !== undefined) return tickRow(row);
  forgetAnchor();
}

export function tickRow(row: number): void {
  const document = rowAt(listStore.getState(), row);
  if (document !== undefined) tick(rowKey(document), row);
}

/** Rows that are not there yet are fetched first. */
export async function tickTo(from: number, to: number): Promise<void> {
  const anchor = anchorAt(Math.max(0, from));
  const rows = await list.readRows(Math.min(anchor, to), Math.max(anchor, to));
  tickRange(rows.map(rowKey));
}

/** A text that does not fit is told whole when pointed at; cells with a sign say more by themselves. */
export function showCutText({ target }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof HTMLElement) || target.role !== 'gridcell' || target.childElementCount > 0) return;
  target.title = target.scrollWidth > target.clientWidth ? target.textContent : '';
}
