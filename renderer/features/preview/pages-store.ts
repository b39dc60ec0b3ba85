/** Scrolling pages of one document: the view that draws them and what it tells of itself. */
import { type StoreApi, createStore } from 'zustand';
import type { PdfView } from '../../pdf/pdf-view.ts';
import { type ViewState, emptyView } from '../../pdf/view-state.ts';

export interface PagesState extends ViewState {
  /** `null` until pdf.js has been loaded. */
  readonly view: PdfView | null;
}

export type PagesStore = StoreApi<PagesState>;

export const noPages: PagesState = { ...emptyView, view: null };

export function createPagesStore(): PagesStore {
  return createStore<PagesState>(() => noPages);
}
