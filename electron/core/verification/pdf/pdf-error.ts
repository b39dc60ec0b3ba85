/** The bytes cannot be read as PDF without guessing; says which predicate that breaks. */
import type { ReasonCode } from '#contract/verification-reasons.ts';

export class PdfError extends Error {
  readonly code: ReasonCode;
  readonly detail: string;

  constructor(code: ReasonCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'PdfError';
    this.code = code;
    this.detail = detail;
  }
}
