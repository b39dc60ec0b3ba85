/** What crosses the border between the privileged side and a window: a value, or a code. Never an exception. */
import type { ErrorCode } from './error-codes.ts';

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `detail` holds facts (a host, a size), never a path, a secret or a stack. */
  | { readonly ok: false; readonly code: ErrorCode; readonly detail?: string };
