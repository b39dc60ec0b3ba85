/** Exit codes of the command line: part of its contract, scripts depend on them. */
import type { AuthenticityVerdict } from '#contract/verification.ts';
import { type ErrorCode, type ErrorGroup, errorGroup } from '#contract/error-codes.ts';

export const exitCodes = { done: 0, finishedWithFailures: 1, undecided: 3, internal: 70 } as const;

const byGroup: Readonly<Record<ErrorGroup, number>> = {
  outcome: 1,
  configuration: 2,
  certificate: 4,
  credentials: 5,
  network: 6,
  archive: 7,
  instance: 8,
  internal: 70,
};

export function exitCodeOf(code: ErrorCode): number {
  return byGroup[errorGroup(code)];
}

/** Of everything verified: one rejected file outweighs any that could not be decided. */
export function exitCodeOfVerdicts(counts: Readonly<Record<AuthenticityVerdict, number>>): number {
  if (counts.rejected > 0) return exitCodes.finishedWithFailures;
  return counts.indeterminate + counts.unsigned > 0 ? exitCodes.undecided : exitCodes.done;
}
