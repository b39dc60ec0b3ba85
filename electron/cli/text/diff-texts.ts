/** What the command line says about a comparison of two versions, in each of its languages. */
import type { TextChange } from '#contract/version-difference.ts';

export interface DiffTexts {
  /** The two sides, older words first. */
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly field: string;
  readonly page: string;
  /** With a sign of its own for each, so that nothing hangs on a colour. */
  readonly changes: Readonly<Record<TextChange, string>>;
  readonly nothingChanged: string;
  readonly counts: (counts: Readonly<Record<TextChange, number>>) => string;
  readonly hidden: (same: number) => string;
  readonly unreadable: (side: string) => string;
  readonly noText: (side: string) => string;
  readonly capped: (side: string) => string;
  readonly wholeFile: (side: string) => string;
  readonly notComparable: string;
  readonly onlyText: string;
}
