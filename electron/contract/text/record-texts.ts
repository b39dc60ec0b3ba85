/** What every host says of the journal: names of the board's sections, reasons of absence, and one sentence for each record. */
import type { AbsenceReason, JournalRecord } from '../journal.ts';
import type { TodayKind } from '../today-kind.ts';

export interface RecordTexts {
  /** Sections of 今日の要確認. */
  readonly sections: Readonly<Record<TodayKind, string>>;
  readonly absences: Readonly<Record<AbsenceReason, string>>;
  /** What was written down. */
  readonly sentence: (record: JournalRecord) => string;
  /** A record that was taken back. */
  readonly withdrawn: (sentence: string) => string;
  /** Who wrote; what the program saw by itself has no operator. */
  readonly by: (operator: string) => string;
}
