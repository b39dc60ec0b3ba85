/** Japanese sentences for the archive errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const archiveErrors: ErrorTexts<'archive'> = {
  'archive-root-forbidden': {
    message: 'その場所は保管先に使えません。ファイルが失われるおそれがあります。',
    next: 'このパソコンの内蔵ディスクにある、同期されないフォルダを指定してください。',
  },
  'archive-io-failed': {
    message: '保管先の読み書きに失敗しました。保管済みの文書はそのまま残っています。',
    next: 'ディスクと権限を確認して、もう一度実行してください。',
  },
  'archive-newer-format': {
    message: '保管先はより新しい版の保証デスクで作られています。',
    next: '保証デスクを新しい版に更新してください。',
  },
  'index-corrupt': {
    message: '索引が壊れています。文書は無事です。',
    next: '「rebuild」で索引を作り直してください。',
  },
  'document-corrupt': {
    message: '保管中の文書が壊れています。記録されたSHA-256と一致しません。',
    next: 'ディスクを点検し、配信サーバからもう一度取得してください。',
  },
  'journal-broken': {
    message:
      '記録簿のつながりが切れています。記録が失われたか、書き換えられた可能性があります。文書は無事です。',
    next: '「doctor」で場所を確認し、控えから記録簿のフォルダを戻してください。',
  },
  'disk-full': {
    message: 'ディスクの空きが足りません。保管済みの文書はそのまま残っています。',
    next: '空きを増やして、もう一度実行してください。続きから取得します。',
  },
  'vault-unreadable': {
    message: '保存された秘密情報(証明書・パスワード)を読めません。',
    next: '鍵ファイルの権限を確認し、直らなければ接続先を登録し直してください。',
  },
};
