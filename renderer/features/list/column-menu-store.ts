/** Whose column menu is open, and below which heading. */
import { create } from 'zustand';
import type { ColumnId } from './columns.ts';

interface ColumnMenuState {
  readonly open: { readonly column: ColumnId; readonly headingId: string } | null;
}

export const columnMenuStore = create<ColumnMenuState>(() => ({ open: null }));

export function openColumnMenu(column: ColumnId, headingId: string): void {
  columnMenuStore.setState({ open: { column, headingId } });
}

export function closeColumnMenu(): void {
  columnMenuStore.setState({ open: null });
}
