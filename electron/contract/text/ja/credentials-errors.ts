/** Japanese sentences for the credentials errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const credentialsErrors: ErrorTexts<'credentials'> = {
  'p12-wrong-password': {
    message: 'PKCS#12パスワードが違います。',
    next: '証明書のダウンロード画面で控えたパスワードを確認してください。',
  },
  'login-refused': {
    message: 'ユーザIDまたはパスワードが違います。',
    next: '内容を確認してください。自動では再試行しません。忘れたときはパスワード初期化を行います。',
  },
  'password-expired': {
    message: 'ログインパスワードの有効期限(120日)が切れています。',
    next: '「connect --new-password-file」で新しいパスワードを作成してください。',
  },
  'password-creation-required': {
    message: '初期パスワードのままのため、パスワードの作成が必要です。',
    next: '「connect --new-password-file」で新しいパスワードを作成してください。',
  },
  'password-rejected': {
    message: '配信サーバが新しいパスワードを受け付けませんでした。',
    next: '別のパスワードで、もう一度実行してください。',
  },
  'headquarters-required': {
    message: 'ユーザが営業店です。この操作は本部ユーザだけが行えます。',
    next: '本部ユーザの接続先で実行してください。',
  },
  'session-lost': {
    message: '作業中にログインの状態が失われ、ログインし直しても続けられませんでした。',
    next: 'しばらく待って、もう一度実行してください。',
  },
};
