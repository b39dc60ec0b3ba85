/** Japanese next steps for people at a window, where the shared ones speak of the command line. */
import type { ErrorCode } from '#contract/error-codes.ts';

export const windowNextSteps: Readonly<Partial<Record<ErrorCode, string>>> = {
  'outside-service-hours':
    '提供時間内にもう一度お試しください。手元に保管した文書の検索・表示・検証は今すぐ使えます。',
  usage: '画面を開き直して、もう一度お試しください。',
  'profile-exists': '別の名前を付けてください。',
  'profile-unknown': '「設定」の接続先一覧を確認してください。',
  'index-corrupt': '保証デスクを起動し直してください。直らないときはシステム担当に連絡してください。',
  'password-expired':
    '新しいパスワードを作成してください。「設定」の接続先の「変更」で「パスワード作成」を選びます。',
  'password-creation-required':
    '新しいパスワードを作成してください。「設定」の接続先の「変更」で「パスワード作成」を選びます。',
  'versions-too-few': '再発行のあとに「同期」すると、新しい版と比べられます。',
  'file-not-held': '「同期」または「サーバ検索」で取得してください。',
  'demo-unavailable': 'システム担当に連絡してください。',
};
