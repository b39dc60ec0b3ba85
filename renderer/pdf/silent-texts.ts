/** Stands where the viewer's own translations would be: they would be fetched, in another language, and set as HTML. */
import type { L10n } from 'pdfjs-dist/types/web/l10n.js';

const done = (): Promise<void> => Promise.resolve();

export const silentTexts = {
  getLanguage: () => 'ja',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: done,
  translateOnce: done,
  destroy: done,
  pause: () => undefined,
  resume: () => undefined,
} as unknown as L10n;
