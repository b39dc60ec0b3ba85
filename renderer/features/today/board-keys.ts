/** Keys on a row of the board: Enter the next step, Space ticks, Ctrl+Enter 確認済, arrows move (U34). */
import type { KeyboardEvent } from 'react';
import { acknowledgeItems, boardStore, standOn, tickItem, tickedItems } from './board-store.ts';
import { openItem } from './take-action.ts';
import { type BoardItem, itemKey, itemsOf, todayStore } from './today-store.ts';

/** @param act what Enter does */
export function pressOnRow(event: KeyboardEvent, item: BoardItem, act: () => void): void {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
  if (altKey || shiftKey || metaKey) return;
  if (ctrlKey && key === 'Enter') void acknowledgeItems(chosenWith(item));
  else if (ctrlKey) return;
  else if (key === 'Enter') act();
  else if (key === ' ') tickItem(item);
  else if (!moves(key)) return;
  event.preventDefault();
}

/** The ticked ones where the row is one of them; else the row alone. */
function chosenWith(item: BoardItem): readonly BoardItem[] {
  const ticked = tickedItems();
  return ticked.some((each) => itemKey(each) === itemKey(item)) ? ticked : [item];
}

/** To the row before or after, over the headings; returns whether the key is one of these. */
function moves(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-board-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const to = targets[key];
  if (to === undefined) return false;
  const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
  row?.focus();
  const items = itemsOf(todayStore.getState().sections);
  const item = items.find((each) => itemKey(each) === row?.dataset['boardRow']);
  if (item !== undefined) {
    standOn(item);
    if (item.row.held) openItem(item);
  }
  return true;
}

/** After a row has gone, the keyboard goes on where it was told to. */
export function focusCurrentRow(): void {
  const { current, wantsFocus } = boardStore.getState();
  if (!wantsFocus) return;
  boardStore.setState({ wantsFocus: false });
  const rows = [...document.querySelectorAll<HTMLElement>('[data-board-row]')];
  const row = rows.find((each) => each.dataset['boardRow'] === current) ?? rows[0];
  (row ?? document.querySelector<HTMLElement>('[data-board]'))?.focus();
}
