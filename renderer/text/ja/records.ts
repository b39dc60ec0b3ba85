/** Japanese texts of what people write down about a guarantee, and of 記録簿. */
import { recordTexts } from '#contract/text/ja/records.ts';

const count = (number: number): string => number.toLocaleString('ja');

export const records = {
  ...recordTexts,
  label: '記録',
  facts: {
    executed: (day: string, by: string) => `${day} にこの版で実行(記録: ${by})`,
    executedOnOther: (day: string, version: string, by: string) =>
      `${day} に別の版(${version})で実行(記録: ${by})`,
    extended: (day: string, by: string) => `実行期限を ${day} まで延長(記録: ${by})`,
    paper: (by: string) => `紙の保証書に切替え済(記録: ${by})`,
    absent: (day: string, reason: string) => `${day} から配信サーバの一覧にありません: ${reason}`,
  },
  paperQuestion: '紙の保証書に切り替わりましたか。切り替わったときは記録してください。',
  actions: {
    executed: '実行を記録',
    extended: '期限延長を記録',
    paper: '紙の保証書に切替え',
    absence: '消えた理由を記録',
    withdraw: '記録を取り消す',
    dismissed: '対応不要にする',
  },
  titles: {
    executed: '貸付の実行を記録',
    extended: '実行期限の延長を記録',
    paper: '紙の保証書への切替えを記録',
    absence: '配信サーバから消えた理由を記録',
    withdraw: '記録の取消し',
    dismissed: '通知を対応不要にする',
  },
  explain: {
    executed: '表示している版を、この貸付の拠りどころとして記録します。版の記録はあとから書き換わりません。',
    extended: (from: string, to: string) =>
      `${from} から ${to} までの日を記録できます(保証日・条件変更決定日から60日まで)。`,
    extendedUnknown: '保証日(条件変更決定日)から60日までの日を記録できます。',
    paper: 'この無効通知書のあと、紙の保証書に切り替わったことを記録します。電子の保証書は無効のままです。',
    absence: '確かめた理由を選んでください。手元の文書はそのまま残ります。',
    withdraw: '記録は消えません。取り消したことが、あなたの名前と日時とともに残ります。',
    dismissed: '宛先違いなどで、この通知の文書が不要なことを記録します。',
  },
  document: (name: string, fileId: string) => `${name} ${fileId}`,
  version: (count: number | null, sha256: string) =>
    `${count === null ? '回数不明' : `第${count}回`} 版 ${sha256.slice(0, 8)}`,
  shownVersion: '対象の版',
  executedOn: '実行日',
  extendedUntil: '延長後の実行期限',
  reason: '理由',
  reasons: { 'paid-off': '完済', subrogated: '代位弁済', 'access-lost': '移管・譲渡' },
  save: '記録する',
  withdrawNow: '取り消す',
  cancel: 'やめる',
  notRecorded: 'したことの記録を残せませんでした。',
  history: {
    title: (number: number) => `履歴(${count(number)})`,
    withdrawOne: (sentence: string) => `取り消す: ${sentence}`,
    withdraw: '取り消す',
    by: (sequence: number, who: string) => `記録${sequence} ${who}`,
  },
  journal: {
    title: '記録簿',
    lead: 'だれが、いつ、何を記録したか。新しい順です。記録は消すことも書き換えることもできません。',
    check: 'つながりを確認',
    checking: '確認しています…',
    intact: (records: number) => `${count(records)}件の記録に、欠落も書換えもありません。`,
    export: 'CSVに書き出す',
    exporting: '書き出しています…',
    exported: (records: number) => `${count(records)}件の記録を書き出しました。`,
    fileName: (when: string) => `記録簿_${when}.csv`,
    columns: {
      sequence: '記録',
      at: '日時',
      by: '記録者',
      profile: '接続先',
      fileId: 'ファイル名',
      what: '内容',
    },
    more: 'さらに表示',
    open: (fileId: string) => `文書を開く: ${fileId}`,
    empty: 'まだ記録はありません。',
    loading: '読み込み中',
  },
};
