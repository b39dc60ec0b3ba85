/** Prints what the preview shows. */
import { previewStore } from './preview-store.ts';

export async function printShown(): Promise<void> {
  const { view, isPrinting } = previewStore.getState();
  const shown = view?.document ?? null;
  if (shown === null || isPrinting) return;
  previewStore.setState({ isPrinting: true });
  try {
    const { printPages } = await import('../../pdf/print-pages.ts');
    await printPages(shown);
  } finally {
    previewStore.setState({ isPrinting: false });
  }
}
