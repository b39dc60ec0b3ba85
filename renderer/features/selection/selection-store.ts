/** The document the preview and the verdict panel show: the focused row, and one of its versions. */
import { create } from 'zustand';

export interface OpenDocument {
  readonly profile: string;
  readonly fileId: string;
  /** A version chosen by hand; `null` follows the newest one. */
  readonly sha256: string | null;
  /** The newest version according to the list; read ahead while the versions are looked up. */
  readonly newest?: string | null;
}

interface SelectionState {
  readonly open: OpenDocument | null;
}

export const selectionStore = create<SelectionState>(() => ({ open: null }));

export function openDocument(open: OpenDocument | null): void {
  selectionStore.setState({ open });
}
