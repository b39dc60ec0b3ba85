/** Japanese sentences for notification mails: why one is refused, what is odd about one, who sent it (R11, R46). */
import type { HeldBackReason } from '../../mail-import.ts';
import type { MailRefusalReason, NotificationFlag, SenderTrust } from '../../notification-mail.ts';
import type { ErrorText } from '../text-shapes.ts';

export const mailRefusals: Readonly<Record<MailRefusalReason, ErrorText>> = {
  empty: { message: '文字がありません。', next: '通知メールの件名か本文を貼り付けてください。' },
  'too-large': {
    message: '大きすぎて読めません。',
    next: '通知メールの件名と本文だけを貼り付けてください。',
  },
  'too-many-parts': {
    message: '添付や部品が多すぎるメールです。',
    next: '通知メールだけを保存し直すか、本文を貼り付けてください。',
  },
  'nested-too-deep': {
    message: '転送が何重にも重なったメールです。',
    next: '元の通知メールを保存し直すか、本文を貼り付けてください。',
  },
  'too-many-notifications': {
    message: '通知の数が一度に読める数を超えています。',
    next: 'いくつかに分けて取り込んでください。',
  },
  'not-a-message': {
    message: 'メールのファイルではありません。',
    next: '.eml形式で保存したメールを選ぶか、本文を貼り付けてください。',
  },
  'outlook-message': {
    message: 'Outlook形式(.msg)のファイルです。',
    next: '.eml形式で保存するか、件名と本文を貼り付けてください。',
  },
  'headers-ambiguous': {
    message: '差出人・件名・日付のいずれかが二重に書かれています。',
    next: '偽造のおそれがあります。配信サーバで確認してください。',
  },
  'no-notification': {
    message: 'アップロードのお知らせが見つかりません。',
    next: '件名の「(種類_ファイルID_発行回数)」を含めて貼り付けてください。',
  },
  'file-unreadable': {
    message: 'お知らせのファイルIDを読み取れません。',
    next: '件名を元のメールからもう一度写してください。',
  },
  'kind-unknown': {
    message: 'ファイル種類が1〜4ではありません。',
    next: '件名を元のメールと見比べ、配信サーバで確認してください。',
  },
  'issue-count-invalid': {
    message: '発行回数が正しくありません。',
    next: '件名を元のメールと見比べ、配信サーバで確認してください。',
  },
  'subject-and-body-differ': {
    message: '件名と本文が別のファイルを指しています。',
    next: 'どちらも採りません。配信サーバで確認してください。',
  },
  'alternatives-differ': {
    message: 'テキストの本文とHTMLの本文が別のファイルを指しています。',
    next: 'どちらも採りません。配信サーバで確認してください。',
  },
};

export const mailFlags: Readonly<Record<NotificationFlag, string>> = {
  'issue-count-missing': '発行回数が書かれていません。',
  'kind-unlike-change-number': 'ファイル種類と条変番号が合いません。',
  'date-unreadable': '保証日・条件変更決定日を読み取れません。',
  'dates-differ': '保証日・条件変更決定日が二通り書かれています。',
  'branches-differ': '取扱店舗が二通り書かれています。',
  'associations-differ': '件名と署名の協会名が異なります。',
  'senders-differ': '差出人が二通り書かれています。',
  'sending-times-differ': '送信日時が二通り書かれています。',
  'link-unusable': '本文のURLは使えません。ブラウザで開かないでください。',
};

export const senderTrusts: Readonly<Record<SenderTrust, ErrorText>> = {
  expected: {
    message: '差出人は配信サーバの送信専用アドレスです。',
    next: '差出人は偽ることができます。内容は文書の検証で確かめます。',
  },
  'look-alike': {
    message: '配信サーバのアドレスに似せた差出人です。',
    next: 'リンクを開かず、返信せず、協会と情報管理部門に確認してください。',
  },
  unknown: {
    message: '配信サーバの送信専用アドレスではない差出人です。',
    next: '転送されたものなら、元の差出人を確認してください。',
  },
  'not-given': {
    message: '差出人は書かれていません。',
    next: '貼り付けた内容が元のメールのとおりか確認してください。',
  },
};

export const heldBackTexts: Readonly<Record<HeldBackReason, ErrorText>> = {
  'sender-unknown': {
    message: '配信サーバの送信専用アドレス以外から届いた通知です。',
    next: '転送されたものなら、元の差出人を確認してから取り込んでください。',
  },
  'sender-looks-alike': {
    message: '配信サーバのアドレスに似せた差出人の通知です。',
    next: 'リンクを開かず、返信せず、協会と情報管理部門に確認してください。',
  },
  'no-profile': {
    message: 'この協会・金融機関・営業店の接続先がありません。',
    next: '接続先を確認してください。ほかの金融機関あての通知かもしれません。',
  },
};
