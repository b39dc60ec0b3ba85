/** Text for one cell of a copied table. Pure. */

/** Line ends and tabs would break the table; what a spreadsheet takes for a formula is led in (U18). */
export function plainCell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@]/.test(line) ? `'${line}` : line;
}
