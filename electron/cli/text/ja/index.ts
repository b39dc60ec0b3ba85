/** The command line in Japanese. */
import { errors } from '#contract/text/ja/errors.ts';
import { headlines } from '#contract/text/ja/headlines.ts';
import { verificationReasons } from '#contract/text/ja/verification-reasons.ts';
import { versionAlarms } from '#contract/text/ja/version-alarms.ts';
import type { Texts, VerdictCounts } from '../texts.ts';
import { diff } from './diff.ts';
import { mail } from './mail.ts';
import { reconciliation } from './reconciliation.ts';
import { records } from './records.ts';
import { transfers } from './transfers.ts';

export const japanese: Texts = {
  errors,
  steps: {
    name: '名前解決',
    proxy: 'プロキシ',
    tcp: 'サーバへの接続',
    tls: 'サーバ証明書の確認(TLS)',
    'client-certificate': 'クライアント証明書',
    'login-screen': 'ログイン画面',
    login: 'ログイン',
    role: 'ユーザの種類',
  },
  kinds: { '1': '保証書', '2': '変更保証書', '3': '無効通知書', '4': 'テスト送信票' },
  verdicts: {
    unverified: '未検証',
    genuine: '検証済み',
    indeterminate: '確認が必要',
    rejected: '利用不可',
    unsigned: '署名なし',
  },
  currencies: {
    latest: '最新',
    superseded: '旧版',
    void: '無効',
    paper: '紙に切替',
    'not-listed': 'サーバになし',
  },
  forms: {
    'ES-A': '長期署名(ES-A)',
    'ES-T': 'タイムスタンプ付き署名(ES-T)',
    ES: '署名のみ(ES)',
    none: 'なし',
  },
  reasons: verificationReasons,
  alarms: versionAlarms,
  headlines,
  roles: { headquarters: '本部ユーザ', branch: '営業店ユーザ' },
  labels: {
    fileId: 'ファイルID',
    kind: '種類',
    currentBranch: '現在の店',
    issueBranch: '発行時の店',
    customerName: '顧客名',
    customerNo: '顧客番号',
    guaranteeNo: '保証番号',
    uploadedOn: 'アップロード日',
    decidedOn: '保証(変更)日',
    issueCount: '発行回数',
    versions: '版数',
    held: '手元',
    verdict: '判定',
    currency: '状態',
    sha256: 'SHA-256',
    receivedAt: '受信日時',
    sizeBytes: '大きさ',
    form: '署名の形式',
    trustedTime: 'タイムスタンプ時刻',
    timestampAuthority: 'タイムスタンプ局',
    verifiableUntil: '検証できる期限',
    signer: '署名者',
    unconfirmedSigner: '署名者の名乗り(未確認)',
    verifiedAt: '検証日時',
    lastCheck: '最終サーバ照合',
    reasons: '理由',
    document: '文書',
    ok: '正常',
    failed: '失敗',
    next: '次の操作',
    none: 'なし',
  },
  transfers,
  reconciliation,
  records,
  diff,
  mail,
  say: {
    keyFileCreated: (path) =>
      `注意: この環境にはOSの保管庫がないため、秘密情報を鍵ファイルで暗号化して保存します。鍵ファイルを他人に渡さないでください: ${path}`,
    profileAdded: (name, { subject, notAfter }) =>
      `接続先「${name}」を登録しました。証明書: ${subject}(有効期限 ${notAfter.slice(0, 10)})`,
    profileChanged: (name) => `接続先「${name}」を変更しました。`,
    profileRemoved: (name) => `接続先「${name}」を削除しました。保管済みの文書は残っています。`,
    passwordCreated: () => '新しいパスワードを作成しました。',
    listing: (rows, openParts) => `一覧を取得中: ${rows}件(残り${openParts}区間)`,
    planned: (listed, fetch) => `一覧 ${listed}件、取得対象 ${fetch}件`,
    fetched: (done, total, fileId) => `取得 [${done}/${total}] ${fileId}`,
    verified: (done, total, fileId) => `検証 [${done}/${total}] ${fileId}`,
    syncDone: ({ listed, fetched, unchanged, failed, verified }) =>
      `同期が終わりました。一覧 ${listed}件、新しい版 ${fetched}件、変更なし ${unchanged}件、失敗 ${failed}件\n${verdictCounts(verified)}`,
    verdictCounts,
    ofKind: (headline, kind) => `${headline}(${kind})`,
    issue: (count) => `第${count}回`,
    japanTime: (dateAndTime) => `${dateAndTime}(日本時間)`,
    anchor: (purpose, subject, until) =>
      `${purpose === 'signer' ? '署名者の信頼アンカー' : 'タイムスタンプ局の信頼アンカー'}: ${subject}(${until}まで)`,
    noAnchors: (profile) =>
      `注意: 接続先「${profile}」に署名者の信頼アンカーがありません。文書の検証結果は、すべて「確認が必要」になります。\n→ 協会が公表する認証局の証明書(PEM)を入手し、--anchors と --tsa-anchors を付けて接続先を登録し直してください。`,
    anchorEnds: (profile, subject, until) =>
      `注意: 接続先「${profile}」の信頼アンカーの期限は ${until} です: ${subject}\n→ 協会が公表する新しい認証局の証明書を入手してください。`,
    rows: (count) => `${count}件`,
    rebuilding: (done, total) => `索引を作り直しています: ${done}/${total ?? '?'}`,
    rebuilt: (root, documents, versions) =>
      `索引を作り直しました: ${root} 文書 ${documents}件、版 ${versions}件`,
    problem: (path, code) => `問題: ${path}(${code})`,
    got: (fileId, fetched) => `${fetched ? '取得しました' : '手元の版を使いました'}: ${fileId}`,
    certificateDaysLeft: (days) => (days < 0 ? `証明書は${-days}日前に期限切れ` : `証明書の残り ${days}日`),
    lastSync: (lastEndedAt, failed) =>
      lastEndedAt === null ? '未同期' : `最終同期 ${lastEndedAt}(失敗 ${failed ?? 0}件)`,
    archive: (root, documents, megabytes) => `保管先 ${root}: 文書 ${documents}件、${megabytes} MB`,
  },
};

function verdictCounts({ genuine, indeterminate, rejected, unsigned }: VerdictCounts): string {
  return `検証: 真正 ${genuine}件、確認が必要 ${indeterminate}件、利用不可 ${rejected}件、署名なし ${unsigned}件`;
}
