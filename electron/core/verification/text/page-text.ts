/** Reads the text of a document's pages with pdf.js: a second opinion on its pages, and the printed issue count. */
import { readPages } from './read-pages.ts';

export interface PageTexts {
  readonly pages: number;
  /** Text of the first pages, lines separated by line ends. */
  readonly texts: readonly string[];
}

/**
 * @param signedRevision exactly the bytes the issuer signed, never what follows them
 * @returns `null` when pdf.js cannot read them. Never decides about authenticity.
 */
export async function readPageTexts(signedRevision: Uint8Array): Promise<PageTexts | null> {
  const answer = await readPages(signedRevision, async (page) => {
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  });
  return answer === null ? null : { pages: answer.pages, texts: answer.read };
}
