/** Reads the text of a document's pages with pdf.js: a second opinion on its pages, and the printed issue count. */
import { fileURLToPath } from 'node:url';
import { limits } from '../limits.ts';

export interface PageTexts {
  readonly pages: number;
  /** Text of the first pages, lines separated by line ends. */
  readonly texts: readonly string[];
}

/** Certificates have one to three pages; what we look for stands on the first ones. */
const readAtMost = 10;

/** CMaps for Japanese fonts that are not embedded; without them their text would come out empty. */
const packageFolder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
const cMapUrl = fileURLToPath(new URL('cmaps/', packageFolder));
const standardFontDataUrl = fileURLToPath(new URL('standard_fonts/', packageFolder));

/**
 * @param signedRevision exactly the bytes the issuer signed, never what follows them
 * @returns `null` when pdf.js cannot read them. Never decides about authenticity.
 */
export async function readPageTexts(signedRevision: Uint8Array): Promise<PageTexts | null> {
  // Loaded on first use: it takes a while, and unsigned files do not need it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(signedRevision),
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const texts: string[] = [];
    for (let number = 1; number <= Math.min(pages, readAtMost, limits.pages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(
        items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
      );
    }
    return { pages, texts };
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
