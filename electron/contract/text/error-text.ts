/** The shape of the sentences for error codes, shared by every host and the renderer (ADR 0012). */
import type { ErrorGroup, errorCodes } from '../error-codes.ts';

/** What happened (and what it means), and what to do next. */
export interface ErrorText {
  readonly message: string;
  readonly next: string;
}

/** The sentences of whole groups of codes; a missing one does not compile. */
export type ErrorTexts<Group extends ErrorGroup> = Readonly<
  Record<(typeof errorCodes)[Group][number], ErrorText>
>;
