/** Japanese sentences for what a reconciliation finds (R159, R160). */
import type { ReconciliationTexts } from '../text-shapes.ts';

export const reconciliationReasons: ReconciliationTexts = {
  serverOnly: {
    'transferred-in': {
      what: '移管・譲渡で受け入れた文書',
      next: '取得します。前の店や金融機関で使われていた文書が、ほかにないかも移管検索で確かめます。',
    },
    'sync-missed': {
      what: '同期から漏れた文書',
      next: '取得します。続くときは、ログを添えてサポートに連絡してください。',
    },
    'not-fetched': { what: 'まだ取得していない文書', next: '取得します。' },
  },
  localOnly: {
    'void-notice-expired': {
      what: '無効通知書（送信から60日で配信サーバから削除）',
      next: '手元の無効通知書が唯一の記録です。そのまま保管します。',
    },
    'test-slip-expired': {
      what: 'テスト送信票（送信から60日で配信サーバから削除）',
      next: '何もする必要はありません。',
    },
    'paid-off': { what: '完済（おおむね2年で削除）', next: '記録済みです。手元の文書は残ります。' },
    subrogated: { what: '代位弁済（支払日に参照不可）', next: '記録済みです。手元の文書は残ります。' },
    'access-lost': {
      what: '移管・譲渡（参照権限なし）',
      next: '現在の店が新しい版を受け取ります。この店では使えません。',
    },
    unknown: { what: '不明（要確認）', next: '完済・代位弁済・移管のどれかを確かめ、理由を記録します。' },
  },
  stale: {
    'void-listed': {
      what: '配信サーバでは無効通知書に変わった文書',
      next: '実行を止め、無効通知書を取得します。',
    },
    reissued: { what: '再発行された文書', next: '最新の版を取得します。' },
    'issue-count-fell': {
      what: '発行回数が手元より小さい文書',
      next: '取得し、どの版が正しいか発行元の協会に確認します。',
    },
    overwritten: { what: '配信サーバで上書きされた文書', next: '取得し、手元の版と比べます。' },
  },
  changed: {
    transferred: { what: '現在の店が変わった文書', next: '手元の記録は新しい店に直しました。' },
    attributes: { what: '顧客名などの項目が変わった文書', next: '手元の記録を直しました。' },
  },
};
