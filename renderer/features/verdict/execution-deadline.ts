/** When the execution deadline of the open version is told, and in which words; pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { ExecutionDeadline } from '#contract/execution-deadline.ts';
import { formatDate } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';

type Row = Pick<DocumentView, 'currency' | 'sha256' | 'deadline'>;

/** Only the newest version can still be executed on, and only while it counts. */
export function runsFor<Asked extends Row>(
  row: Asked,
  shownSha256: string | null,
): row is Asked & { readonly deadline: ExecutionDeadline } {
  return row.deadline !== null && row.currency === 'latest' && row.sha256 === shownSha256;
}

/** Most loans of the past have no record: that is told, but no longer warned of. */
const warnedDays = 60;

export function isLongPast({ state, daysLeft }: ExecutionDeadline): boolean {
  return state === 'overdue' && daysLeft < -warnedDays;
}

export function deadlineSentence(
  deadline: ExecutionDeadline,
  texts: Texts['verdict']['executionDeadline'],
): string {
  const { deadlineOn, lastBusinessDay, daysLeft, businessDaysLeft, isExtended, state } = deadline;
  const head = texts.until(formatDate(deadlineOn), isExtended);
  const lastDay =
    lastBusinessDay === null || lastBusinessDay === deadlineOn
      ? ''
      : texts.lastBusinessDay(formatDate(lastBusinessDay));
  switch (state) {
    case 'far':
    case 'near':
      return head + lastDay + texts.left(daysLeft, businessDaysLeft);
    case 'last-day':
      return head + texts.lastDay;
    case 'no-business-day':
      return head + lastDay + texts.noBusinessDay;
    case 'overdue':
      return head + texts.overdue(-daysLeft);
    case 'executed':
      return head + texts.executed;
    case 'executed-late':
      return head + texts.executedLate;
  }
}
