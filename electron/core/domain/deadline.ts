/** Counts the execution deadline of a certificate: 30 days, at most 60 when extended, on the association's calendar (R165). */
import type { DeadlineState, ExecutionDeadline } from '#contract/execution-deadline.ts';
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';
import type { ClosingDays } from '#contract/profile.ts';
import { businessDayOnOrBefore, isBusinessDay, usualClosingDays } from './business-calendar.ts';
import { isGuarantee } from './file-kind.ts';
import { addDays, daysBetween } from './japan-time.ts';

/** Counted from the day after: 保証日 3/19 gives 4/18. */
export const usualDeadlineDays = 30;
export const longestDeadlineDays = 60;
/** From so many business days on people are reminded. */
const nearBusinessDays = 5;
/** What screens show for "never" is no day to count from. */
const latestDecision: IsoDate = '9000-01-01';

export interface DeadlineFacts {
  /** Of the newest version: a void notice ends the deadline, a test slip never had one (R167). */
  readonly kind: FileKind | null;
  readonly decidedOn: IsoDate | null;
  /** As recorded; counts only from day 31 to day 60, so that a re-issue with another date does not carry it on. */
  readonly extendedUntil: IsoDate | null;
  readonly executedOn: IsoDate | null;
}

/**
 * The deadline as it stands on a day; `null` where none runs.
 * @param today in Japan
 */
export function deadlineOf(
  facts: DeadlineFacts,
  today: IsoDate,
  closing: ClosingDays = usualClosingDays,
): ExecutionDeadline | null {
  const { decidedOn, extendedUntil, executedOn } = facts;
  const days = decisionDays(facts);
  if (days === null || decidedOn === null) return null;
  const isExtended =
    extendedUntil !== null && extendedUntil > days.usual && extendedUntil <= days.extensibleUntil;
  const deadlineOn = isExtended ? extendedUntil : days.usual;
  const lastBusinessDay = businessDayOnOrBefore(deadlineOn, decidedOn, closing);
  const from = today > decidedOn ? today : decidedOn;
  const counted = {
    decidedOn,
    deadlineOn,
    lastBusinessDay,
    daysLeft: daysBetween(today, deadlineOn),
    businessDaysLeft: countBusinessDays(from, lastBusinessDay ?? '', closing),
    isExtended,
    extensibleUntil: days.extensibleUntil,
  };
  return { ...counted, state: stateOf(counted, executedOn, today) };
}

/** Why an extension cannot be recorded: nothing to extend, not beyond the usual deadline, or beyond day 60. */
export type ExtensionRefusal = 'deadline-none' | 'extension-too-early' | 'extension-too-late';

/** `null` when the deadline of a certificate may be extended until that day. */
export function refusalOfExtension(
  facts: Pick<DeadlineFacts, 'kind' | 'decidedOn'>,
  until: IsoDate,
): ExtensionRefusal | null {
  const days = decisionDays(facts);
  if (days === null) return 'deadline-none';
  if (until <= days.usual) return 'extension-too-early';
  return until > days.extensibleUntil ? 'extension-too-late' : null;
}

function decisionDays({ kind, decidedOn }: Pick<DeadlineFacts, 'kind' | 'decidedOn'>): {
  readonly usual: IsoDate;
  readonly extensibleUntil: IsoDate;
} | null {
  if (kind === null || !isGuarantee(kind) || decidedOn === null || decidedOn > latestDecision) return null;
  return {
    usual: addDays(decidedOn, usualDeadlineDays),
    extensibleUntil: addDays(decidedOn, longestDeadlineDays),
  };
}

function countBusinessDays(from: IsoDate, to: IsoDate, closing: ClosingDays): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isBusinessDay(day, closing)) count += 1;
  return count;
}

function stateOf(
  counted: Omit<ExecutionDeadline, 'state'>,
  executedOn: IsoDate | null,
  today: IsoDate,
): DeadlineState {
  if (executedOn !== null) return executedOn <= counted.deadlineOn ? 'executed' : 'executed-late';
  if (counted.daysLeft < 0) return 'overdue';
  if (counted.businessDaysLeft === 0) return 'no-business-day';
  if (counted.lastBusinessDay === today) return 'last-day';
  return counted.businessDaysLeft <= nearBusinessDays ? 'near' : 'far';
}
