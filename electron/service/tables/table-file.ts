/** Lists as files: CSV with a byte-order mark for Excel, or xlsx; codes stay text, formulas stay inert (U18). */
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { DocumentView, ExportColumn, ExportFormat, MadeFile } from '#contract/bridge/requests.ts';
import { toJapanMinute } from '../../core/domain/japan-time.ts';

export interface TableRequest {
  readonly columns: readonly ExportColumn[];
  readonly format: ExportFormat;
  readonly madeAtMs: number;
}

export async function toTableFile(rows: readonly DocumentView[], request: TableRequest): Promise<MadeFile> {
  const { columns, format, madeAtMs } = request;
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ];
  return toListFile(cells, { name: '保証書一覧', format, madeAtMs });
}

export interface ListFile {
  /** What the file is called, without time and ending. */
  readonly name: string;
  readonly format: ExportFormat;
  readonly madeAtMs: number;
}

/** @param cells the headings first */
export async function toListFile(
  cells: readonly (readonly string[])[],
  { name: title, format, madeAtMs }: ListFile,
): Promise<MadeFile> {
  const name = `${title}_${toJapanMinute(madeAtMs).replaceAll(/[-:]/g, '').replace('T', '_')}.${format}`;
  if (format === 'csv') return { name, mediaType: 'text/csv', bytes: toCsv(cells) };
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await toXlsx(cells),
  };
}

/** Every cell is text, so that leading zeros of codes survive. */
function cellOf(row: DocumentView, { column, words }: ExportColumn): string {
  const value = column === 'deadline' ? row.deadline?.deadlineOn : row[column];
  if (value === null || value === undefined) return '';
  return (Array.isArray(value) ? value : [value]).map((each) => wordOf(String(each), words)).join(' ');
}

function wordOf(value: string, words: ExportColumn['words']): string {
  return words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

/**
 * A cell that a spreadsheet would take for a formula is led in by an apostrophe (threats §4.2, CSV); a Japanese one takes
 * the full-width signs too.
 */
function inert(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function toCsv(cells: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    cells.map((row) => row.map(inert)),
    { bom: true, record_delimiter: 'windows', quoted_match: /["\r\n,]/ },
  );
  return Buffer.from(text);
}

/** Cells of type text are never formulas in xlsx; nothing has to be added to them. */
function toXlsx(cells: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [headings = [], ...rows] = cells;
  const sheet = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  return writeExcelFile(sheet).toBuffer();
}
