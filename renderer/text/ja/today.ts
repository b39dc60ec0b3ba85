/** Japanese texts of 今日の要確認. */
import { recordTexts } from '#contract/text/ja/records.ts';

const count = (number: number): string => number.toLocaleString('ja');

export const today = {
  title: '今日の要確認',
  kinds: recordTexts.sections,
  reasons: {
    voided: '無効通知書が届いています。対象の保証書を使わないでください。紙の保証書に切り替わりましたか。',
    reissued: '再発行されました。旧版を使わないでください。',
    attention: '検証の結果を確認してください。',
    awaited: '通知メールは届いていますが、文書はまだ手元にありません。',
    vanished: (since: string, reason: string) => `${since} から配信サーバの一覧にありません: ${reason}`,
    transferred: (before: string, now: string) => `発行時 ${before} → 現在 ${now}`,
    arrived: '新しく届いた文書です。内容を確認してください。',
    unverified: 'まだ検証していません。',
  },
  actions: {
    open: '文書を開く',
    fetch: 'サーバから取得',
    verify: '検証',
    execute: '実行を記録',
    explain: '理由を記録',
    acknowledge: '確認済にする',
  },
  more: { extend: '期限延長を記録', paper: '紙に切替え', dismiss: '対応不要にする', compare: '版を比べる' },
  acknowledgeOne: (name: string) => `確認済にする: ${name}`,
  acknowledgeAll: (number: number) => `${count(number)}件すべて確認済にする`,
  acknowledgeSection: (section: string) => `「${section}」をすべて確認済にする`,
  acknowledgeQuestion: (number: number) =>
    `この種類の${count(number)}件を確認済にし、あなたの名前と日時を記録簿に残します。内容が変わったものは、もう一度ここに出ます。`,
  acknowledged: (number: number) => `${count(number)}件を確認済にしました。記録簿に残ります。`,
  changedMeanwhile: '見ている間に件数が変わりました。もう一度見てから確認済にしてください。',
  cancel: 'やめる',
  select: (name: string) => `選択: ${name}`,
  selected: (number: number) => `${count(number)}件を選択中`,
  clear: '選択を解除',
  keys: 'Enter 次の操作、Space 選択、Ctrl+Enter 確認済、↑↓ 移動',
  all: '一覧で見る',
  branchFilter: '店番',
  allBranches: 'すべての店',
  branch: (code: string, number: number) => `${code === '' ? '不明' : code} ${count(number)}件`,
  rest: (number: number) => `ほかの${count(number)}件を表示`,
  beyond: (shown: number, number: number) =>
    `${count(number)}件のうち${count(shown)}件を表示しています。残りは「一覧で見る」か、店番で絞ると出ます。`,
  working: '処理中',
  nothing: '確認が必要な文書はありません。',
  unknown: '保存済みの文書に、確認が必要なものはありません。新しい文書の有無は、同期すると分かります。',
  lastAsked: (when: string) => `配信サーバとの最終照合: ${when}`,
  neverAsked: '配信サーバとはまだ照合していません。',
  loading: '読み込み中',
  connections: {
    title: '接続と証明書',
    certificateEnds: (profile: string, daysLeft: number, until: string) =>
      `接続先「${profile}」の証明書は ${until} で切れます(残り${daysLeft}日)。更新の手続きをしてください。`,
    certificateEnded: (profile: string, until: string) =>
      `接続先「${profile}」の証明書は ${until} に切れました。新しい証明書を取り込むまで同期できません。`,
    syncFailed: (profile: string, message: string) =>
      `接続先「${profile}」の最後の同期は失敗しました: ${message}`,
    syncIncomplete: (profile: string, failed: number) =>
      `接続先「${profile}」の最後の同期で${count(failed)}件を取得できませんでした。`,
    neverCompared: (profile: string) => `接続先「${profile}」は、配信サーバの全件と一度も照合していません。`,
    comparedLongAgo: (profile: string, days: number) =>
      `接続先「${profile}」は${days}日間、全件を照合していません。30日ごとに照合してください。`,
    comparedTooLongAgo: (profile: string, days: number) =>
      `接続先「${profile}」は${days}日間、全件を照合していません。無効通知書は60日で配信サーバから消えます。今日中に照合してください。`,
    settings: '設定を開く',
    sync: '同期を開く',
  },
};
