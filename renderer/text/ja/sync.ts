/** Japanese texts of 同期. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';

const count = (value: number): string => value.toLocaleString('ja-JP');

export const sync = {
  title: '同期',
  lead: '配信サーバの一覧と照らし合わせ、新しいものと変わったものだけを取得して検証します。',
  noProfiles: '接続先がまだありません。接続先を追加すると同期できます。',
  addProfile: '接続先を追加',
  start: '今すぐ同期',
  waitsForReconciliation: '照合が終わると同期できます。',
  again: 'もう一度同期',
  cancel: '中止',
  cancelling: '中止しています…',
  neverSynced: 'まだ同期していません',
  lastEnded: (when: string) => `最終照合 ${when}`,
  outsideHours: 'サービス提供時間外です（協会営業日の8:45〜19:00）。手元の文書は使えます。',
  phases: { listing: '一覧', fetching: '取得', verifying: '検証' },
  phaseStates: { done: '済', now: '実行中', waiting: 'これから' },
  listing: (rows: number) => `一覧を読んでいます… ${count(rows)}件`,
  progress: (done: number, total: number) => `${count(done)} / ${count(total)}件`,
  progressLabel: (profile: string) => `${profile} の同期の進み具合`,
  elapsed: (time: string) => `経過 ${time}`,
  remaining: (time: string) => `残り約 ${time}`,
  current: (fileId: string) => `処理中 ${fileId}`,
  outcomes: { done: '完了', failed: '失敗', cancelled: '中止' } satisfies Record<
    SyncRecord['outcome'],
    string
  >,
  doneWithFailures: (failed: number) => `完了（失敗 ${count(failed)}件）`,
  counts: { listed: '一覧', fetched: '取得', unchanged: '変更なし', failed: '失敗' },
  verifiedTitle: '検証した文書',
  verified: {
    genuine: '真正',
    indeterminate: '確認が必要',
    rejected: '利用できません',
    unsigned: '署名なし',
  },
  unit: (value: number) => `${count(value)}件`,
  failuresTitle: (failed: number) => `取得・検証できなかった文書（${count(failed)}件）`,
  partOfList: '一覧の一部',
  effectOfFailure: '最新の状態は確かめられていません。手元に保管した文書はそのまま使えます。',
  history: '履歴',
  historyNote: '直近30回',
  noHistory: 'まだ履歴がありません。',
  historyColumns: {
    when: '日時',
    profile: '接続先',
    outcome: '結果',
    fetched: '取得',
    unchanged: '変更なし',
    failed: '失敗',
    attention: '要確認',
    duration: '所要',
  },
  announceDone: (profile: string, fetched: number, failed: number) =>
    failed === 0
      ? `${profile} の同期が完了しました。取得 ${count(fetched)}件`
      : `${profile} の同期が完了しました。取得 ${count(fetched)}件、失敗 ${count(failed)}件`,
  announceFailed: (profile: string) => `${profile} の同期に失敗しました`,
  announceCancelled: (profile: string) => `${profile} の同期を中止しました`,
};
