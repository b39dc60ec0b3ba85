/** Japanese sentences for the certificate errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const certificateErrors: ErrorTexts<'certificate'> = {
  'p12-unreadable': {
    message: 'クライアント証明書ファイル(PKCS#12)を読めません。壊れているか、対応していない形式です。',
    next: '証明書を取得サイトからもう一度ダウンロードしてください。',
  },
  'p12-too-large': {
    message: 'クライアント証明書ファイルが大きすぎます(上限1MiB)。',
    next: '正しいファイルを指定しているか確認してください。',
  },
  'p12-no-key': {
    message: 'クライアント証明書ファイルに秘密鍵が入っていません。',
    next: '秘密鍵を含む .p12 / .pfx ファイルを指定してください。',
  },
  'p12-several-keys': {
    message: 'クライアント証明書ファイルに秘密鍵が複数入っており、どれを使うか決められません。',
    next: '協会から配布されたファイルをそのまま指定してください。',
  },
  'p12-key-mismatch': {
    message: 'クライアント証明書ファイルの秘密鍵と証明書が対応していません。',
    next: '証明書を取得サイトからもう一度ダウンロードしてください。',
  },
  'p12-iterations-excessive': {
    message: 'クライアント証明書ファイルの鍵計算の回数が異常に大きいため、読み込みを中止しました。',
    next: '入手元を確認し、正規のファイルを使ってください。',
  },
  'certificate-expired': {
    message: 'クライアント証明書の有効期限が切れています。',
    next: '協会に連絡して新しい証明書を取得してください。',
  },
  'certificate-not-yet-valid': {
    message: 'クライアント証明書はまだ有効期間に入っていません。',
    next: 'パソコンの日時を確認し、正しければ有効期間の開始を待ってください。',
  },
  'certificate-not-for-client-auth': {
    message: 'この証明書はクライアント認証には使えません。',
    next: '協会から配布されたクライアント証明書を指定してください。',
  },
  'client-certificate-missing': {
    message: '配信サーバがクライアント証明書を求めましたが、提示できる証明書がありません。',
    next: '接続先を登録し直し、証明書を取り込んでください。',
  },
  'client-certificate-expired': {
    message: 'クライアント証明書の有効期限が切れているため、配信サーバに接続できません。',
    next: '協会に連絡して新しい証明書を取得し、接続先を登録し直してください。',
  },
  'client-certificate-revoked': {
    message: 'クライアント証明書は無効化されています。',
    next: '協会に連絡し、新しい証明書を取得してください。',
  },
  'client-certificate-foreign': {
    message: 'クライアント証明書の発行元を配信サーバが認めませんでした。別の協会の証明書の可能性があります。',
    next: '接続先の協会と証明書の組み合わせを確認してください。',
  },
  'client-certificate-rejected': {
    message:
      '配信サーバがクライアント証明書を受け付けませんでした。無効化済み、別の協会のもの、または途中の機器の影響が考えられます。',
    next: '証明書と接続先を確認し、直らなければ協会に連絡してください。',
  },
  'server-certificate-untrusted': {
    message: '配信サーバの証明書を信頼できる発行元まで確認できません。通信を中止しました。',
    next: 'URLと途中の機器(プロキシの検査など)を確認してください。このまま続行はできません。',
  },
  'server-certificate-expired': {
    message: '配信サーバの証明書の有効期限が切れています。通信を中止しました。',
    next: 'パソコンの日時を確認し、正しければ協会に連絡してください。',
  },
  'server-certificate-wrong-host': {
    message: '配信サーバの証明書の名前がURLと一致しません。通信を中止しました。',
    next: 'URLを確認してください。このまま続行はできません。',
  },
  'tls-version-refused': {
    message: '安全な方式(TLS 1.2以上)で接続できません。',
    next: '途中の機器の設定を確認し、システム担当に連絡してください。',
  },
  'tls-handshake-failed': {
    message: '暗号化通信を始められませんでした。',
    next: 'クライアント証明書、パソコンの日時、途中の機器を確認してください。',
  },
};
