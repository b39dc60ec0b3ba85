/** Japanese sentences for the causes found in timestamps, form, issue count and limits (S1–S3, F1, N1, L1). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const notUsed =
  'このタイムスタンプは、時刻の証明に使っていません。文書の内容に問題があるという意味ではありません。';
const fetchThenAsk = '配信サーバから取得し直し、同じ結果なら発行元の協会に確認してください。';

export const timeReasons = {
  'timestamp-unreadable': {
    what: 'タイムスタンプを読み取れません。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-structure-invalid': {
    what: 'タイムスタンプの作りが、決まりと違います。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-imprint-mismatch': {
    what: 'タイムスタンプが、この署名に対するものではありません。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-signature-invalid': {
    what: 'タイムスタンプ局の署名を確かめられません。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'timestamp-algorithm-refused': {
    what: 'タイムスタンプに、認められていない方式が使われています。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'document-timestamp-broken': {
    what: '文書のタイムスタンプが、ファイルの内容と合いません。改ざんされたか、壊れています。',
    meaning: 'タイムスタンプが守る範囲か、タイムスタンプそのものが変わっています。',
    next: '使わないで、配信サーバから取得し直してください。同じ結果なら、すぐに発行元の協会に連絡してください。',
  },
  'tsa-purpose-wrong': {
    what: 'タイムスタンプ局の証明書が、タイムスタンプ専用ではありません。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-not-anchored': {
    what: 'タイムスタンプ局の証明書が、指定した信頼アンカーにつながりません。',
    meaning: '信頼するタイムスタンプ局の時刻かどうかを判断できません。',
    next: 'タイムスタンプ局の認証局の証明書を入手し、信頼アンカーとして接続先に登録してください。',
  },
  'tsa-path-invalid': {
    what: 'タイムスタンプ局の証明書のつながり(認証パス)が正しくありません。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-certificate-mismatch': {
    what: 'タイムスタンプに書かれた証明書と、添えられた証明書が違います。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-not-valid-then': {
    what: '証明すべき時刻に、タイムスタンプ局の証明書が期間の外でした。',
    meaning: notUsed,
    next: '期間内に新しいタイムスタンプを重ねた写しがあるか、発行元の協会に確認してください。',
  },
  'tsa-revoked': {
    what: 'タイムスタンプ局の証明書が失効していました。',
    meaning: notUsed,
    next: fetchThenAsk,
  },
  'tsa-revocation-unknown': {
    what: 'タイムスタンプ局の証明書が失効していないかどうかを、確かめられません。',
    meaning: `確かめるための情報がファイルの中にありません。${notUsed}`,
    next: fetchThenAsk,
  },
  'newest-tsa-revocation-unknown': {
    what: '最後のタイムスタンプの局の証明書について、失効の情報がファイルにありません。',
    meaning: '最後のタイムスタンプでは普通のことで、判定を変えません。',
    next: '操作は要りません。',
  },
  'timestamp-in-future': {
    what: 'タイムスタンプの時刻が、検証の時刻より先です。',
    meaning: 'このパソコンの時計が遅れているか、検証の基準の日時が前すぎます。',
    next: 'パソコンの時計(日時を指定したときはその日時)を確認して、もう一度検証してください。',
  },
  'timestamp-outside-signer-validity': {
    what: 'タイムスタンプの時刻が、署名者の証明書の期間の外です。',
    meaning: '証明書の期間外に署名されたことになり、認められません。',
    next: '使わないで、コードを添えて発行元の協会に問い合わせてください。',
  },
  'form-below-expected': {
    what: '長期署名の形式が、この種類の文書に定められたものより低くなっています。',
    meaning: '署名は確かめられても、長期の保存に要る検証情報やタイムスタンプが足りません。',
    next: fetchThenAsk,
  },
  'form-not-long-term': {
    what: '長期署名(ES-A)ではありません。',
    meaning: '検証できる期限が、最初のタイムスタンプの証明書の期限までになります。',
    next: '操作は要りません。長く保管する文書なら、期限を確認してください。',
  },
  'issue-count-unreadable': {
    what: '文書に印字された発行回数を読み取れません。',
    meaning: '一覧の発行回数と比べていません。署名の判定には関係しません。',
    next: '文書を開いて、発行回数が一覧と同じか確認してください。',
  },
  'issue-count-differs': {
    what: '文書に印字された発行回数が、一覧の発行回数と違います。',
    meaning: '手元の文書が、最新の版ではないおそれがあります。',
    next: '同期して最新の版を取得し、発行回数を一覧・通知メールと見比べてください。',
  },
  'file-unreadable': {
    what: 'ファイルを読み取れません。',
    meaning: '検証していないため、文書の良し悪しは分かりません。',
    next: 'ファイルの権限と、ディスクやネットワークドライブの状態を確認して、もう一度検証してください。',
  },
  limit: {
    what: '検証の上限(大きさ・数・深さ)に達しました。',
    meaning: '最後まで検証していないため、文書の良し悪しは分かりません。',
    next: '配信サーバから取得した元のファイルかどうかを確認してください。',
  },
  'verifier-stopped': {
    what: '検証が時間内に終わらなかったか、途中で止まりました。',
    meaning: '最後まで検証していないため、文書の良し悪しは分かりません。',
    next: 'ほかの作業を終えて、もう一度検証してください。同じ結果なら、コードを添えて問い合わせてください。',
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
