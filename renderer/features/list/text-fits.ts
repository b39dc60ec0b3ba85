/** Whether a text surely fits into its cell: only where it may not has the browser to cut it, which is dear. Pure. */

/** Pixels of the list's text size (fontSizeBase200). */
const em = 12;
/** What stands left and right of the text. */
const padding = 14;
/** Digits of one width, and the marks between them. */
const codeWidth = 0.65 * em;
/** No letter of the fonts in use is wider. */
const letterWidth = 1.05 * em;

/** @param width of the column, in pixels */
export function textFits(text: string, isCode: boolean, width: number): boolean {
  return text.length * (isCode ? codeWidth : letterWidth) <= width - padding;
}
