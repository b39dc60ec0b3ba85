/** Japanese of the command `reconcile`. */
import { reconciliationReasons } from '#contract/text/ja/reconciliation.ts';
import type { ReconciliationTexts } from '../reconciliation-texts.ts';

export const reconciliation: ReconciliationTexts = {
  reasons: reconciliationReasons,
  groups: {
    stale: '手元より新しい版が配信サーバにある',
    'local-only': '配信サーバにない(手元だけにある)',
    'server-only': '手元にない(配信サーバだけにある)',
    changed: '一覧の項目が変わった',
  },
  resumed: (windowsDone, windows) =>
    `中断した照合の続きから始めます(${windows}区間のうち${windowsDone}区間は照合済み)`,
  listing: (windowsDone, windows, rows) => `照合中: ${windowsDone}/${windows}区間、${rows}件`,
  confirming: (done, total) => `見つからない文書をファイルIDで確かめています: ${done}/${total}`,
  group: (name, count) => `■ ${name}: ${count}件`,
  newlyGone: '新たに',
  more: (count) => `  ほか${count}件(--json ですべて出力)`,
  next: (sentence) => `  → ${sentence}`,
  done: ({ listed, held, differences }) =>
    differences === 0
      ? `照合が終わりました。配信サーバ ${listed}件、手元 ${held}件。違いはありません。`
      : `照合が終わりました。配信サーバ ${listed}件、手元 ${held}件、違い ${differences}件。`,
  incomplete: (parts) =>
    `注意: 一覧の${parts}か所を最後まで読めませんでした。どの文書も「サーバになし」とは判定していません。もう一度 reconcile を実行してください。`,
  fetchWith: (profile) => `取得するには: hoshodesk sync --profile ${profile}`,
  age: ({ state, days }) =>
    state === 'never' ? '全件照合 未実施' : `全件照合 ${days === 0 ? '本日' : `${days}日前`}`,
  last: (at) => `最後の reconcile ${at}`,
  ageWarning: {
    due: (profile, days) =>
      `注意: 接続先「${profile}」は${days}日間、全件を照合していません(30日ごとに必要です)。\n→ hoshodesk reconcile --profile ${profile}`,
    overdue: (profile, days) =>
      `警告: 接続先「${profile}」は${days}日間、全件を照合していません。無効通知書は送信から60日で配信サーバから消え、無効を知る手段がなくなります。\n→ 今すぐ hoshodesk reconcile --profile ${profile}`,
  },
};
