/** Finds the grid of search results in whatever markup: tables, nested layout tables, ARIA or div grids. */
import { isTag, type Element } from 'domhandler';
import type { SortColumn } from '#contract/guarantee-file.ts';
import { parseFileId } from '../../domain/file-id.ts';
import { parentElement } from './element-tree.ts';
import { labelGrade } from './fields.ts';
import type { Page } from './page.ts';
import { visibleText } from '../../visible-text.ts';
import { normalLabel } from './plain-text.ts';
import type { Vocabulary } from './screen-map.ts';
import { laidOutCells } from './table-layout.ts';

export interface ResultsGrid {
  /** Column index of every known heading. */
  readonly columns: ReadonlyMap<SortColumn, number>;
  readonly headings: ReadonlyMap<SortColumn, Element>;
  /** Cells of each row, in the order of the headings. */
  readonly rows: readonly (readonly Element[])[];
}

/** A heading row needs the file name and this many other known columns. */
const minimumKnownColumns = 3;

/** Pages never change; several questions about one page need its grid. */
const known = new WeakMap<Vocabulary, WeakMap<Page, ResultsGrid | null>>();

/** The grid with the most known columns, `null` when the page shows no results. */
export function findResultsGrid(page: Page, words: Vocabulary): ResultsGrid | null {
  const pages = known.get(words) ?? new WeakMap<Page, ResultsGrid | null>();
  known.set(words, pages);
  const cached = pages.get(page);
  if (cached !== undefined) return cached;
  const grid = lookForGrid(page, words);
  pages.set(page, grid);
  return grid;
}

function lookForGrid(page: Page, words: Vocabulary): ResultsGrid | null {
  const selector = words.map.resultsTableSelector;
  const scope = selector === undefined ? undefined : page.$<Element, string>(selector)[0];
  let best: ResultsGrid | null = null;
  for (const row of headingCandidates(page, scope)) {
    const cells = gridCells(row);
    const headings = knownHeadings(cells, words);
    if (!headings.has('fileId') || headings.size < minimumKnownColumns) continue;
    if (best !== null && best.columns.size >= headings.size) continue;
    const rows = rowsBelow(row, cells);
    if (rows.length === 0 && isFilledIn(page, row)) continue;
    best = {
      columns: new Map([...headings].map(([column, { index }]) => [column, index] as const)),
      headings: new Map([...headings].map(([column, { cell }]) => [column, cell] as const)),
      rows,
    };
  }
  return best;
}

/** True when the words stand over or beside inputs: a search form, not a list without rows. */
function isFilledIn(page: Page, row: Element): boolean {
  const surroundings = closestTable(row) ?? parentElement(row) ?? row;
  return (
    page.$(surroundings).find('input[type=text],input:not([type]),input[type=date],select').length >=
    minimumKnownColumns
  );
}

/** Elements that may be a heading row: table rows, ARIA rows, and any block with several children. */
function headingCandidates(page: Page, scope: Element | undefined): Element[] {
  const rows =
    scope === undefined
      ? page.$('tr,[role=row],div,ul,dl,section,header')
      : page.$(scope).find('tr,[role=row],div,ul,dl,section,header').add(scope);
  return rows
    .toArray()
    .filter(
      (element): element is Element => isTag(element) && gridCells(element).length >= minimumKnownColumns,
    );
}

/** The cells of a row, by column; under headings of several rows the last one has them all. */
function gridCells(row: Element): readonly Element[] {
  if (row.name === 'tr') return laidOutCells(row);
  return row.children.filter(isTag).filter(({ name }) => name !== 'br' && name !== 'input');
}

interface Heading {
  readonly index: number;
  readonly cell: Element;
}

function knownHeadings(cells: readonly Element[], words: Vocabulary): Map<SortColumn, Heading> {
  const found = new Map<SortColumn, Heading & { readonly grade: number }>();
  for (const [index, cell] of cells.entries()) {
    const match = headingOf(cell, words);
    if (match !== null && (found.get(match.column)?.grade ?? 0) < match.grade) {
      found.set(match.column, { index, cell, grade: match.grade });
    }
  }
  return found;
}

const sortMarks = /[↑↓▲▼△▽⬆⬇∧∨]|昇順|降順/g;

function headingOf(cell: Element, words: Vocabulary): { column: SortColumn; grade: number } | null {
  let best: { column: SortColumn; grade: number } | null = null;
  for (const raw of headingTexts(cell)) {
    const text = normalLabel(raw.replaceAll(sortMarks, ''));
    for (const column of Object.keys(words.columns) as SortColumn[]) {
      const grade = labelGrade(text, words.columns[column]);
      if (grade >= 2 && (best === null || grade > best.grade)) best = { column, grade };
    }
  }
  return best;
}

const longestHeading = 60;

/** What a heading shows, and the whole words behind an abbreviation. */
function headingTexts(cell: Element): string[] {
  const shown = visibleText(cell);
  if (shown.length > longestHeading) return [];
  const whole = [cell, ...cell.children.filter(isTag)].flatMap(({ attribs }) => [
    attribs['title'],
    attribs['aria-label'],
    attribs['abbr'],
  ]);
  return [shown, ...whole].filter((text) => text !== undefined && text.length <= longestHeading) as string[];
}

/** Rows under the heading: following siblings, the bodies of the same table, or – in a flat grid – chunks of siblings. */
function rowsBelow(headingRow: Element, headings: readonly Element[]): (readonly Element[])[] {
  const flat = flatRows(headingRow, headings);
  if (flat !== null) return flat;
  return rowsAfter(headingRow)
    .map(gridCells)
    .filter((cells) => cells.length >= minimumKnownColumns && cells.some(holdsFileId));
}

function rowsAfter(headingRow: Element): Element[] {
  if (headingRow.name === 'tr') {
    const table = closestTable(headingRow);
    const rows = table === null ? [] : ownRows(table);
    return rows.slice(rows.indexOf(headingRow) + 1);
  }
  const rows: Element[] = [];
  let container: Element | null = headingRow;
  for (let climbed = 0; container !== null && climbed < 2 && rows.length === 0; climbed += 1) {
    for (let sibling = container.next; sibling !== null; sibling = sibling.next) {
      if (isTag(sibling)) rows.push(...descendantRows(sibling));
    }
    container = parentElement(container);
  }
  return rows;
}

/** A sibling of the heading is a row itself, or the body (or a form) that holds the rows. */
function descendantRows(element: Element): Element[] {
  const cells = gridCells(element);
  if (cells.filter(holdsFileId).length <= 1 && cells.length >= minimumKnownColumns) return [element];
  return cells.flatMap(descendantRows);
}

function closestTable(row: Element): Element | null {
  let current = parentElement(row);
  while (current !== null && current.name !== 'table') current = parentElement(current);
  return current;
}

/** Rows of this table, not of tables nested in its cells. */
function ownRows(table: Element): Element[] {
  return table.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    if (child.name === 'td' || child.name === 'th' || child.name === 'table') return [];
    return ownRows(child);
  });
}

/** Headings and cells are all siblings (CSS grid): rows are chunks as long as the heading. */
function flatRows(container: Element, children: readonly Element[]): Element[][] | null {
  if (container.name === 'tr') return null;
  const first = children.findIndex(holdsFileId);
  if (first < minimumKnownColumns) return null;
  const ids = children.flatMap((child, index) => (holdsFileId(child) ? [index] : []));
  const width = ids[1] === undefined ? children.length / 2 : ids[1] - first;
  if (!Number.isInteger(width) || width < minimumKnownColumns || first < width) return null;
  const rows: Element[][] = [];
  for (let start = width; start + width <= children.length; start += width)
    rows.push(children.slice(start, start + width));
  return rows.filter((cells) => cells.some(holdsFileId));
}

function holdsFileId(cell: Element): boolean {
  return fileIdIn(cell) !== null;
}

const fileIdPattern = /\d{2}_\d{7}_\d{1,9}_\d{1,10}_\d{3}(?!\d)/;

/** The file id a cell shows, also inside other words. */
export function fileIdIn(cell: Element): string | null {
  const match = fileIdPattern.exec(visibleText(cell, { withButtons: true }).normalize('NFKC'));
  return match === null ? null : (parseFileId(match[0])?.fileId ?? null);
}

export function showsFileId(page: Page): boolean {
  return fileIdPattern.test(visibleText(page.root, { withButtons: true }).normalize('NFKC'));
}
