/** The cells of a table row as they are laid out: a cell stands in every place its colspan and rowspan cover. */
import { isTag, type Element } from 'domhandler';
import { parentElement } from './element-tree.ts';

const widestSpan = 50;
const longestSpan = 1_000;
/** A table may say of itself that it is large; so many places per written cell are believed. */
const placesPerCell = 16;

/** Pages never change; every row of a table is asked for. */
const known = new WeakMap<Element, ReadonlyMap<Element, readonly Element[]>>();

/** The cells in a `tr`, in the order of the columns; those that reach down from rows above included. */
export function laidOutCells(row: Element): readonly Element[] {
  const group = parentElement(row);
  if (group === null) return cellsOf(row);
  const rows = known.get(group) ?? layOut(group);
  known.set(group, rows);
  return rows.get(row) ?? cellsOf(row);
}

/** The cells written in a row. */
function cellsOf(row: Element): Element[] {
  return row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
}

/** A cell that goes on below, by column. */
interface Reaching {
  readonly cell: Element;
  readonly rowsLeft: number;
}

/** Lays out one row group: no cell reaches beyond it. */
function layOut(group: Element): ReadonlyMap<Element, readonly Element[]> {
  const rows = group.children.filter(isTag).filter(({ name }) => name === 'tr');
  const written = rows.map((row) => [row, cellsOf(row)] as const);
  let placesLeft = 200 + placesPerCell * written.reduce((sum, [, cells]) => sum + cells.length, 0);
  let reaching: readonly (Reaching | undefined)[] = [];
  const result = new Map<Element, readonly Element[]>();
  for (const [row, cells] of written) {
    const places = placesLeft > 0 ? placesOf(cells, reaching) : [];
    placesLeft -= places.length;
    result.set(row, places.length === 0 ? cells : places.map(({ cell }) => cell));
    reaching = places.map(({ cell, rowsLeft }) =>
      rowsLeft > 1 ? { cell, rowsLeft: rowsLeft - 1 } : undefined,
    );
  }
  return result;
}

function placesOf(cells: readonly Element[], reaching: readonly (Reaching | undefined)[]): Reaching[] {
  const places: Reaching[] = [];
  const takeReaching = (): void => {
    for (let above = reaching[places.length]; above !== undefined; above = reaching[places.length])
      places.push(above);
  };
  for (const cell of cells) {
    takeReaching();
    const rowsLeft = spanOf(cell, 'rowspan', longestSpan);
    const width = spanOf(cell, 'colspan', widestSpan);
    for (let place = 0; place < width; place += 1) places.push({ cell, rowsLeft });
  }
  takeReaching();
  return places;
}

/** A span as written; 1 where it is none or beyond belief, and all that is left for `rowspan="0"`. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', longest: number): number {
  const span = Number(cell.attribs[name] ?? 1);
  if (span === 0 && name === 'rowspan') return longest;
  return Number.isInteger(span) && span > 0 && span <= longest ? span : 1;
}
