/** Exported lists: what Excel shows is what the list showed, and nothing in it is ever a formula. */
import { describe, expect, it } from 'vitest';
import type { DocumentView, ExportColumn } from '#contract/bridge/requests.ts';
import { type TableRequest, toTableFile } from '../../electron/service/tables/table-file.ts';
import { readSheet } from './read-sheet.ts';

const madeAtMs = Date.parse('2026-11-24T00:05:00Z');
const columns: readonly ExportColumn[] = [
  { column: 'kind', title: '種類', words: { '1': '保証書' } },
  { column: 'customerNo', title: '顧客番号' },
  { column: 'customerName', title: '顧客名' },
  { column: 'issueCount', title: '発行回数' },
  { column: 'reasons', title: '理由' },
];

const row = {
  profile: '見本',
  fileId: '14_2345001_00000012_00000034_000',
  kind: '1',
  customerNo: '00000012',
  customerName: '株式会社見本',
  issueCount: 1,
  reasons: [],
} as unknown as DocumentView;

const named = (customerName: string): DocumentView => ({ ...row, customerName });

async function csv(rows: readonly DocumentView[], request: Partial<TableRequest> = {}): Promise<string> {
  const { bytes } = await toTableFile(rows, { columns, format: 'csv', madeAtMs, ...request });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function cells(rows: readonly DocumentView[]): Promise<readonly (readonly string[])[]> {
  const { bytes } = await toTableFile(rows, { columns, format: 'xlsx', madeAtMs });
  return (await readSheet(bytes)).rows;
}

describe('CSV', () => {
  it('begins with a byte-order mark, has headings, and ends lines as Windows does', async () => {
    expect(await csv([row])).toBe(
      '\uFEFF種類,顧客番号,顧客名,発行回数,理由\r\n保証書,00000012,株式会社見本,1,\r\n',
    );
  });

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('leaves %j inert', async (text) => {
    const line = (await csv([named(text)])).split('\r\n')[1] ?? '';
    const cell = line.split(',')[2]?.replace(/^"/, '') ?? '';
    expect(cell.normalize('NFKC')).not.toMatch(/^[=+\-@\t\r]/);
    expect(cell).toContain(text.trim().slice(-1));
  });

  it('quotes what would break the line', async () => {
    expect(await csv([named('見本 "甲", 乙\r\n丙')])).toContain('"見本 ""甲"", 乙\r\n丙"');
  });

  it('writes unknown values as nothing and several codes with spaces', async () => {
    const odd = {
      ...row,
      customerName: null,
      issueCount: null,
      reasons: ['a', 'b'],
    } as unknown as DocumentView;
    expect((await csv([odd])).split('\r\n')[1]).toBe('保証書,00000012,,,a b');
  });

  it('takes no word from where objects come from', async () => {
    const column: ExportColumn = { column: 'customerName', title: '名', words: { '1': '保証書' } };
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect((await csv([named(name)], { columns: [column] })).split('\r\n')[1]).toBe(name);
    }
  });

  it('is named after the minute in Japan', async () => {
    const { name } = await toTableFile([], { columns, format: 'csv', madeAtMs });
    expect(name).toBe('保証書一覧_20261124_0905.csv');
  });
});

describe('xlsx', () => {
  it('keeps leading zeros, and every cell is text', async () => {
    const { bytes } = await toTableFile([row], { columns, format: 'xlsx', madeAtMs });
    const sheet = await readSheet(bytes);
    expect(sheet.rows).toEqual([
      ['種類', '顧客番号', '顧客名', '発行回数', '理由'],
      ['保証書', '00000012', '株式会社見本', '1'],
    ]);
    expect(sheet.types).toEqual(new Set(['s']));
  });

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '=HYPERLINK("https://example.jp")'])(
    'holds %s as text and no formula',
    async (text) => {
      const { bytes } = await toTableFile([named(text)], { columns, format: 'xlsx', madeAtMs });
      const sheet = await readSheet(bytes);
      expect(sheet.rows[1]?.[2]).toBe(text);
      expect(sheet.xml).not.toMatch(/<f[ >]/);
      expect(sheet.xml).not.toContain('hyperlink');
    },
  );

  it('keeps quotes, lines and signs of markup', async () => {
    const text = '見本 "甲" <b>&amp;\n乙';
    expect((await cells([named(text)]))[1]?.[2]).toBe(text);
  });
});

it.each(['csv', 'xlsx'] as const)('writes 10,000 rows as %s', async (format) => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    ...row,
    customerNo: String(at).padStart(8, '0'),
  }));
  const { bytes } = await toTableFile(rows, { columns, format, madeAtMs });
  if (format === 'csv') {
    expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(10_002);
    return;
  }
  const sheet = await readSheet(bytes);
  expect(sheet.rows).toHaveLength(10_001);
  expect(sheet.rows.at(-1)?.[1]).toBe('00009999');
});
