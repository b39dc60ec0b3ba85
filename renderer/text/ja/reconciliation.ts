/** Japanese texts of 照合. */
import { reconciliationReasons } from '#contract/text/ja/reconciliation.ts';
import type { Difference, ReconciliationAge } from '#contract/reconciliation.ts';

const count = (value: number): string => value.toLocaleString('ja-JP');
const daysAgo = (days: number): string => (days === 0 ? '本日' : `${count(days)}日前`);

export const reconciliation = {
  reasons: reconciliationReasons,
  title: '全件照合',
  lead: '配信サーバの全件と手元を、両方向に照らし合わせます。文書は取得しません。',
  run: '照合する',
  resume: '続きから照合する',
  cancel: '中止',
  cancelling: '中止しています…',
  waitsForSync: '同期が終わると照合できます。',
  never: 'まだ全件照合していません。',
  last: (when: string) => `最後の全件照合 ${when}`,
  age: ({ days }: ReconciliationAge) =>
    days === null ? '' : `一覧の全件を比べた日 ${daysAgo(days)}（完了した同期を含む）`,
  warnings: {
    due: (days: number) => `${count(days)}日間、全件を照合していません。30日ごとに照合してください。`,
    overdue: (days: number) =>
      `${count(days)}日間、全件を照合していません。無効通知書は送信から60日で配信サーバから消え、無効を知る手段がなくなります。今すぐ照合してください。`,
  },
  interrupted: (when: string, done: number, windows: number) =>
    `${when} に始めた照合は、途中で終わっています（${windows}区間のうち${done}区間は照合済み）。24時間以内なら続きから始めます。まだどの文書も「サーバになし」とは判定していません。`,
  resumed: (done: number) => `照合済みの${done}区間に続けて照合しています。`,
  windows: (done: number, windows: number) => `${done} / ${windows}区間`,
  rows: (rows: number) => `${count(rows)}件を確認`,
  confirming: (done: number, total: number) =>
    `見つからない文書をファイルIDで確かめています ${count(done)} / ${count(total)}件`,
  progressLabel: (profile: string) => `${profile} の照合の進み具合`,
  elapsed: (time: string) => `経過 ${time}`,
  effectOfFailure:
    'どの文書も「サーバになし」とは判定していません。照合済みの区間は、24時間以内なら次の照合に使います。',
  same: (listed: number, held: number) =>
    `違いはありません。配信サーバ ${count(listed)}件、手元 ${count(held)}件。`,
  found: (listed: number, held: number, differences: number) =>
    `配信サーバ ${count(listed)}件、手元 ${count(held)}件。違い ${count(differences)}件。`,
  incomplete: (parts: number) =>
    `一覧の${count(parts)}か所を最後まで読めませんでした。どの文書も「サーバになし」とは判定していません。もう一度照合してください。`,
  groups: {
    stale: '手元より新しい版が配信サーバにある',
    'local-only': '配信サーバにない（手元だけにある）',
    'server-only': '手元にない（配信サーバだけにある）',
    changed: '一覧の項目が変わった',
  } satisfies Record<Difference['event'], string>,
  reason: (what: string, amount: number) => `${what}　${count(amount)}件`,
  isNew: '新たに',
  columns: {
    customerName: '顧客名',
    fileId: 'ファイルID',
    kind: '種類',
    office: '現在の店',
    uploadedOn: 'アップロード日',
    action: '次の操作',
  },
  fetch: '取得',
  fetchAll: (amount: number) => `${count(amount)}件をすべて取得`,
  fetching: '取得しています…',
  fetchOne: (fileId: string) => `${fileId} を取得`,
  explain: '理由を記録',
  explainOne: (fileId: string) => `${fileId} の理由を記録`,
  explanations: { 'paid-off': '完済', subrogated: '代位弁済', 'access-lost': '移管・譲渡' },
  transfers: '移管検索',
  transfersOf: (fileId: string) => `${fileId} の移管検索`,
  nothingToDo: 'なし',
  more: (amount: number) => `ほかの${count(amount)}件を表示`,
  notKept: (amount: number) => `ほか${count(amount)}件（処理が済むと、次の照合で表示されます）`,
  announceDone: (profile: string) => `${profile} の照合が完了しました`,
  announceFailed: (profile: string) => `${profile} の照合に失敗しました`,
  announceCancelled: (profile: string) => `${profile} の照合を中止しました`,
};
