/** Japanese texts of the technical evidence (L2). */
import type { SignatureForm, SignatureReport } from '#contract/verification.ts';

const coverage: Readonly<Record<SignatureReport['coverage'], string>> = {
  'whole-file': 'ファイル全体',
  'whole-revision': '署名した時点のファイル全体',
  partial: '一部だけ',
  invalid: '範囲の指定が正しくありません',
};

const changesAfter: Readonly<Record<SignatureReport['changesAfter'], string>> = {
  none: 'なし',
  'ltv-only': '検証用の情報とタイムスタンプの追加だけ',
  other: 'それ以外の変更があります',
  unknown: '判断できません',
};

const integrity: Readonly<Record<SignatureReport['integrity'], string>> = {
  intact: '内容は署名と一致します',
  broken: '内容が署名と一致しません',
  unreadable: '読み取れません',
};

const trust: Readonly<Record<SignatureReport['trust'], string>> = {
  anchored: '登録した信頼アンカーにつながります',
  'not-anchored': '登録した信頼アンカーにつながりません',
  invalid: 'つながりが正しくありません',
};

const revocation: Readonly<Record<SignatureReport['revocation'], string>> = {
  good: '失効していません',
  revoked: '失効しています',
  unknown: '確かめられません',
  'not-checked': '確認していません',
};

const forms: Readonly<Record<SignatureForm, string>> = {
  'ES-A': 'ES-A(長期署名・アーカイブタイムスタンプ付き)',
  'ES-T': 'ES-T(署名タイムスタンプ付き)',
  ES: 'ES(タイムスタンプなし)',
  none: '署名なし',
};

export const technical = {
  coverage,
  changesAfter,
  integrity,
  trust,
  revocation,
  forms,
  file: 'ファイル',
  signature: '発行元の署名',
  documentTimestamp: (number: number) => `文書のタイムスタンプ ${number}`,
  labels: {
    fileId: 'ファイル名',
    sha256: 'SHA-256',
    size: '大きさ',
    pages: 'ページ数',
    form: '署名形式',
    uploadedOn: 'アップロード日',
    receivedAt: '受信日時',
    field: '署名欄',
    subFilter: '署名の種類',
    subject: '署名者',
    tsaSubject: 'タイムスタンプ局',
    issuer: '証明書の発行者',
    serial: 'シリアル番号',
    certificate: '証明書のSHA-256',
    integrity: '完全性',
    coverage: '署名の対象範囲',
    changesAfter: '署名後の変更',
    trust: '認証パス',
    revocation: '失効',
    timestamp: 'タイムスタンプ時刻',
    claimedTime: '署名者申告時刻',
    codes: 'コード',
    notes: '参考',
  },
  claimedNote: '(署名者のパソコンの時刻で、証明にはなりません)',
  holds: '確認済み',
  holdsNot: '確認できません',
  unreadableTime: '読み取れません',
  bytes: (bytes: number) => `${bytes.toLocaleString('ja-JP')}バイト`,
  expected: (form: string) => `(この種類の決まりは${form})`,
  noReport: 'まだ検証していないため、技術情報はありません。',
};
