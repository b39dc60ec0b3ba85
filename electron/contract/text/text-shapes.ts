/** The shapes of the sentences shared by every host and the renderer (ADR 0012). */
import type { ErrorGroup, errorCodes } from '../error-codes.ts';
import type { FileKind } from '../guarantee-file.ts';
import type { Headline } from '../headline.ts';
import type { AbsenceReason } from '../journal.ts';
import type { ChangeReason, ServerOnlyReason, StaleReason } from '../reconciliation.ts';

/** What happened (and what it means), and what to do next. */
export interface ErrorText {
  readonly message: string;
  readonly next: string;
}

/** The sentences of whole groups of codes; a missing one does not compile. */
export type ErrorTexts<Group extends ErrorGroup> = Readonly<
  Record<(typeof errorCodes)[Group][number], ErrorText>
>;

/** What was found, what it means for the reader, and what to do next; each a whole sentence. */
export interface ReasonText {
  readonly what: string;
  readonly meaning: string;
  readonly next: string;
}

/** A few words beside the symbol, and sentences that say what to do; `document` is what the kind is called. */
export interface HeadlineText {
  readonly title: string;
  readonly sentence: (document: string, kind: FileKind | null) => string;
}

export type HeadlineTexts = Readonly<Record<Headline, HeadlineText>>;

/** What a difference between server and archive is, in a few words, and the one thing to do about it. */
export interface DifferenceText {
  readonly what: string;
  readonly next: string;
}

export interface ReconciliationTexts {
  readonly serverOnly: Readonly<Record<ServerOnlyReason, DifferenceText>>;
  readonly localOnly: Readonly<Record<AbsenceReason, DifferenceText>>;
  readonly stale: Readonly<Record<StaleReason, DifferenceText>>;
  readonly changed: Readonly<Record<ChangeReason, DifferenceText>>;
}
