/** Puts the list into another order; the focus stays with its document when that is found soon enough. */
import type { SortOrder } from '#contract/guarantee-file.ts';
import { forgetAnchor } from '../selection/rows-store.ts';
import { focusStore, moveFocusTo, resetFocus } from './focus-store.ts';
import { list } from './list.ts';
import { listStore, rowKey } from './list-store.ts';

/** Rows looked through for the focused document; in longer lists the focus goes to the top. */
const searchedRows = 5_000;

export async function sortList(sort: SortOrder | null): Promise<void> {
  const { row, key } = focusStore.getState();
  forgetAnchor();
  await list.show(listStore.getState().query, sort);
  if (key === null || listStore.getState().sort !== sort) return;
  const rows = await list.readRows(0, searchedRows - 1);
  if (focusStore.getState().key !== key || listStore.getState().sort !== sort) return;
  const found = rows.findIndex((each) => rowKey(each) === key);
  if (row < 0) return;
  if (found >= 0) moveFocusTo(found, 0);
  else resetFocus();
}
