/** The results of skin 2: a table inside layout tables, headings in plain cells, pages as numbers to press. */
import type { SortColumn } from '#contract/guarantee-file.ts';
import { fileKindNames } from '#core/domain/file-kind.ts';
import { columnHeadings, type ResultsBlock } from '../screens/view.ts';
import type { FullListItem } from '../state/list-item.ts';
import { type Html, markup, raw } from './markup.ts';
import { imageButton, skin2Href, skin2Paths } from './skin-2-parts.ts';

const columns: readonly SortColumn[] = [
  'fileId',
  'kind',
  'uploadedOn',
  'decidedOn',
  'customerNo',
  'customerName',
  'guaranteeNo',
  'changeNo',
  'bankCode',
  'branchCode',
  'issueCount',
];

export function renderResults(block: ResultsBlock, hidden: Html): Html {
  return markup`<table border="0" cellpadding="4"><tr><td>
<table border="0"><tr><td><font size="2">検索結果件数</font></td><td><font size="2"><b>${block.shown}</b>件</font></td>
<td width="40"></td><td><font size="2">ページ選択</font></td><td>${pages(block)}</td></tr></table>
</td></tr><tr><td>
<form method="post" action="${skin2Paths.download}" name="list">${hidden}
<table border="0"><tr><td>${imageButton({ name: 'doDownload', label: 'ファイルダウンロード' })}</td></tr><tr><td bgcolor="#666666">
<table border="0" cellspacing="1" cellpadding="3" width="100%">
<tr bgcolor="#c8d8c8"><td nowrap><font size="2">チェック<br><input type="checkbox" onclick="${checkAll}">一括チェック</font></td>${columns.map(heading)}</tr>
${block.rows.map(row)}
</table></td></tr></table></form>
</td></tr></table>`;
}

const checkAll = raw(
  'var b=document.list.file;b=b.length?b:[b];for(var i=0;i&lt;b.length;i++)b[i].checked=this.checked',
);

function pages({ page, pageCount }: ResultsBlock): Html {
  const numbers = Array.from({ length: pageCount }, (_unused, index) => index + 1);
  return markup`${numbers.map((number) =>
    number === page
      ? markup`<font size="2"><b>${number}</b></font> `
      : markup`<a href="${skin2Href('results', { page: String(number) })}"><font size="2">${number}</font></a> `,
  )}`;
}

function heading(column: SortColumn): Html {
  const sortLink = (direction: 'asc' | 'desc', mark: string): Html =>
    markup`<a href="${skin2Href('results', { sort: `${column}:${direction}` })}"><font size="1">${mark}</font></a>`;
  return markup`<td nowrap><font size="2">${columnHeadings[column]}</font><br>${sortLink('asc', '↑')}${sortLink('desc', '↓')}</td>`;
}

function row(item: FullListItem, index: number): Html {
  return markup`<tr bgcolor="${index % 2 === 0 ? '#ffffff' : '#f0f4f0'}"><td align="center"><input type="checkbox" name="file" value="${item.fileId}"></td>${columns.map(
    (column) => markup`<td nowrap><font size="2">${cell(item, column)}</font></td>`,
  )}</tr>
`;
}

function cell(item: FullListItem, column: SortColumn): Html | string {
  switch (column) {
    case 'fileId':
      return markup`<a href="${skin2Href('view-file', { fileId: item.fileId })}">${item.fileId}.pdf</a>`;
    case 'kind':
      return fileKindNames[item.kind];
    case 'uploadedOn':
    case 'decidedOn':
      return longDate(item[column]);
    default:
      return String(item[column]);
  }
}

function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month}月${day}日`;
}
