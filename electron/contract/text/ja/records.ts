/** Japanese sentences for the board and the journal (R30, R153, R159, R165). */
import type { AbsenceReason, JournalRecord } from '../../journal.ts';
import type { TodayKind } from '../../today-kind.ts';
import type { RecordTexts } from '../record-texts.ts';

const sections: Readonly<Record<TodayKind, string>> = {
  voided: '無効通知',
  reissued: '再発行',
  attention: '要確認',
  deadline: '実行期限が近いもの',
  awaited: '通知はあるが未受信',
  vanished: 'サーバから消えたもの',
  transferred: '移管受入',
  arrived: '新着',
};

const absences: Readonly<Record<AbsenceReason, string>> = {
  'void-notice-expired': '無効通知書の保管期限(60日)経過',
  'test-slip-expired': 'テスト送信票の保管期限(60日)経過',
  'paid-off': '完済',
  subrogated: '代位弁済',
  'access-lost': '移管・譲渡により参照権限なし',
  unknown: '理由は不明(要確認)',
};

const kinds = { '1': '保証書', '2': '変更保証書', '3': '無効通知書', '4': 'テスト送信票' } as const;
const day = (date: string): string => date.replaceAll('-', '/');
const version = (sha256: string): string => `版 ${sha256.slice(0, 8)}`;

function sentence(record: JournalRecord): string {
  switch (record.action) {
    case 'executed':
      return `${day(record.on)} にこの版で貸付を実行(${version(record.sha256)})`;
    case 'deadline-extended':
      return `実行期限を ${day(record.until)} まで延長`;
    case 'paper-replaces':
      return '紙の保証書への切替え';
    case 'absence-explained':
      return `配信サーバから消えた理由: ${absences[record.reason]}`;
    case 'printed':
      return `印刷(${version(record.sha256)})`;
    case 'exported':
      return `PDFの書き出し(${version(record.sha256)})`;
    case 'announced':
      return `通知メールの取込み: ${kinds[record.kind]}${record.issueCount === null ? '' : ` 発行回数${record.issueCount}回`}`;
    case 'announcement-closed':
      return `記録${record.sequence}の通知は対応不要`;
    case 'withdrawn':
      return `記録${record.sequence}の取消し`;
    case 'acknowledged':
      return acknowledged(record.items.map(({ item }) => item));
    case 'vanished':
      return `配信サーバの一覧から消えたことを確認(${record.fileIds.length.toLocaleString('ja')}件)`;
    case 'returned':
      return `配信サーバの一覧に再び載ったことを確認(${record.fileIds.length.toLocaleString('ja')}件)`;
  }
}

function acknowledged(items: readonly TodayKind[]): string {
  const names = [...new Set(items)].map((item) => `「${sections[item]}」`).join('');
  return items.length === 1
    ? `${names}を確認済にした`
    : `${names}の${items.length.toLocaleString('ja')}件を確認済にした`;
}

export const recordTexts: RecordTexts = {
  sections,
  absences,
  sentence,
  withdrawn: (text) => `【取消済】${text}`,
  by: (operator) => (operator === '' ? '記録者不明' : operator),
  itself: '自動記録',
};
