/** What every host says of the journal: names of the board's sections, reasons of absence, and one sentence for each record. */
import type { AbsenceReason, JournalEntry, JournalRecord } from '../journal.ts';
import type { TodayKind } from '../today-kind.ts';

export interface RecordTexts {
  /** Sections of 今日の要確認. */
  readonly sections: Readonly<Record<TodayKind, string>>;
  readonly absences: Readonly<Record<AbsenceReason, string>>;
  /** What was written down. */
  readonly sentence: (record: JournalRecord) => string;
  /** A record that was taken back. */
  readonly withdrawn: (sentence: string) => string;
  /** Who wrote; the operator is empty where the system knows none. */
  readonly by: (operator: string) => string;
  /** Stands for a person where the program wrote down what it saw by itself. */
  readonly itself: string;
}

/** Who wrote an entry, as people read it. */
export function writerOf(
  { operator, record }: Pick<JournalEntry, 'operator' | 'record'>,
  texts: Pick<RecordTexts, 'by' | 'itself'>,
): string {
  return record.action === 'vanished' || record.action === 'returned' ? texts.itself : texts.by(operator);
}
