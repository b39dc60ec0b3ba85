/** Finds the rows of a page and the cells of each row by where the text stands, whatever order it was drawn in. */
import { type PlacedText, visibleText } from './placed-text.ts';

export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export interface Row {
  readonly page: number;
  readonly bottom: number;
  readonly cells: readonly Cell[];
}

/** In sizes of the letters: what still is a space within a cell, and from where on the next cell begins. */
const spaceFrom = 0.25;
const cellFrom = 1.2;
/** Base lines of one row may differ by this share of the smaller letters. */
const sameLine = 0.4;
/** Letters this much larger are no part of the row: watermarks and titles. */
const sameSize = 2;
/** How many rows a text may still belong to; they are met from the top down. */
const rowsOpen = 12;

/** From the top of the first page to the end of the last. */
export function findRows(texts: readonly PlacedText[]): readonly Row[] {
  const pages = Map.groupBy(texts.flatMap(splitAtGaps), ({ page }) => page);
  return [...pages]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([page, pieces]) => rowsOfPage(pieces).map((row) => toRow(page, row)));
}

const gap = /\s{2,}/;

/** Several spaces in a row stand for a gap, where a whole row was drawn as one text. */
function splitAtGaps(text: PlacedText): readonly PlacedText[] {
  const visible = visibleText(text.text);
  const widthOfOne = text.width / Math.max(1, visible.length);
  const pieces: PlacedText[] = [];
  let at = 0;
  for (const part of visible.split(new RegExp(`(${gap.source})`))) {
    const trimmed = part.trim();
    const left = text.left + (at + part.indexOf(trimmed)) * widthOfOne;
    if (trimmed !== '') pieces.push({ ...text, text: trimmed, left, width: trimmed.length * widthOfOne });
    at += part.length;
  }
  return pieces;
}

function rowsOfPage(pieces: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const rows: PlacedText[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.bottom - other.bottom)) {
    const row = piece.isTurned ? undefined : rows.slice(-rowsOpen).findLast((each) => belongs(piece, each));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows;
}

function belongs(piece: PlacedText, [first]: readonly PlacedText[]): boolean {
  if (first === undefined || first.isTurned) return false;
  const [smaller, larger] = [Math.min(piece.height, first.height), Math.max(piece.height, first.height)];
  return larger <= smaller * sameSize && Math.abs(piece.bottom - first.bottom) <= smaller * sameLine;
}

function toRow(page: number, pieces: readonly PlacedText[]): Row {
  const fromLeft = pieces.toSorted((one, other) => one.left - other.left);
  const cells: Cell[] = [];
  for (const piece of fromLeft) {
    const cell = toCell(piece);
    const before = cells.at(-1);
    const joined = before === undefined ? null : join(before, cell);
    if (joined === null) cells.push(cell);
    else cells[cells.length - 1] = joined;
  }
  return { page, bottom: pieces[0]?.bottom ?? 0, cells: joinSpread(cells) };
}

function toCell({ text, left, width, height }: PlacedText): Cell {
  return { text, left, right: left + width, height };
}

/** `null` when the second is a cell of its own. */
function join(before: Cell, after: Cell): Cell | null {
  const size = Math.max(before.height, after.height);
  const distance = after.left - before.right;
  if (distance > size * cellFrom) return null;
  // Bold letters are drawn twice, the second time a little aside.
  const isDouble = before.text === after.text && after.left - before.left < size * spaceFrom;
  if (isDouble) return before;
  const text = before.text + (distance > size * spaceFrom ? ' ' : '') + after.text;
  return { text, left: before.left, right: Math.max(before.right, after.right), height: size };
}

const oneLetter = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Letters of a word that was spread over its column stand this regularly; a share of the distance. */
const regular = 0.3;

/** A word whose letters were spread over the width of their column is one word. */
function joinSpread(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  let step: number | null = null;
  let lastLeft = 0;
  for (const cell of cells) {
    const before = joined.at(-1);
    const distance = cell.left - lastLeft;
    const isNext: boolean =
      before !== undefined &&
      oneLetter.test(cell.text) &&
      (step === null ? oneLetter.test(before.text) : Math.abs(distance - step) <= step * regular);
    if (before !== undefined && isNext) {
      joined[joined.length - 1] = { ...before, text: before.text + cell.text, right: cell.right };
      step ??= distance;
    } else {
      joined.push(cell);
      step = null;
    }
    lastLeft = cell.left;
  }
  return joined;
}
