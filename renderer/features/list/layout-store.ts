/** The columns of the list on this machine, per saved search; what a saved search keeps of its own goes first. */
import { create } from 'zustand';
import { type ColumnLayout, formatLayout, parseLayout, usualLayout } from './column-layout.ts';

interface LayoutState {
  /** Of which saved search. */
  readonly searchId: string;
  readonly layout: ColumnLayout;
}

export const layoutStore = create<LayoutState>(() => ({ searchId: '', layout: usualLayout }));

const keyOf = (searchId: string): string => `hoshodesk.columns.${searchId}`;

/** @param saved columns the search was saved with */
export function showLayoutOf(searchId: string, saved: readonly string[]): void {
  layoutStore.setState({ searchId, layout: parseLayout(readKept(searchId) ?? saved) });
}

export function changeLayout(change: (layout: ColumnLayout) => ColumnLayout): void {
  const { searchId, layout } = layoutStore.getState();
  const changed = change(layout);
  layoutStore.setState({ layout: changed });
  try {
    localStorage.setItem(keyOf(searchId), JSON.stringify(formatLayout(changed)));
  } catch {
    // A full or forbidden storage costs the widths of the columns, nothing else.
  }
}

function readKept(searchId: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(searchId)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : null;
  } catch {
    return null;
  }
}
