/** The sentences of every error code with the next steps of a window in place of the command line's. */
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ErrorText } from '#contract/text/text-shapes.ts';

type Errors = Readonly<Record<ErrorCode, ErrorText>>;

export function withWindowSteps(
  errors: Errors,
  nextSteps: Readonly<Partial<Record<ErrorCode, string>>>,
): Errors {
  const replaced = Object.entries(nextSteps).map(([code, next]) => [
    code,
    { ...errors[code as ErrorCode], next },
  ]);
  return { ...errors, ...(Object.fromEntries(replaced) as Partial<Errors>) };
}
