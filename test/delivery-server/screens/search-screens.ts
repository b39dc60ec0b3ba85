/** 保証書検索: the form with ten conditions and the list of results (R102–R107). */
import type { SortOrder } from '#contract/guarantee-file.ts';
import { sortColumns } from '#contract/guarantee-file.ts';
import { fileKinds, fileKindNames } from '#core/domain/file-kind.ts';
import { criteriaFields, emptyCriteria, readCriteria, type CriteriaText } from '../rules/criteria.ts';
import { cappedMessage, search } from '../rules/search.ts';
import type { FormValues } from '../http/form-values.ts';
import { menuView } from './frame.ts';
import { show, type Answer, type UserRequest } from './screen-request.ts';
import type { Control, Field, FormBlock, Params } from './view.ts';

const title = '保証書検索';

export function searchScreen(request: UserRequest): Answer {
  return show(menuView(request, { title, blocks: [searchForm(emptyCriteria)] }));
}

/** 「検索」 and 「クリア」. */
export function submitSearch(request: UserRequest): Answer {
  if (request.values.pressed('doClear')) return searchScreen(request);
  const text = criteriaOf(request.values);
  request.session.criteria = text;
  request.session.sort = null;
  request.session.page = 1;
  return 'complaint' in readCriteria(text) ? results(request) : { type: 'go', action: 'results' };
}

/** The list for the search that the request carries, else the session's. */
export function results(request: UserRequest): Answer {
  const { session, values, event } = request;
  const carried = values.has('carried');
  const text = carried || session.criteria === null ? criteriaOf(values) : session.criteria;
  const criteria = readCriteria(text);
  if ('complaint' in criteria) {
    return show(menuView(request, { title, messages: [criteria.complaint], blocks: [searchForm(text)] }));
  }
  if (values.has('sort')) {
    session.sort = readSort(values.get('sort'));
    session.page = 1;
  } else if (carried) {
    session.sort = readSort(values.get('order'));
  }
  if (values.has('page')) session.page = Math.trunc(Number(values.get('page'))) || 1;
  const query = { criteria, sort: session.sort, page: session.page };
  const found = search(request.state, request.user.id, query);
  session.page = found.page;
  Object.assign(event, { ...query, page: found.page, hits: found.hits, capped: found.capped });
  const block = {
    ...found,
    type: 'results' as const,
    sort: session.sort,
    carried: carriedParams(text, session.sort),
  };
  return show(
    menuView(request, {
      title,
      messages: [
        ...(found.capped ? [cappedMessage(request.state.rules.searchCap)] : []),
        ...(found.hits === 0 ? ['該当するデータがありません。'] : []),
      ],
      blocks: [searchForm(text), ...(found.hits === 0 ? [] : [block])],
    }),
  );
}

function criteriaOf(values: FormValues): CriteriaText {
  const entries = criteriaFields.map((field) => [field, values.get(field).trim()] as const);
  return Object.fromEntries(entries) as CriteriaText;
}

function carriedParams(text: CriteriaText, sort: SortOrder | null): Params {
  return { ...text, carried: '1', order: sort === null ? '' : `${sort.column}:${sort.direction}` };
}

/** `column:asc`, anything else is the default order. */
function readSort(text: string): SortOrder | null {
  const [name, direction] = text.split(':');
  const column = sortColumns.find((known) => known === name);
  return column !== undefined && (direction === 'asc' || direction === 'desc') ? { column, direction } : null;
}

function searchForm(text: CriteriaText): FormBlock {
  return {
    type: 'form',
    action: 'search',
    params: {},
    fields: searchFields(text),
    buttons: [
      { name: 'doSearch', label: '検索' },
      { name: 'doClear', label: 'クリア' },
    ],
  };
}

function searchFields(text: CriteriaText): Field[] {
  const input = (label: string, name: keyof CriteriaText): Field => ({
    label,
    control: { type: 'text', name, value: text[name] },
  });
  const kind: Control = {
    type: 'select',
    name: 'kind',
    value: text.kind,
    options: [['', ''], ...fileKinds.map((value) => [value, `${value}:${fileKindNames[value]}`] as const)],
  };
  return [
    { label: 'アップロード日', control: range('uploaded', text.uploadedFrom, text.uploadedTo) },
    { label: '保証(変更)日', control: range('decided', text.decidedFrom, text.decidedTo) },
    input('顧客番号', 'customerNo'),
    input('保証番号', 'guaranteeNo'),
    input('条変番号', 'changeNo'),
    input('顧客名', 'customerName'),
    { label: 'ファイル種類', control: kind },
    input('金融機関コード', 'bankCode'),
    input('営業店コード', 'branchCode'),
    input('ファイル名(ファイルID)', 'fileId'),
  ];
}

function range(name: string, from: string, to: string): Control {
  return { type: 'date-range', fromName: `${name}From`, toName: `${name}To`, from, to };
}
