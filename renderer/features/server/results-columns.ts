/** The columns of a server search in the manual's order, and what a row says in them; pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { Texts } from '../../text/texts.ts';
import { cellText } from '../list/cell-text.ts';
import { type ColumnId, columnOf } from '../list/columns.ts';

export const resultColumns = [
  'held',
  'headline',
  'kind',
  'uploadedOn',
  'decidedOn',
  'customerName',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'issueCount',
  'office',
  'fileId',
] as const satisfies readonly (ColumnId | 'held')[];

export type ResultColumn = (typeof resultColumns)[number];

const tickWidth = 36;
const heldWidth = 88;

function widthOf(column: ResultColumn): number {
  return column === 'held' ? heldWidth : columnOf(column).width;
}

/** As `grid-template-columns`; the tick comes first. */
export const resultTemplate = [tickWidth, ...resultColumns.map(widthOf)]
  .map((width) => `${width}px`)
  .join(' ');

export function resultTitle(column: ResultColumn, texts: Texts): string {
  return column === 'held' ? texts.server.columns.held : texts.words.columns[column];
}

/** What is not here has no verdict; nothing is said of it. */
export function resultText(row: DocumentView, column: ResultColumn, texts: Texts): string {
  if (column === 'held') return row.held ? texts.server.held : texts.server.missing;
  if (column === 'headline' && !row.held) return '';
  return cellText(row, column, texts);
}
