/**
 * The words of the manual's screens and their likely spellings: all the adapter knows of any markup.
 * A profile's screen map may add to every list. Compared in normal form, see `normalLabel`.
 */
import type { SortColumn } from '#contract/guarantee-file.ts';

/** Text, password and choice fields, by what they mean (R98–R110). */
export const fieldLabels = {
  userId: ['ユーザID', 'ログインID', '利用者ID', 'ユーザ名(ID)', 'ID'],
  password: ['パスワード', 'ログインパスワード', 'PASSWORD'],
  currentPassword: [
    '現在のパスワード',
    '現パスワード',
    '旧パスワード',
    '現在パスワード',
    '変更前パスワード',
    '今までのパスワード',
    '古いパスワード',
  ],
  newPassword: [
    '新しいパスワード',
    '新パスワード',
    '変更後パスワード',
    '変更後のパスワード',
    '新規パスワード',
    'パスワード',
  ],
  newPasswordAgain: [
    'パスワード(確認)',
    'パスワード(確認用)',
    'パスワード(再入力)',
    'パスワード確認',
    '確認用パスワード',
    'パスワードの確認',
    'パスワード再入力',
    '新しいパスワード(確認)',
    '新しいパスワード(確認用)',
    '新しいパスワード(再入力)',
    '新パスワード(確認)',
    '新パスワード(確認用)',
    '新パスワード(再入力)',
    '新パスワード確認',
    '変更後パスワード(確認)',
    '変更後のパスワード(確認)',
  ],
  userName: ['新しいユーザ名', 'ユーザ名', 'ユーザ名称', '変更後ユーザ名', '変更後のユーザ名', '新ユーザ名'],
  mailAddress: [
    '新しいメールアドレス',
    'メールアドレス',
    '変更後メールアドレス',
    '変更後のメールアドレス',
    '新メールアドレス',
    'E-mail',
  ],
  mailAddressAgain: [
    'メールアドレス(確認)',
    'メールアドレス(確認用)',
    'メールアドレス(再入力)',
    '新しいメールアドレス(確認)',
    '確認用メールアドレス',
    'メールアドレス確認',
  ],
  notification: [
    'アップロード通知メール設定',
    'アップロード通知メール',
    '通知メール設定',
    'アップロード通知メール要否',
  ],
  uploaded: ['アップロード日', 'アップロード日時', '登録日'],
  decided: [
    '保証(変更)日',
    '保証・変更日',
    '保証日',
    '保証変更日',
    '保証日(変更日)',
    '保証日/変更日',
    '保証日・条件変更決定日',
    '保証(条件変更決定)日',
    '保証日もしくは条件変更決定日',
  ],
  customerNo: ['顧客番号', '顧客No'],
  guaranteeNo: ['保証番号', '保証No'],
  changeNo: ['条変番号', '条件変更番号', '条変No'],
  customerName: ['顧客名', '顧客名称', '顧客名(漢字)', '顧客氏名'],
  kind: ['ファイル種類', 'ファイル種別', '種類', '種別', 'ファイルの種類'],
  bankCode: ['金融機関コード', '金融機関番号', '金融機関'],
  branchCode: ['営業店コード', '営業店番号', '店舗コード', '営業店', '店番'],
  fileId: ['ファイル名(ファイルID)', 'ファイル名', 'ファイルID', 'ファイルID(ファイル名)'],
  page: ['ページ選択', 'ページ', 'ページ番号', '表示ページ'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FieldKey = keyof typeof fieldLabels;

/** Columns of the results table; the same words as the conditions, and those only results show. */
export const columnLabels: Readonly<Record<SortColumn, readonly string[]>> = {
  fileId: fieldLabels.fileId,
  kind: fieldLabels.kind,
  bankCode: fieldLabels.bankCode,
  branchCode: fieldLabels.branchCode,
  customerNo: fieldLabels.customerNo,
  guaranteeNo: fieldLabels.guaranteeNo,
  changeNo: fieldLabels.changeNo,
  customerName: fieldLabels.customerName,
  uploadedOn: [...fieldLabels.uploaded, 'アップロード年月日', 'アップロード'],
  decidedOn: fieldLabels.decided,
  issueCount: ['発行回数', '電子保証書発行回数', '保証書発行回数'],
};

/** Buttons and links, whatever element they are made of. */
export const buttonLabels = {
  login: ['ログイン', 'LOGIN', 'ログオン', 'サインイン'],
  resetPassword: ['パスワード初期化', '初期化'],
  decide: [
    '決定',
    '登録',
    '設定',
    'OK',
    '確定',
    '変更',
    '更新',
    '送信',
    '実行',
    '保存',
    '確認',
    '変更する',
    '登録する',
    '次へ',
  ],
  search: ['検索', '検索する', '検索実行', '検索開始'],
  openSearch: ['保証書検索', '保証書検索へ', '検索画面', '検索条件へ戻る'],
  openMaintenance: ['ユーザメンテ', 'ユーザメンテナンス'],
  menu: ['メニュー', 'メニューへ', 'メニューへ戻る', 'メニューに戻る', 'トップ', 'HOME', 'ホーム'],
  logout: ['ログアウト', 'LOGOUT', 'ログオフ'],
  download: ['ファイルダウンロード', 'ダウンロード', '一括ダウンロード'],
  goToPage: ['表示', '移動', 'ページ移動', '選択', 'GO', '切替', 'ページ選択', '改ページ', '決定'],
  nextPage: ['次へ', '次ページ', '次のページ', '次の100件', '次', '>', '›', '»', '>>', 'NEXT'],
  previousPage: ['前へ', '前ページ', '前のページ', '前の100件', '前', '<', '‹', '«', '<<', 'PREV'],
  ascending: ['↑', '▲', '△', '昇順', '⬆', '∧'],
  descending: ['↓', '▼', '▽', '降順', '⬇', '∨'],
  userInformation: ['ユーザ情報'],
  changePassword: ['パスワード変更'],
  changeUserName: ['ユーザ名変更', 'ユーザ名称変更'],
  changeMailAddress: ['メールアドレス変更'],
  changeNotification: ['アップロード通知メール設定', '通知メール設定'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ButtonKey = keyof typeof buttonLabels;

/** What pages say; matched against the page's text in normal form. */
export const messagePatterns = {
  capped: /検索結果が[\d,]+件を超え/,
  noHits:
    /(?:該当|一致|対象)(?:する|の)?[^。]{0,16}(?:ありません|ございません|見つかりません|存在しません|0件)|検索結果(?:は|が)?(?:ありません|0件)/,
  serviceHours: /時間外|サービス(?:提供)?時間[^。]{0,40}(?:ご?利用いただけません|利用できません|停止)/,
  /** On a page that is nothing else. */
  serviceHoursHint: /サービス(?:提供)?時間|メンテナンス中/,
  sessionLost:
    /(?:セッション|ログイン状態)[^。]{0,20}(?:切れ|無効|期限|タイムアウト|失われ|終了|存在しません|ありません)|タイムアウト(?:しました|です|になりました)/,
  /** On a page without a menu. */
  loginAgain: /(?:再度|もう一度|改めて)ログイン|ログイン(?:してください|し直して|しなおして|が必要)/,
  loginRefused:
    /(?:ID|パスワード)[^。]{0,24}(?:違|誤|間違|正しくありません|一致しません|不正|認証(?:に失敗|できません))|ログイン(?:に失敗|できません)|認証(?:に失敗|エラー|できません)|ロック/,
  /** A headquarters user is needed (R126). */
  branchUser: /ユーザが営業店(?:です|の)|本部ユーザ(?:のみ|だけ|でない)/,
  passwordExpired:
    /パスワード[^。]{0,12}(?:有効期限|期限)[^。]{0,12}(?:切れ|過ぎ|終了|経過|超過)|有効期限(?:が)?(?:切れ|過ぎ)/,
  passwordRejected:
    /パスワード[^。]{0,40}(?:違|誤|間違|正しくありません|一致しません|使用できません|できません|同じ|入力してください|不正|満たして)/,
  staleToken:
    /(?:画面遷移|操作|トークン|リクエスト)[^。]{0,12}(?:不正|無効|正しくありません)|二重(?:送信|押下)/,
  done: /(?:変更|更新|登録|設定|初期化|作成|処理|ログアウト)[^。]{0,8}(?:ました|完了|終了)|完了(?:です|しました)/,
  /** Asks for something: an error beside a form, but just a prompt on a menu. */
  request: /ください/,
  failed:
    /(?:できません|失敗|エラー|正しくありません|違います|不正|一致しません|権限がありません|存在しません|見つかりません|ありません|超えています)/,
} as const;

export type MessageKey = keyof typeof messagePatterns;

/** Words of a setting that is on or off (R110). */
export const choiceLabels = {
  wanted: ['必要', '要', '受信する', '通知する', '送信する', 'ON', '有効'],
  unwanted: ['不要', '否', '受信しない', '通知しない', '送信しない', 'OFF', '無効'],
} as const;
