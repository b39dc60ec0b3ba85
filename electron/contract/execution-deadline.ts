/** 実行期限: the day by which a loan has to be made, or changed, on a certificate (R165; 約定書 第2条, 第5条3項). */
import type { IsoDate } from './guarantee-file.ts';

/**
 * How it stands. `no-business-day`: the deadline is still ahead, but the association and the bank are closed until then.
 * `executed-late`: the loan was made after the last day, which the guarantee does not cover.
 */
export type DeadlineState =
  'far' | 'near' | 'last-day' | 'no-business-day' | 'overdue' | 'executed' | 'executed-late';

export interface ExecutionDeadline {
  /** 保証日, or 条件変更決定日 for an amendment. */
  readonly decidedOn: IsoDate;
  /** The last day, business day or not. */
  readonly deadlineOn: IsoDate;
  /** The last business day on or before it; `null` when there is none since `decidedOn`. */
  readonly lastBusinessDay: IsoDate | null;
  /** Whole days until `deadlineOn`: 0 on the day itself, negative afterwards. */
  readonly daysLeft: number;
  /** Business days on which one can still act, today among them; 0 when there is none. */
  readonly businessDaysLeft: number;
  readonly isExtended: boolean;
  /** The last day an extension may reach. */
  readonly extensibleUntil: IsoDate;
  readonly state: DeadlineState;
}

export interface WithDeadline {
  /** As it stands today; `null` where none runs: void notices, test slips, unknown 保証日. */
  readonly deadline: ExecutionDeadline | null;
}
