/** The columns of a transfer search: 状態 and 旧 → 現在 first. */
import { ArrowRight12Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowSyncCircle16Regular } from '@fluentui/react-icons/svg/arrow-sync-circle';
import { CloudArrowDown16Regular } from '@fluentui/react-icons/svg/cloud-arrow-down';
import { Save16Filled } from '@fluentui/react-icons/svg/save';
import type { TransferView } from '#contract/bridge/transfer-requests.ts';
import { issueOffice, office } from '../list/cell-text.ts';
import { columnOf } from '../list/columns.ts';
import type { ResultColumn, ResultList } from '../server/result-list.ts';
import { headlineColumn, listColumn } from '../server/server-list.tsx';
import { selectTransfers, toggleTransfer, transferStore } from './transfer-store.ts';

const state: ResultColumn<TransferView> = {
  id: 'state',
  width: 136,
  isCode: false,
  title: ({ transfers }) => transfers.columns.state,
  text: ({ transfer, holding }, { transfers }) =>
    transfers.state(transfers.kinds[transfer], transfers.holdings[holding]),
  symbol: ({ holding }) => symbols[holding],
  isNotable: ({ holding }) => holding !== 'held',
};

const symbols = {
  held: <Save16Filled aria-hidden />,
  missing: <CloudArrowDown16Regular aria-hidden />,
  stale: <ArrowSyncCircle16Regular aria-hidden />,
};

const issued: ResultColumn<TransferView> = {
  id: 'issued',
  width: 104,
  isCode: true,
  title: ({ transfers }) => transfers.columns.issued,
  text: (row) => issueOffice(row),
};

const current: ResultColumn<TransferView> = {
  id: 'current',
  width: 104,
  isCode: true,
  title: ({ transfers }) => transfers.columns.current,
  text: ({ bankCode, branchCode }) => office(bankCode, branchCode),
  symbol: ({ transfer }) => transfer !== 'none' && <ArrowRight12Regular aria-hidden />,
};

const rest = [
  'kind',
  'customerName',
  'uploadedOn',
  'decidedOn',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'issueCount',
] as const;

export const transferList: ResultList<TransferView> = {
  id: 'transfer-result',
  label: ({ transfers }) => transfers.results,
  columns: [
    state,
    { ...listColumn('fileId'), width: columnOf('fileId').width - 24 },
    issued,
    current,
    headlineColumn,
    ...rest.map(listColumn),
  ],
  isFetchable: ({ holding }) => holding !== 'held',
  useIsTicked: (fileId) => transferStore(({ selected }) => fileId !== undefined && selected.has(fileId)),
  tickedCount: () => transferStore.getState().selected.size,
  toggle: toggleTransfer,
  select: selectTransfers,
};
