/** What the preview shows at the moment: the view's own state, and which of its side panels are open. */
import { create } from 'zustand';
import type { PdfView } from '../../pdf/pdf-view.ts';
import { type ViewState, emptyView } from '../../pdf/view-state.ts';

interface PreviewState extends ViewState {
  /** `null` until pdf.js has been loaded. */
  readonly view: PdfView | null;
  readonly isFinding: boolean;
  readonly showsThumbnails: boolean;
  readonly isPrinting: boolean;
}

export const previewStore = create<PreviewState>(() => ({
  ...emptyView,
  view: null,
  isFinding: false,
  showsThumbnails: false,
  isPrinting: false,
}));

export function startFinding(): void {
  previewStore.setState({ isFinding: true });
}

export function stopFinding(): void {
  previewStore.getState().view?.endSearch();
  previewStore.setState({ isFinding: false });
}

export function toggleThumbnails(): void {
  previewStore.setState(({ showsThumbnails }) => ({ showsThumbnails: !showsThumbnails }));
}
