/** Text with its place on a page, and how letters are compared. */

/** A run of text as a page shows it; points, from the page's upper left corner. */
export interface PlacedText {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Base line. */
  readonly bottom: number;
  /** Size of the letters. */
  readonly height: number;
  /** Not read from left to right: set vertically or turned. */
  readonly isTurned: boolean;
}

const unseen = /[\p{Cc}\p{Cf}]/gu;

/** Without what no page shows and a terminal would obey: control characters and marks of direction. */
export function visibleText(text: string): string {
  return text.toWellFormed().replaceAll('\t', ' ').replaceAll(unseen, '');
}

/** Letters that come in two widths, and radicals some writers put in place of the ideographs they look like. */
const twofold = /[\uFF01-\uFFEE\u2E80-\u2FDF]+/g;

/** Equal for texts that differ in spacing and width of letters only; ㈱ and (株), or ① and 1, stay different. */
export function foldText(text: string): string {
  return text.replaceAll(twofold, (run) => run.normalize('NFKC')).replaceAll(/\s+/g, '');
}
