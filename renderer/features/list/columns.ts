/** The columns of the list in the manual's order, and what the server-side order calls them. */
import type { SortColumn } from '#contract/guarantee-file.ts';

export const columnIds = [
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
  'versions',
  'currency',
  'form',
  'trustedTime',
  'verifiableUntil',
  'deadline',
  'executedOn',
  'absentSince',
  'absence',
  'profile',
] as const;

export type ColumnId = (typeof columnIds)[number];

export interface Column {
  readonly id: ColumnId;
  /** Pixels, until the user chooses otherwise. */
  readonly width: number;
  /** `null` = the list cannot be put in this order. */
  readonly sort: SortColumn | null;
  /** Chosen by hand only. */
  readonly isExtra: boolean;
  /** Digits that stand below each other. */
  readonly isCode: boolean;
  /** What an export writes for it. */
  readonly fields: readonly ExportedField[];
}

type ExportedField =
  Exclude<ColumnId, 'office'> | 'bankCode' | 'branchCode' | 'issueBankCode' | 'issueBranchCode';

const text = { isExtra: false, isCode: false };
const code = { isExtra: false, isCode: true };
const extraDay = { isExtra: true, isCode: true };

export const columns: readonly Column[] = [
  { id: 'headline', width: 136, sort: null, fields: ['headline'], ...text },
  { id: 'kind', width: 96, sort: 'kind', fields: ['kind'], ...text },
  { id: 'uploadedOn', width: 120, sort: 'uploadedOn', fields: ['uploadedOn'], ...code },
  { id: 'decidedOn', width: 116, sort: 'decidedOn', fields: ['decidedOn'], ...code },
  { id: 'customerName', width: 208, sort: 'customerName', fields: ['customerName'], ...text },
  { id: 'customerNo', width: 96, sort: 'customerNo', fields: ['customerNo'], ...code },
  { id: 'guaranteeNo', width: 104, sort: 'guaranteeNo', fields: ['guaranteeNo'], ...code },
  { id: 'changeNo', width: 80, sort: 'changeNo', fields: ['changeNo'], ...code },
  { id: 'issueCount', width: 80, sort: 'issueCount', fields: ['issueCount'], ...code },
  {
    id: 'office',
    width: 192,
    sort: 'branchCode',
    fields: ['bankCode', 'branchCode', 'issueBankCode', 'issueBranchCode'],
    ...code,
  },
  { id: 'fileId', width: 304, sort: 'fileId', fields: ['fileId'], ...code },
  { id: 'versions', width: 64, sort: null, fields: ['versions'], isExtra: true, isCode: true },
  { id: 'currency', width: 96, sort: null, fields: ['currency'], isExtra: true, isCode: false },
  { id: 'form', width: 88, sort: null, fields: ['form'], isExtra: true, isCode: false },
  { id: 'trustedTime', width: 144, sort: null, fields: ['trustedTime'], isExtra: true, isCode: true },
  { id: 'verifiableUntil', width: 120, sort: null, fields: ['verifiableUntil'], ...extraDay },
  { id: 'deadline', width: 120, sort: null, fields: ['deadline'], ...extraDay },
  { id: 'executedOn', width: 120, sort: null, fields: ['executedOn'], ...extraDay },
  { id: 'absentSince', width: 120, sort: null, fields: ['absentSince'], ...extraDay },
  { id: 'absence', width: 208, sort: null, fields: ['absence'], isExtra: true, isCode: false },
  { id: 'profile', width: 128, sort: null, fields: ['profile'], isExtra: true, isCode: false },
];

const byId = new Map(columns.map((column) => [column.id, column]));

export function columnOf(id: ColumnId): Column {
  const column = byId.get(id);
  if (column === undefined) throw new TypeError(`no column ${id}`);
  return column;
}
