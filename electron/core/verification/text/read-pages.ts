/** Opens bytes with pdf.js, with everything active switched off, and asks every page in turn. */
import { fileURLToPath } from 'node:url';
import type { PDFPageProxy } from 'pdfjs-dist';
import { limits } from '../limits.ts';

export interface ReadPages<Read> {
  readonly pages: number;
  /** What was asked of the first pages. */
  readonly read: readonly Read[];
}

/** Certificates have one to three pages; what we look for stands on the first ones. */
const readAtMost = 10;

/** CMaps for Japanese fonts that are not embedded; without them their text would come out empty. */
const packageFolder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
const cMapUrl = fileURLToPath(new URL('cmaps/', packageFolder));
const standardFontDataUrl = fileURLToPath(new URL('standard_fonts/', packageFolder));

/**
 * What pdf.js wants at hand for drawing, which never happens here. It would take them from a native canvas; that one is
 * replaced by an empty package (package.json, overrides), for native code has no business beside hostile bytes.
 */
function provideDrawingNames(): void {
  for (const name of ['DOMMatrix', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object });
  }
}

/** `null` when pdf.js cannot read them. */
export async function readPages<Read>(
  bytes: Uint8Array,
  ask: (page: PDFPageProxy) => Promise<Read>,
): Promise<ReadPages<Read> | null> {
  provideDrawingNames();
  // Loaded on first use: it takes a while, and unsigned files do not need it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
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
    const read: Read[] = [];
    for (let number = 1; number <= Math.min(pages, readAtMost, limits.pages); number += 1) {
      read.push(await ask(await document.getPage(number)));
    }
    return { pages, read };
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
