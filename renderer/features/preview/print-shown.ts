/** Prints what the preview shows. */
import { documentStore } from '../document/document-store.ts';
import { noteCopy } from '../records/note-copy.ts';
import { previewStore } from './preview-store.ts';

export async function printShown(): Promise<void> {
  const { view, isPrinting } = previewStore.getState();
  const shown = view?.document ?? null;
  if (shown === null || isPrinting) return;
  const version = documentStore.getState().evidence?.version ?? null;
  previewStore.setState({ isPrinting: true });
  try {
    const { printPages } = await import('../../pdf/print-pages.ts');
    await printPages(shown);
    if (version !== null) await noteCopy('printed', version);
  } finally {
    previewStore.setState({ isPrinting: false });
  }
}
