/** Reads a page of search results: rows, hit count, cap message, page choice (R104–R107). */
import type { Element } from 'domhandler';
import type { ListItem, SortColumn } from '#contract/guarantee-file.ts';
import { parseFileId } from '../../domain/file-id.ts';
import { parseFileKind } from '../../domain/file-kind.ts';
import { parseJapaneseDate, parseJapaneseMinute } from '../../domain/japan-time.ts';
import type { Page } from './page.ts';
import { visibleText } from '../../visible-text.ts';
import { normalLabel } from './plain-text.ts';
import { fileIdIn, findResultsGrid, showsFileId, type ResultsGrid } from './results-grid.ts';
import type { Vocabulary } from './screen-map.ts';

export interface ResultsRow {
  readonly item: ListItem;
  readonly cells: readonly Element[];
}

export interface Results {
  readonly grid: ResultsGrid | null;
  readonly rows: readonly ResultsRow[];
  /** Hits the page prints, `null` where it prints none. */
  readonly total: number | null;
  readonly capped: boolean;
  /** False when the page shows or counts rows that could not be read: then an empty list must not be believed. */
  readonly readable: boolean;
}

/** Reads the results of a page that was recognised as such. */
export function readResults(page: Page, words: Vocabulary): Results {
  const grid = findResultsGrid(page, words);
  const rows = grid === null ? [] : grid.rows.flatMap((cells) => readRow(cells, grid));
  const capped = words.says('capped', page.text);
  if (rows.length > 0) return { grid, rows, total: hitCount(page.text), capped, readable: true };
  const counted = hitCount(page.text) ?? 0;
  return { grid, rows, total: capped ? null : 0, capped, readable: counted === 0 && !showsFileId(page) };
}

function readRow(cells: readonly Element[], grid: ResultsGrid): ResultsRow[] {
  const idCell = cells[grid.columns.get('fileId') ?? -1];
  const fileId = (idCell && fileIdIn(idCell)) ?? cells.map(fileIdIn).find((id) => id !== null);
  const parts = fileId ? parseFileId(fileId) : null;
  if (parts === null) return [];
  const text = (column: SortColumn): string | null => {
    const cell = cells[grid.columns.get(column) ?? -1];
    const shown = cell === undefined ? '' : visibleText(cell).replaceAll('\n', ' ').trim();
    return shown === '' ? null : shown;
  };
  const uploadedAt = parseJapaneseMinute(text('uploadedOn') ?? '');
  const item: ListItem = {
    fileId: parts.fileId,
    kind: parseFileKind(text('kind') ?? ''),
    bankCode: digits(text('bankCode'), 4),
    branchCode: digits(text('branchCode'), 3),
    customerNo: digits(text('customerNo')) ?? parts.customerNo,
    guaranteeNo: digits(text('guaranteeNo')) ?? parts.guaranteeNo,
    changeNo: digits(text('changeNo')) ?? parts.changeNo,
    customerName: text('customerName'),
    uploadedOn: uploadedAt?.slice(0, 10) ?? parseJapaneseDate(text('uploadedOn') ?? ''),
    uploadedAt,
    decidedOn: parseJapaneseDate(text('decidedOn') ?? ''),
    issueCount: issueCount(text('issueCount')),
  };
  return [{ item, cells }];
}

/** A code at the start of a cell, which may go on with a name; `length` digits where the code has a fixed length. */
function digits(text: string | null, length?: number): string | null {
  const code = /^\D{0,2}?(\d+)/.exec((text ?? '').normalize('NFKC'))?.[1];
  if (code === undefined) return null;
  return length === undefined || code.length === length ? code : null;
}

function issueCount(text: string | null): number | null {
  const count = /^第?(\d{1,4})回?(?:目)?$/.exec(normalLabel(text ?? ''))?.[1];
  return count === undefined ? null : Number(count);
}

const hitPatterns = [
  /(?:該当|検索|ヒット|抽出|総|全|合計)[^\d\n]{0,8}件数[^\d\n]{0,4}([\d,]+)/,
  /(?:検索結果|該当|ヒット|合計|総数|全)[^\d\n]{0,8}([\d,]+)件/,
  /([\d,]+)件(?:中|のうち|が?該当|が?ヒット|が?見つかり)/,
  /件数[^\d\n]{0,4}([\d,]+)/,
  /(?:^|[:=(])([\d,]+)件\)?$/,
];

/** The number of hits, from the usual ways to print it; the cap message's own figure does not count. */
function hitCount(text: string): number | null {
  const lines = text
    .split('\n')
    .map(normalLabel)
    .filter((line) => !/件を超え|以内|上限|まで表示|ページ(?:あたり|に|毎)?[\d,]+件/.test(line));
  for (const pattern of hitPatterns) {
    for (const line of lines) {
      const figure = pattern.exec(line)?.[1];
      if (figure !== undefined) return Number(figure.replaceAll(',', ''));
    }
  }
  return null;
}
