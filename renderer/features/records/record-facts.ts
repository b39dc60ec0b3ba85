/** What is written down of one document and still counts, and what may be written down next. Pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';
import type { AbsenceReason, JournalEntry, JournalRecord } from '#contract/journal.ts';

type Action = JournalRecord['action'];
type EntryOf<Wanted extends Action> = JournalEntry & { readonly record: { readonly action: Wanted } };

export type RecordFact =
  | {
      readonly fact: 'executed';
      readonly on: IsoDate;
      readonly sha256: string;
      readonly isShown: boolean;
      readonly by: string;
    }
  | { readonly fact: 'extended'; readonly until: IsoDate; readonly by: string }
  | { readonly fact: 'paper'; readonly by: string }
  | { readonly fact: 'absent'; readonly since: IsoDate; readonly reason: AbsenceReason };

/** What a person can be asked to write down. */
export type RecordAction = 'executed' | 'extended' | 'paper' | 'absence' | 'withdraw' | 'dismissed';

export function withdrawnSequences(entries: readonly JournalEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ record }) => (record.action === 'withdrawn' ? [record.sequence] : [])));
}

/** What was printed stays printed; what was taken back is taken back once. */
const withdrawable: ReadonlySet<Action> = new Set<Action>([
  'executed',
  'deadline-extended',
  'paper-replaces',
  'absence-explained',
  'announcement-closed',
]);

export function mayWithdraw({ sequence, record }: JournalEntry, withdrawn: ReadonlySet<number>): boolean {
  return withdrawable.has(record.action) && !withdrawn.has(sequence);
}

/** @param newestFirst records of the document */
export function recordFacts(
  row: DocumentView | null,
  newestFirst: readonly JournalEntry[],
  shownSha256: string | null,
): readonly RecordFact[] {
  const withdrawn = withdrawnSequences(newestFirst);
  const last = <Wanted extends Action>(action: Wanted) =>
    newestFirst.find(
      (entry): entry is EntryOf<Wanted> => entry.record.action === action && !withdrawn.has(entry.sequence),
    );
  const facts: RecordFact[] = [];
  const executed = last('executed');
  if (executed?.record.action === 'executed') {
    const { on, sha256 } = executed.record;
    facts.push({ fact: 'executed', on, sha256, isShown: sha256 === shownSha256, by: executed.operator });
  }
  const extended = last('deadline-extended');
  if (extended?.record.action === 'deadline-extended') {
    facts.push({ fact: 'extended', until: extended.record.until, by: extended.operator });
  }
  const paper = last('paper-replaces');
  if (paper !== undefined && row?.currency === 'paper') facts.push({ fact: 'paper', by: paper.operator });
  if (row !== null && row.absentSince !== null) {
    facts.push({ fact: 'absent', since: row.absentSince, reason: row.absence ?? 'unknown' });
  }
  return facts;
}

const isLoan = (kind: FileKind | null): boolean => kind === '1' || kind === '2';

/** @param shownKind of the version on show: a loan may have rested on one that is old by now */
export function possibleRecords(
  row: DocumentView | null,
  shownKind: FileKind | null,
): readonly RecordAction[] {
  if (row === null || !row.held) return [];
  const actions: RecordAction[] = [];
  if (row.executedOn === null && isLoan(shownKind)) actions.push('executed');
  if (row.executedOn === null && row.deadline !== null) actions.push('extended');
  if (row.kind === '3' && row.currency === 'void') actions.push('paper');
  const isExplained = row.absence !== 'void-notice-expired' && row.absence !== 'test-slip-expired';
  if (row.absentSince !== null && isExplained) actions.push('absence');
  return actions;
}
