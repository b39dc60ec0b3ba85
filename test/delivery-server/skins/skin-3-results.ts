/** The results of skin 3: a grid of divs, columns in its own order, some nobody asked for. */
import type { SortColumn } from '#contract/guarantee-file.ts';
import { columnHeadings, type ResultsBlock } from '../screens/view.ts';
import type { FullListItem } from '../state/list-item.ts';
import { type Html, markup, raw } from './markup.ts';
import { hiddenValues, linkForm, skin3Path } from './skin-3-parts.ts';

type Column = SortColumn | 'number' | 'associationCode' | 'format';

const columns: readonly Column[] = [
  'number',
  'customerName',
  'customerNo',
  'kind',
  'issueCount',
  'associationCode',
  'bankCode',
  'branchCode',
  'guaranteeNo',
  'changeNo',
  'decidedOn',
  'uploadedOn',
  'format',
  'fileId',
];

const extraHeadings = { number: 'No.', associationCode: '協会コード', format: '形式' } as const;

/** A row's checkbox belongs to the download form by its `form` attribute: rows hold forms of their own. */
const downloadForm = 'download-form';

export function renderResults(block: ResultsBlock): Html {
  return markup`<div class="bar">該当件数 ${block.shown} 件</div>
<form method="post" action="${skin3Path}" class="bar">${hiddenValues('results', block.carried)}ページ選択 ${pageSelect(block)} <input type="submit" value="移動"></form>
<form method="post" action="${skin3Path}" id="${downloadForm}" class="bar">${hiddenValues('download', {})}
<input type="checkbox" name="checkAll" value="1"> 一括チェック <input type="submit" name="doDownload" value="ファイルダウンロード"></form>
<div class="grid"><div class="head"><div>チェック</div>${columns.map((column) => heading(column, block))}</div>
${block.rows.map((item, index) => row(item, { block, index }))}</div>${checkAllScript}`;
}

function pageSelect({ page, pageCount }: ResultsBlock): Html {
  const numbers = Array.from({ length: pageCount }, (_unused, index) => index + 1);
  return markup`<select name="page">${numbers.map((number) =>
    number === page
      ? markup`<option value="${number}" selected>${number} / ${pageCount}</option>`
      : markup`<option value="${number}">${number} / ${pageCount}</option>`,
  )}</select>`;
}

function heading(column: Column, { carried }: ResultsBlock): Html {
  if (isExtra(column)) return markup`<div>${extraHeadings[column]}</div>`;
  const sortForm = (direction: 'asc' | 'desc', label: string): Html =>
    linkForm({ label, action: 'results', params: { ...carried, sort: `${column}:${direction}` } });
  return markup`<div>${columnHeadings[column]}${sortForm('asc', '↑')}${sortForm('desc', '↓')}</div>`;
}

function isExtra(column: Column): column is keyof typeof extraHeadings {
  return column in extraHeadings;
}

interface RowPlace {
  readonly block: ResultsBlock;
  readonly index: number;
}

function row(item: FullListItem, place: RowPlace): Html {
  return markup`<div class="row"><div><input type="checkbox" name="file" value="${item.fileId}" form="${downloadForm}"></div>${columns.map(
    (column) => markup`<div>${cell(item, column, place)}</div>`,
  )}</div>
`;
}

function cell(item: FullListItem, column: Column, { block, index }: RowPlace): Html | string {
  switch (column) {
    case 'number':
      return String(block.firstRow + index);
    case 'associationCode':
      return item.fileId.slice(0, 2);
    case 'format':
      return 'PDF';
    case 'fileId':
      return linkForm({ label: item.fileId, action: 'view-file', params: { fileId: item.fileId } });
    case 'uploadedOn':
      return item.uploadedAt.replace('T', ' ');
    default:
      return String(item[column]);
  }
}

const checkAllScript = raw(`<script>
document.querySelector('[name=checkAll]').addEventListener('change', function () {
  for (const box of document.querySelectorAll('.row [name=file]')) box.checked = this.checked;
});
</script>`);
