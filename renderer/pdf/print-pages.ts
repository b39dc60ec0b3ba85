/** Prints the pages of a PDF and nothing else: as images on sheets of their own size, through the system's dialog. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { AnnotationMode } from './pdfjs.ts';
import './print.css';

const pointsPerInch = 72;
/** Sharp enough for small print; long documents get by with less, so that memory does not run out. */
const dotsPerInch = (pages: number): number => (pages <= 12 ? 300 : 150);

async function drawPage(pdf: PDFDocumentProxy, number: number, density: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: density / pointsPerInch });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print', annotationMode: AnnotationMode.DISABLE }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  canvas.width = 0;
  canvas.height = 0;
  page.cleanup();
  if (blob === null) throw new TypeError('no image of the page');
  const image = new Image();
  image.className = viewport.width > viewport.height ? 'print-page print-page-wide' : 'print-page';
  image.style.width = `${(viewport.width * pointsPerInch) / density}pt`;
  image.src = URL.createObjectURL(blob);
  await image.decode();
  return image;
}

/** Resolves when the dialog has been closed. @param appendix comes on sheets of its own behind the pages */
export async function printPages(pdf: PDFDocumentProxy, appendix: HTMLElement | null): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-pages';
  document.body.append(sheets);
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      sheets.append(await drawPage(pdf, number, dotsPerInch(pdf.numPages)));
    }
    if (appendix !== null) sheets.append(appendix);
    window.print();
  } finally {
    for (const image of sheets.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    sheets.remove();
  }
}
