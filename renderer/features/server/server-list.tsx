/** The columns of a server search in the manual's order, and what a row says in them. */
import { CloudArrowDown16Regular } from '@fluentui/react-icons/svg/cloud-arrow-down';
import { Save16Filled } from '@fluentui/react-icons/svg/save';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { outcomeOf } from '#contract/headline.ts';
import { OutcomeSymbol } from '../../components/outcome-symbol.tsx';
import { cellText } from '../list/cell-text.ts';
import { type ColumnId, columnOf } from '../list/columns.ts';
import type { ResultColumn, ResultList } from './result-list.ts';
import { selectRows, serverStore, toggleRow } from './server-store.ts';

const ids = [
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
] as const satisfies readonly ColumnId[];

/** A column of the list of documents, as it stands there. */
export function listColumn(id: ColumnId): ResultColumn<DocumentView> {
  const { width, isCode } = columnOf(id);
  return {
    id,
    width,
    isCode,
    title: ({ words }) => words.columns[id],
    text: (row, texts) => cellText(row, id, texts),
  };
}

/** What is not here has no verdict; nothing is said of it. */
export const headlineColumn: ResultColumn<DocumentView> = {
  ...listColumn('headline'),
  text: (row, texts) => (row.held ? cellText(row, 'headline', texts) : ''),
  symbol: (row) => row.held && <OutcomeSymbol outcome={outcomeOf(row.headline)} />,
};

const held: ResultColumn<DocumentView> = {
  id: 'held',
  width: 88,
  isCode: false,
  title: ({ server }) => server.columns.held,
  text: (row, { server }) => (row.held ? server.held : server.missing),
  symbol: (row) => (row.held ? <Save16Filled aria-hidden /> : <CloudArrowDown16Regular aria-hidden />),
  isNotable: (row) => !row.held,
};

export const serverList: ResultList<DocumentView> = {
  id: 'server-result',
  label: ({ server }) => server.results,
  columns: [held, headlineColumn, ...ids.map(listColumn)],
  isFetchable: (row) => !row.held,
  useIsTicked: (fileId) => serverStore(({ selected }) => fileId !== undefined && selected.has(fileId)),
  tickedCount: () => serverStore.getState().selected.size,
  toggle: toggleRow,
  select: selectRows,
};
