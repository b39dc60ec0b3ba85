/** What the commands `today`, `record` and `journal` say. */
import type { RecordTexts } from '#contract/text/record-texts.ts';
import type { TodayKind } from '#contract/today-kind.ts';

export interface JournalCommandTexts extends RecordTexts {
  readonly headings: {
    readonly section: string;
    readonly count: string;
    readonly branches: string;
    readonly sequence: string;
    readonly at: string;
    readonly by: string;
    readonly profile: string;
    readonly what: string;
  };
  readonly section: (name: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly due: (deadlineOn: string) => string;
  readonly whyHere: Readonly<Record<TodayKind, string>>;
  readonly nothing: string;
  readonly recorded: (sentence: string) => string;
  readonly chainIntact: (records: number) => string;
  readonly copyNotRecorded: string;
}
