/** Puts the list into another order; the focus stays with its document when that is found soon enough. */
import type { SortOrder } from '#contract/guarantee-file.ts';
import { forgetAnchor } from '../selection/rows-store.ts';
import { focusStore, restoreFocus } from './focus-store.ts';
import { list } from './list.ts';
import { listStore } from './list-store.ts';

export async function sortList(sort: SortOrder | null): Promise<void> {
  const { key } = focusStore.getState();
  forgetAnchor();
  await list.show(listStore.getState().query, sort);
  if (key !== null && listStore.getState().sort === sort) await restoreFocus(key);
}
