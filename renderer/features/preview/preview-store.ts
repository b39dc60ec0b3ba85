/** What the preview shows at the moment: the view's own state, and which of its side panels are open. */
import { create } from 'zustand';
import { type PagesState, noPages } from './pages-store.ts';

interface PreviewState extends PagesState {
  readonly isFinding: boolean;
  readonly showsThumbnails: boolean;
  readonly isPrinting: boolean;
}

export const previewStore = create<PreviewState>(() => ({
  ...noPages,
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
