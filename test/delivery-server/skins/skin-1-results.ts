/** The results of skin 1: a semantic table with one header cell per column and one form around it. */
import type { SortColumn } from '#contract/guarantee-file.ts';
import { fileKindNames } from '#core/domain/file-kind.ts';
import { columnHeadings, type ResultsBlock } from '../screens/view.ts';
import { type Html, markup, raw } from './markup.ts';
import { skin1Href } from './skin-1-links.ts';
import type { FullListItem } from '../state/list-item.ts';

/** The order of the manual's picture. */
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

export function renderResults(block: ResultsBlock): Html {
  return markup`<section id="results">
<p>検索結果 <span id="hits">${block.shown.toLocaleString('en-US')}件</span> (${block.page}/${block.pageCount}ページ)</p>
${pager(block)}
<form method="post" action="${skin1Href('download')}" id="files">
<p><button type="submit" name="doDownload" value="1">ファイルダウンロード</button></p>
<table><thead><tr><th scope="col"><label>一括チェック<input type="checkbox" id="check-all"></label></th>
${columns.map(heading)}</tr></thead>
<tbody>${block.rows.map(row)}</tbody></table>
</form>${checkAllScript}</section>`;
}

function pager({ page, pageCount }: ResultsBlock): Html {
  const options = Array.from({ length: pageCount }, (_unused, index) => index + 1).map((number) =>
    number === page
      ? markup`<option value="${number}" selected>${number}</option>`
      : markup`<option value="${number}">${number}</option>`,
  );
  return markup`<form method="get" action="${skin1Href('results')}"><label for="page">ページ選択</label>
<select id="page" name="page">${options}</select><button type="submit">表示</button></form>`;
}

function heading(column: SortColumn): Html {
  const link = (direction: 'asc' | 'desc', mark: string): Html =>
    markup`<a href="${skin1Href('results', { sort: `${column}:${direction}` })}">${mark}</a>`;
  return markup`<th scope="col">${columnHeadings[column]} ${link('asc', '↑')}${link('desc', '↓')}</th>`;
}

function row(item: FullListItem): Html {
  return markup`<tr><td><input type="checkbox" name="file" value="${item.fileId}" aria-label="チェック"></td>
${columns.map((column) => markup`<td>${cell(item, column)}</td>`)}</tr>
`;
}

function cell(item: FullListItem, column: SortColumn): Html | string {
  switch (column) {
    case 'fileId':
      return markup`<a href="${skin1Href('view-file', { fileId: item.fileId })}" target="_blank">${item.fileId}</a>`;
    case 'kind':
      return `${item.kind}:${fileKindNames[item.kind]}`;
    case 'uploadedOn':
    case 'decidedOn':
      return item[column].replaceAll('-', '/');
    default:
      return String(item[column]);
  }
}

const checkAllScript = raw(`<script>
document.getElementById('check-all').addEventListener('change', function () {
  for (const box of document.querySelectorAll('#files input[name=file]')) box.checked = this.checked;
});
</script>`);
