/** The results of skin 5: an ARIA grid with abbreviated headings, numbered pages with a gap, the search in every link. */
import type { SortColumn } from '#contract/guarantee-file.ts';
import { fileKindNames } from '#core/domain/file-kind.ts';
import { columnHeadings, type Params, type ResultsBlock } from '../screens/view.ts';
import type { FullListItem } from '../state/list-item.ts';
import { type Html, markup } from './markup.ts';
import type { Place } from './skin-5-parts.ts';

/** What the headings show; the whole word is their title. */
const abbreviations: readonly (readonly [SortColumn, string])[] = [
  ['guaranteeNo', '保No.'],
  ['changeNo', '条変'],
  ['customerName', '客名'],
  ['customerNo', '客No.'],
  ['kind', '種'],
  ['decidedOn', '決定'],
  ['uploadedOn', 'UP'],
  ['issueCount', '回'],
  ['bankCode', '金融'],
  ['branchCode', '店'],
  ['fileId', 'PDF'],
];

export function renderResults(block: ResultsBlock, place: Place): Html {
  return markup`<section aria-labelledby="found"><h2 id="found">検索結果 <output>${block.shown.toLocaleString('en-US')} 件</output></h2>
${pages(block, place)}
<form method="get" action="${place.href('results')}" id="rows">${place.hidden('download')}
<p><button type="submit" name="doDownload" value="1" formmethod="post" formaction="${place.href('download')}">ファイルダウンロード</button>
<input type="checkbox" id="all" name="checkAll" value="1"><label for="all">一括チェック</label></p>
<div role="grid" aria-labelledby="found"><div role="rowgroup"><div role="row"><div role="columnheader"><span class="only-read">チェック</span></div>${abbreviations.map(
    ([column, shown]) =>
      markup`<div role="columnheader"><abbr title="${columnHeadings[column]}">${shown}</abbr>${sortLinks(column, block, place)}</div>`,
  )}</div></div>
<div role="rowgroup">${block.rows.map((item) => row(item, place))}</div></div></form></section>`;
}

function sortLinks(column: SortColumn, { carried }: ResultsBlock, place: Place): Html {
  const link = (direction: 'asc' | 'desc', words: string, mark: string): Html => {
    const href = place.href('results', { ...filled(carried), sort: `${column}:${direction}` });
    return markup`<a href="${href}" aria-label="${words}"><svg width="8" height="8" aria-hidden="true"><path d="${mark}"/></svg></a>`;
  };
  return markup`${link('asc', '昇順', 'M0 8 4 0 8 8')}${link('desc', '降順', 'M0 0 4 8 8 0')}`;
}

/** The first, the last and those around the present one. */
function pages({ page, pageCount, carried }: ResultsBlock, place: Place): Html {
  const numbers = Array.from({ length: pageCount }, (_unused, index) => index + 1).filter(
    (number) => number === 1 || number === pageCount || Math.abs(number - page) <= 2,
  );
  return markup`<nav aria-label="ページ選択"><ol class="pages">${numbers.map((number, index) => {
    const gap = number - (numbers[index - 1] ?? 0) > 1 ? markup`<li aria-hidden="true">…</li>` : null;
    return number === page
      ? markup`${gap}<li><span aria-current="page">${number}</span></li>`
      : markup`${gap}<li><a href="${place.href('results', { ...filled(carried), page: String(number) })}">${number}</a></li>`;
  })}</ol></nav>`;
}

/** Conditions left empty do not make addresses longer. */
function filled(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

function row(item: FullListItem, place: Place): Html {
  return markup`<div role="row"><div role="gridcell"><input type="checkbox" name="file" value="${item.fileId}" aria-label="${item.fileId}を選択"></div>${abbreviations.map(
    ([column]) => markup`<div role="gridcell">${cell(item, column, place)}</div>`,
  )}</div>
`;
}

function cell(item: FullListItem, column: SortColumn, place: Place): Html | string {
  switch (column) {
    case 'fileId':
      return markup`<a href="${place.href('view-file', { fileId: item.fileId })}" target="_blank" rel="noopener">${item.fileId}.pdf</a>`;
    case 'kind':
      return markup`<span class="badge">${fileKindNames[item.kind]}</span>`;
    case 'uploadedOn':
      return markup`<time datetime="${item.uploadedAt}">${item.uploadedAt.replace('T', ' ')}</time>`;
    case 'decidedOn':
      return markup`<time datetime="${item.decidedOn}">${item.decidedOn}</time>`;
    default:
      return String(item[column]);
  }
}
