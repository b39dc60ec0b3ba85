/** Pages of text for the comparison: rows of cells at usual places, or texts wherever a test wants them. */
import type { PlacedText } from '#core/domain/text-difference/placed-text.ts';

const size = 10;
const columns = [50, 200, 350, 450] as const;

/** A text at a place of the first page, ten points high unless told. */
export function at(left: number, bottom: number, what: string | Partial<PlacedText>): PlacedText {
  const more = typeof what === 'string' ? { text: what } : what;
  const text = more.text ?? '';
  return { page: 1, left, bottom, width: text.length * size, height: size, isTurned: false, ...more, text };
}

/** Rows from the top of a page down, each cell in a column of its own. */
export function pageOf(...rows: readonly (readonly string[])[]): readonly PlacedText[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => at(columns[column] ?? 550, 100 + row * 20, text)),
  );
}
