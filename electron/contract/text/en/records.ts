/** English sentences for the board and the journal (R30, R153, R159, R165). */
import type { AbsenceReason, JournalRecord } from '../../journal.ts';
import type { TodayKind } from '../../today-kind.ts';
import type { RecordTexts } from '../record-texts.ts';

const sections: Readonly<Record<TodayKind, string>> = {
  voided: 'Void notices',
  reissued: 'Re-issued',
  attention: 'To be checked',
  deadline: 'Execution deadline near',
  awaited: 'Announced, not received',
  vanished: 'Gone from the server',
  transferred: 'Transferred in',
  arrived: 'New',
};

const absences: Readonly<Record<AbsenceReason, string>> = {
  'void-notice-expired': 'a void notice, kept there for 60 days',
  'test-slip-expired': 'a test slip, kept there for 60 days',
  'paid-off': 'loan repaid in full',
  subrogated: 'subrogation',
  'access-lost': 'transferred; no longer ours to see',
  unknown: 'reason unknown, to be checked',
};

const kinds = { '1': 'certificate', '2': 'amendment', '3': 'void notice', '4': 'test slip' } as const;
const day = (date: string): string => date.replaceAll('-', '/');
const version = (sha256: string): string => `version ${sha256.slice(0, 8)}`;

function sentence(record: JournalRecord): string {
  switch (record.action) {
    case 'executed':
      return `Loan executed on this version on ${day(record.on)} (${version(record.sha256)})`;
    case 'deadline-extended':
      return `Execution deadline extended to ${day(record.until)}`;
    case 'paper-replaces':
      return 'Replaced by a paper certificate';
    case 'absence-explained':
      return `Why it is gone from the server: ${absences[record.reason]}`;
    case 'printed':
      return `Printed (${version(record.sha256)})`;
    case 'exported':
      return `Exported as PDF (${version(record.sha256)})`;
    case 'announced':
      return `Notification mail taken in: ${kinds[record.kind]}${record.issueCount === null ? '' : `, issue ${record.issueCount}`}`;
    case 'announcement-closed':
      return `The notification of record ${record.sequence} needs no document`;
    case 'withdrawn':
      return `Record ${record.sequence} withdrawn`;
    case 'acknowledged':
      return acknowledged(record.items.map(({ item }) => item));
    case 'vanished':
      return `Seen to be gone from the server’s list (${record.fileIds.length})`;
    case 'returned':
      return `Seen on the server’s list again (${record.fileIds.length})`;
  }
}

function acknowledged(items: readonly TodayKind[]): string {
  const names = [...new Set(items)].map((item) => `“${sections[item]}”`).join(', ');
  return items.length === 1 ? `Acknowledged: ${names}` : `${items.length} items acknowledged: ${names}`;
}

export const recordTexts: RecordTexts = {
  sections,
  absences,
  sentence,
  withdrawn: (text) => `[withdrawn] ${text}`,
  by: (operator) => (operator === '' ? 'writer unknown' : operator),
  itself: 'the program',
};
