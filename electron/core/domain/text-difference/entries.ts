/** Reads rows of cells as entries: a value with the label printed beside or above it, or else a plain line. */
import { isFigure } from './figures.ts';
import { foldText } from './placed-text.ts';
import type { Cell, Row } from './rows.ts';

export interface Entry {
  readonly label: string | null;
  readonly text: string;
  readonly page: number;
}

/** An entry while more of its value may follow. */
interface OpenEntry {
  label: string | null;
  text: string;
  readonly page: number;
  /** The value's cell, if it has one of its own. */
  readonly cell: Cell | null;
  bottom: number;
}

/** A label is a short name: this many letters, without figures, and no sentence. */
const labelLength = 24;
const numbering = /^[(（]?[0-9０-９]{1,2}[)）.．、]\s*/;
const noLabel = /[0-9０-９。、]|(御中|様|殿)$/;
const letter = /\p{L}/u;
const endsWithColon = /\s*[:：]$/;
const withSpace = /^(\S+)\s+(\S.*)$/;
const withColon = /^([^:：]+?)\s*[:：]\s*(\S.*)$/;
/** A value goes on in the next row when that is no further away, in sizes of the letters. */
const nextRow = 2.2;
/** And when its letters are no larger than this. */
const sameSize = 1.3;

/** In reading order. */
export function readEntries(rows: readonly Row[]): readonly Entry[] {
  const entries: OpenEntry[] = [];
  let headings: readonly Cell[] | null = null;
  for (const [index, row] of rows.entries()) {
    if (headings !== null && isUnder(row, headings)) {
      entries.push(...readUnder(row, headings));
      continue;
    }
    const next = rows[index + 1];
    headings = next !== undefined && next.page === row.page && isHeading(row, next) ? row.cells : null;
    if (headings !== null || continues(entries.at(-1), row)) continue;
    entries.push(...readBeside(row));
  }
  return entries.map(({ label, text, page }) => ({ label, text, page }));
}

function isLabel(text: string): boolean {
  const name = foldText(text.replace(numbering, '').replace(endsWithColon, ''));
  return name !== '' && name.length <= labelLength && letter.test(name) && !noLabel.test(name);
}

interface Pair {
  readonly label: string;
  readonly value: string;
}

/** Label and value within one cell, as in 送信日: 2026年11月25日 or, before a figure, without the colon. */
function readPair({ text }: Cell): Pair | null {
  const [, label = '', value = ''] = withColon.exec(text) ?? [];
  // An address of the web has a colon too.
  if (isLabel(label) && !value.startsWith('//')) return { label, value };
  const [, name = '', figure = ''] = withSpace.exec(text) ?? [];
  return isLabel(name) && isFigure(figure) ? { label: name, value: figure } : null;
}

/** A row of names with a row of figures under it, column by column. */
function isHeading({ cells }: Row, below: Row): boolean {
  const areNames = cells.every((cell) => isLabel(cell.text) && readPair(cell) === null);
  return cells.length >= 2 && areNames && isUnder(below, cells);
}

function isUnder({ cells }: Row, headings: readonly Cell[]): boolean {
  return (
    cells.length === headings.length &&
    cells.every((cell, index) => {
      const heading = headings[index];
      const overlaps = heading !== undefined && cell.left < heading.right && heading.left < cell.right;
      return overlaps && !isLabel(cell.text) && readPair(cell) === null;
    })
  );
}

function readUnder({ page, bottom, cells }: Row, headings: readonly Cell[]): readonly OpenEntry[] {
  return cells.map((cell, index) => {
    const label = headings[index]?.text ?? null;
    return { label, text: cell.text, page, cell, bottom };
  });
}

/** Takes a lone cell under a value for more of that value. */
function continues(entry: OpenEntry | undefined, { page, bottom, cells }: Row): boolean {
  const [cell, ...others] = cells;
  const above = entry?.cell;
  if (entry === undefined || above == null || cell === undefined || others.length > 0) return false;
  const isNext = page === entry.page && bottom - entry.bottom <= above.height * nextRow;
  const isInColumn = Math.abs(cell.left - above.left) <= above.height;
  const isAsLarge = cell.height <= above.height * sameSize;
  if (!isNext || !isInColumn || !isAsLarge || readPair(cell) !== null) return false;
  entry.text += ` ${cell.text}`;
  entry.bottom = bottom;
  return true;
}

function readBeside({ page, bottom, cells }: Row): readonly OpenEntry[] {
  const entries: OpenEntry[] = [];
  let label: Cell | null = null;
  for (const [index, cell] of cells.entries()) {
    const own = readPair(cell);
    const before = entries.at(-1);
    if (own !== null) {
      if (label !== null) entries.push(plain(label.text, { page, bottom }));
      label = null;
      entries.push({ ...plain(own.value, { page, bottom }), label: own.label });
    } else if (label !== null) {
      entries.push({ label: named(label), text: cell.text, page, cell, bottom });
      label = null;
    } else if (isLabel(cell.text) && index + 1 < cells.length) {
      label = cell;
    } else if (before !== undefined && before.cell !== null) {
      before.text += ` ${cell.text}`;
    } else {
      entries.push(plain(cell.text, { page, bottom }));
    }
  }
  return entries;
}

function plain(text: string, { page, bottom }: Pick<OpenEntry, 'page' | 'bottom'>): OpenEntry {
  return { label: null, text, page, cell: null, bottom };
}

function named({ text }: Cell): string {
  return text.replace(endsWithColon, '');
}
