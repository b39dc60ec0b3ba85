/** The results of skin 4: headings over two rows, one cell for all files of a day, pages by typing their number. */
import type { SortColumn } from '#contract/guarantee-file.ts';
import { fileKindNames } from '#core/domain/file-kind.ts';
import { columnHeadings, type ResultsBlock } from '../screens/view.ts';
import type { FullListItem } from '../state/list-item.ts';
import { type Html, markup } from './markup.ts';
import { eraDate, imageButton, picture, skin4Href, skin4Paths } from './skin-4-parts.ts';

/** Headings by group; a group without a name is one heading over both rows. */
const groups: readonly (readonly [name: string, columns: readonly SortColumn[]])[] = [
  ['', ['uploadedOn']],
  ['', ['kind']],
  ['顧客', ['customerName', 'customerNo']],
  ['番号', ['changeNo', 'guaranteeNo']],
  ['', ['fileId']],
  ['店舗', ['branchCode', 'bankCode']],
  ['', ['decidedOn']],
  ['', ['issueCount']],
];
const columns = groups.flatMap(([, inGroup]) => inGroup);

export function renderResults(block: ResultsBlock): Html {
  return markup`<table border="0"><tr><td>検索結果</td><td>:</td><td><b>${block.shown}件</b></td><td width="30"></td><td>${pager(block)}</td></tr></table>
<form method="post" action="${skin4Paths.download}">
<table border="0"><tr><td>${imageButton({ name: 'doDownload', label: 'ファイルダウンロード' })}</td><td><input type="checkbox" name="checkAll" value="1">一括チェック</td></tr></table>
<table border="1" cellspacing="0" cellpadding="2">
<tr bgcolor="#e8e0c8"><th rowspan="2" nowrap>チェック</th>${groups.map(groupHeading)}</tr>
<tr bgcolor="#e8e0c8">${groups.map(([name, inGroup]) => (name === '' ? null : inGroup.map((column) => markup`<th nowrap>${heading(column)}</th>`)))}</tr>
${block.rows.map((item, index) => row(item, filesOfTheDay(block.rows, index)))}
</table></form>`;
}

function pager({ page, pageCount }: ResultsBlock): Html {
  return markup`<form method="post" action="${skin4Paths.results}"><table border="0"><tr><td>ページ選択</td>
<td><input type="text" name="page" value="${page}" size="3"></td><td>/ ${pageCount} ページ</td><td><input type="image" src="${picture('移動')}" alt="移動"></td></tr></table></form>`;
}

function groupHeading([name, inGroup]: (typeof groups)[number]): Html {
  const [column] = inGroup;
  if (name === '' && column !== undefined)
    return markup`<th rowspan="2" valign="bottom" nowrap>${heading(column)}</th>`;
  return markup`<th colspan="${inGroup.length}">${name}</th>`;
}

function heading(column: SortColumn): Html {
  const arrow = (direction: 'asc' | 'desc', label: string): Html =>
    markup`<a href="${skin4Href('results', { sort: `${column}:${direction}` })}"><img src="${picture(label)}" alt="${label}" border="0"></a>`;
  return markup`${columnHeadings[column]}<br>${arrow('asc', '昇順')} ${arrow('desc', '降順')}`;
}

/** How many rows from this one on were uploaded on the same day; 0 inside such a group. */
function filesOfTheDay(rows: readonly FullListItem[], index: number): number {
  const day = rows[index]?.uploadedOn;
  if (rows[index - 1]?.uploadedOn === day) return 0;
  const others = rows.slice(index).findIndex(({ uploadedOn }) => uploadedOn !== day);
  return others < 0 ? rows.length - index : others;
}

function row(item: FullListItem, ofTheDay: number): Html {
  return markup`<tr><td align="center"><input type="checkbox" name="file" value="${item.fileId}"></td>${columns.map(
    (column) => {
      if (column !== 'uploadedOn') return markup`<td nowrap>${cell(item, column)}</td>`;
      return ofTheDay === 0
        ? null
        : markup`<th rowspan="${ofTheDay}" valign="top" nowrap>${eraDate(item.uploadedOn)}</th>`;
    },
  )}</tr>
`;
}

function cell(item: FullListItem, column: SortColumn): Html | string {
  switch (column) {
    case 'fileId':
      return markup`<a href="${skin4Href('view-file', { fileId: item.fileId })}" target="_blank">${item.fileId}</a>`;
    case 'kind':
      return `${item.kind}.${fileKindNames[item.kind]}`;
    case 'decidedOn':
      return eraDate(item.decidedOn);
    case 'issueCount':
      return `${item.issueCount}回`;
    default:
      return item[column];
  }
}
