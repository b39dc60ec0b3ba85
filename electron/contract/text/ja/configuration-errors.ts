/** Japanese sentences for the configuration errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const configurationErrors: ErrorTexts<'configuration'> = {
  usage: {
    message: '指定のしかたに誤りがあり、何も実行していません。',
    next: '「hoshodesk --help」で使い方を確認してください。',
  },
  'file-unreadable': {
    message: '指定されたファイルを読めないか、内容が正しくありません。',
    next: 'ファイルの場所、権限、形式を確認してください。',
  },
  'profile-exists': {
    message: '同じ名前の接続先がすでに登録されています。',
    next: '別の名前にするか、先に「profile remove」で削除してください。',
  },
  'profile-unknown': {
    message: 'その名前の接続先は登録されていません。',
    next: '「profile list」で名前を確認してください。',
  },
  'profile-invalid': {
    message: '接続先の設定に誤りがあります。',
    next: '表示された項目を直すか、接続先を登録し直してください。',
  },
  'url-invalid': {
    message: '配信サーバのURLが正しくありません。https で始まる必要があります。',
    next: '協会から案内されたURLを確認してください。',
  },
  'user-id-invalid': {
    message: 'ユーザIDが正しくありません。11桁の数字です。',
    next: '協会コード(2)+金融機関コード(4)+営業店コード(3)+通番(2)を確認してください。',
  },
  'file-id-invalid': {
    message: 'ファイルIDの形が正しくありません。',
    next: '「協会_金融機関営業店_顧客番号_保証番号_条変番号」の形で指定してください。',
  },
  'password-rule-violated': {
    message: 'パスワードは半角英数字8~16桁(英数字混合)で入力してください。',
    next: '規則に合うパスワードを用意して、もう一度実行してください。',
  },
  'anchor-unreadable': {
    message: '信頼アンカーとして指定された証明書を読み取れません。',
    next: '協会または時刻認証局が公開している証明書(PEM形式)を指定してください。',
  },
  'environment-insecure': {
    message:
      'TLSの安全確認を無効にする、または通信の鍵を書き出す環境変数が設定されているため、実行しません。',
    next: 'NODE_TLS_REJECT_UNAUTHORIZED、SSLKEYLOGFILE などの設定を外してください。',
  },
  'demo-unavailable': {
    message: 'この環境には体験用の配信サーバが入っていません。',
    next: 'ソースコード一式を取得した場所で「npm run demo」を実行してください。',
  },
  'office-code-invalid': {
    message: '金融機関コードまたは店番の形が正しくありません。',
    next: '金融機関コードは4桁、店番は3桁の数字で指定してください(例: 0001-001)。',
  },
  'office-code-required': {
    message: '旧コードも現在のコードも指定されていません。',
    next: '旧(発行時)か現在の金融機関コードを、少なくとも一方指定してください。',
  },
  'merger-invalid': {
    message: '統廃合表の行に誤りがあります。',
    next: '日付、備考の長さ、行数(1,000行まで)を確認してください。',
  },
  'merger-contradiction': {
    message: '同じ店(または金融機関)の行き先が、統廃合表にすでに登録されています。',
    next: '先に登録済みの行を削除してから、登録し直してください。',
  },
  'merger-cycle': {
    message: 'この行を加えると、統廃合の行き先が一巡して元の店に戻ってしまいます。',
    next: '旧と新が逆になっていないか、登録済みの行とあわせて確認してください。',
  },
  'merger-unknown': {
    message: 'その番号の行は統廃合表にありません。',
    next: '統廃合表を表示して、番号を確認してください。',
  },
  'mergers-unreadable': {
    message:
      '統廃合表のファイルが壊れているため読み取れません。検索を広げることも、表を書き換えることもしていません。',
    next: '控えがあれば戻してください。なければ「mergers start-anew」(画面では「空の表から作り直す」)で、壊れたファイルを残したまま新しい表を始められます。',
  },
};
