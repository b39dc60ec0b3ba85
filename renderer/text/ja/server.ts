/** Japanese texts of サーバ検索. */
const count = (value: number): string => value.toLocaleString('ja-JP');

export const server = {
  title: 'サーバ検索',
  mode: '配信サーバに問い合わせます',
  lead: '手元の一覧には加わりません。必要な文書だけを取得できます。',
  noProfiles: '接続先がまだありません。接続先を追加すると検索できます。',
  addProfile: '接続先を追加',
  outsideHours:
    'ただいまサービス提供時間外です（協会営業日の8:45〜19:00）。手元に保管した文書の検索・表示・検証はいつでも使えます。',
  profile: '接続先',
  form: '検索条件',
  matches: {
    range: '範囲',
    exact: '完全一致',
    partial: '部分一致',
    prefix: '前方一致',
    choice: 'プルダウン',
  },
  conditions: {
    uploaded: 'アップロード日',
    decided: '保証(変更)日',
    customerNo: '顧客番号',
    guaranteeNo: '保証番号',
    changeNo: '条変番号',
    customerName: '顧客名',
    kind: 'ファイル種類',
    bankCode: '金融機関コード',
    branchCode: '店番',
    fileIdPrefix: 'ファイル名',
  },
  from: (condition: string) => `${condition}（範囲: から）`,
  to: (condition: string) => `${condition}（範囲: まで）`,
  anyKind: 'すべて',
  rangeReversed: '終了日が開始日より前です。',
  search: '検索',
  clear: '条件を消す',
  cancel: '中止',
  searching: '配信サーバを検索しています…',
  searched: (rows: number, openParts: number) =>
    openParts === 0
      ? `${count(rows)}件を受信`
      : `${count(rows)}件を受信・2,000件を超えるため分割して検索中（残り${count(openParts)}区分）`,
  cancelled: '検索を中止しました。',
  notSearched: '条件を入れて検索してください。条件がなければ、参照できるすべての文書が対象です。',
  noneFound: '条件に合う文書は、配信サーバにありません。',
  found: (total: number, held: number, missing: number) =>
    `結果 ${count(total)}件: 保存済 ${count(held)} / 未取得 ${count(missing)}`,
  incomplete: (parts: number) =>
    `結果が2,000件を超え、これ以上分割できない部分が${count(parts)}区分あります。その部分は含まれていません。条件を絞って検索し直してください。`,
  fetchAll: '未取得をすべて取得',
  fetchSelected: (selected: number) => `選択した${count(selected)}件を取得`,
  clearSelection: '選択を解除',
  fetching: (done: number, total: number) => `取得しています… ${count(done)} / ${count(total)}件`,
  fetchLabel: '取得の進み具合',
  cancelling: '中止しています…',
  fetched: (fetched: number, failed: number) =>
    failed === 0
      ? `${count(fetched)}件を取得しました。`
      : `${count(fetched)}件を取得、${count(failed)}件は取得できませんでした。`,
  fetchCancelled: (fetched: number) => `取得を中止しました。${count(fetched)}件は保存済みです。`,
  results: '検索結果',
  columns: { select: '選択', held: '手元' },
  held: '保存済',
  missing: '未取得',
  selectRow: (fileId: string) => `${fileId} を選択`,
};
