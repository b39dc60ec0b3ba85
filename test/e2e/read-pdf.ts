/** Reads a printed PDF back: the text and the size of each page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Without any spaces: where they fall depends on fonts. */
  readonly text: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({
      text: text.normalize('NFKC').replaceAll(/\s/g, ''),
      width: right - left,
      height: top - bottom,
    });
  }
  await task.destroy();
  return pages;
}
