/** The base of every error the core throws on purpose. */
import type { ErrorCode } from '#contract/error-codes.ts';

/** A failure with a stable code; `detail` holds facts for the person (a host, a size), never a secret or a sentence. */
export class HoshodeskError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = new.target.name;
    this.code = code;
    this.detail = detail;
  }
}
