/** What the command `reconcile` says. */
import type { ReconciliationTexts as Reasons } from '#contract/text/text-shapes.ts';
import type { Difference, ReconciliationAge } from '#contract/reconciliation.ts';

export interface ReconciliationTexts {
  readonly reasons: Reasons;
  readonly groups: Readonly<Record<Difference['event'], string>>;
  readonly resumed: (windowsDone: number, windows: number) => string;
  readonly listing: (windowsDone: number, windows: number, rows: number) => string;
  readonly confirming: (done: number, total: number) => string;
  readonly group: (name: string, count: number) => string;
  /** Was on the server when last compared. */
  readonly newlyGone: string;
  readonly more: (count: number) => string;
  readonly next: (sentence: string) => string;
  readonly done: (counts: { listed: number; held: number; differences: number }) => string;
  /** Nothing counts as gone then. */
  readonly incomplete: (parts: number) => string;
  readonly fetchWith: (profile: string) => string;
  readonly age: (age: ReconciliationAge) => string;
  readonly last: (at: string) => string;
  readonly ageWarning: Readonly<Record<'due' | 'overdue', (profile: string, days: number) => string>>;
}
