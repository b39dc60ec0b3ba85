/** Opens a PDF's bytes with everything active in it switched off and every resource from this host. */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import { warmWorker } from './pdf-worker.ts';
import { getDocument } from './pdfjs.ts';

const folder = (name: string): string => new URL(`./pdf/${name}/`, document.baseURI).href;

/** Scripts need a sandbox that is not shipped, so that there is nothing to switch off for them. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    // pdf.js gives the memory away to its worker.
    data: bytes.slice(),
    worker: warmWorker(),
    enableXfa: false,
    useSystemFonts: false,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    verbosity: 0,
  });
}
