/** Japanese of the commands on transfers and mergers. */
import type { TransferTexts } from '../transfer-texts.ts';

export const transfers: TransferTexts = {
  kinds: {
    none: '移管なし',
    branch: '移管',
    bank: '移管',
    merger: '統廃合',
    unknown: '現在の店が不明',
  },
  holdings: { held: '保存済', missing: '未取得', stale: '要更新' },
  state: (kind, holding) => `${kind}・${holding}`,
  headings: {
    issued: '旧(発行時)',
    current: '現在',
    state: '状態',
    number: '番号',
    from: '旧',
    to: '新',
    effectiveOn: '実施日',
    note: '備考',
    documents: '件数',
    rules: '統廃合表の行',
  },
  anyOffice: '(指定なし)',
  searchedAlso: (codes) => `統廃合表により次の店も検索: ${codes.join(', ')}`,
  found: ({ total, missing, stale }) => `該当${total}件(未取得${missing}件、要更新${stale}件)`,
  fetching: (done, total, fileId) => `取得 [${done}/${total}] ${fileId}`,
  fetched: (fetched, failed) => `取得${fetched}件、失敗${failed}件`,
  noMergers: '統廃合表に行はありません。',
  removed: (id) => `統廃合表の${id}番を削除しました。`,
  startedAnew: '壊れたファイルを退避し、空の統廃合表を作りました。',
  omitted: (pairs) => `ほかに${pairs}組(検索では使われます)`,
};
