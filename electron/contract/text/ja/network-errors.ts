/** Japanese sentences for the network errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const networkErrors: ErrorTexts<'network'> = {
  'outside-service-hours': {
    message: 'サービス提供時間(協会営業日の8:45~19:00)の外のため、接続していません。',
    next: '提供時間内に実行するか、「--ignore-hours」を付けてください。手元の検索は今すぐ使えます。',
  },
  'name-not-resolved': {
    message: '配信サーバの名前からアドレスを調べられません。',
    next: 'URLとネットワークの接続を確認してください。',
  },
  'connection-refused': {
    message: '配信サーバが接続を受け付けませんでした。',
    next: 'URLとポートを確認し、しばらく待って実行してください。',
  },
  'connection-timeout': {
    message: '配信サーバへの接続が時間切れになりました。',
    next: 'ネットワーク、プロキシ、ファイアウォールの設定を確認してください。',
  },
  'connection-reset': {
    message: '通信が途中で切断されました。受信途中のデータは保存していません。',
    next: 'もう一度実行してください。取得済みのファイルは再取得しません。',
  },
  'read-timeout': {
    message: '配信サーバからの応答が途中で止まりました。受信途中のデータは保存していません。',
    next: 'もう一度実行してください。',
  },
  'transfer-too-slow': {
    message: '通信速度が遅すぎるため中止しました。受信途中のデータは保存していません。',
    next: '回線の状態を確認して、もう一度実行してください。',
  },
  'response-too-large': {
    message: '応答が上限の大きさを超えたため中止しました。',
    next: 'URLを確認し、続くときは協会に連絡してください。',
  },
  'body-truncated': {
    message: 'ファイルの受信が途中で終わりました。保存していません。',
    next: 'もう一度実行してください。',
  },
  'length-mismatch': {
    message: '受信した大きさが、配信サーバの示した大きさと一致しません。保存していません。',
    next: 'もう一度実行してください。続くときは協会に連絡してください。',
  },
  'not-a-pdf': {
    message: 'PDFではないデータが返されたため、保存していません。',
    next: 'もう一度実行してください。続くときは協会に連絡してください。',
  },
  'zip-invalid': {
    message: '一括ダウンロードのZIPに問題があるため、保存していません。',
    next: 'もう一度実行してください。続くときは協会に連絡してください。',
  },
  'redirect-cross-origin': {
    message: '配信サーバが別のサーバへの移動を求めたため中止しました。クライアント証明書は送っていません。',
    next: 'URLを確認し、続くときは協会に連絡してください。',
  },
  'redirect-loop': {
    message: '配信サーバ内の移動が繰り返されるため中止しました。',
    next: 'しばらく待って実行し、続くときは協会に連絡してください。',
  },
  'server-error': {
    message: '配信サーバの内部でエラーが起きました。',
    next: 'しばらく待って、もう一度実行してください。',
  },
  'server-unavailable': {
    message: '配信サーバは一時的に利用できません。',
    next: 'しばらく待って、もう一度実行してください。',
  },
  'response-status-unexpected': {
    message: '配信サーバが想定外の応答を返しました。',
    next: 'URLを確認し、続くときは協会に連絡してください。',
  },
  'proxy-name-not-resolved': {
    message: 'プロキシの名前からアドレスを調べられません。',
    next: 'プロキシの設定を確認してください。',
  },
  'proxy-refused': {
    message: 'プロキシが接続を受け付けませんでした。',
    next: 'プロキシのアドレスとポートを確認してください。',
  },
  'proxy-timeout': {
    message: 'プロキシへの接続が時間切れになりました。',
    next: 'プロキシのアドレスとネットワークを確認してください。',
  },
  'proxy-authentication-required': {
    message: 'プロキシの認証に失敗しました。',
    next: 'プロキシのユーザ名とパスワードを確認してください。',
  },
  'proxy-authentication-unsupported': {
    message: 'プロキシの認証方式(NTLM・Negotiate)には対応していません。',
    next: 'システム担当に、認証不要またはBasic認証の経路を相談してください。',
  },
  'proxy-failed': {
    message: 'プロキシが配信サーバへの接続を断りました。',
    next: 'プロキシで配信サーバのURLが許可されているか確認してください。',
  },
  'screen-not-understood': {
    message: '配信サーバの画面を読み取れませんでした。推測での操作はしません。',
    next: '画面が変わった可能性があります。システム担当に連絡し、screen-map の調整を依頼してください。',
  },
  'server-message': {
    message: '配信サーバがメッセージを返しました。',
    next: '表示されたメッセージに従ってください。',
  },
  'network-failed': {
    message: '通信に失敗しました。',
    next: 'ネットワークを確認して、もう一度実行してください。',
  },
};
