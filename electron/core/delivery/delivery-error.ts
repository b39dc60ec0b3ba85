/** Failures between us and the delivery server. */
import type { ErrorCode } from '#contract/error-codes.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';

export interface DeliveryErrorOptions extends ErrorOptions {
  /** HTML of the page that was not understood, already redacted; for the support bundle, never for a log. */
  readonly redactedHtml?: string;
  /** How soon another try may help, where the code alone does not tell. */
  readonly transient?: boolean;
}

/** Any failure of the delivery layer; `code` is closed, `detail` holds facts, `cause` the library's own error. */
export class DeliveryError extends HoshodeskError {
  readonly redactedHtml: string | undefined;
  /** True when the same request may well succeed a moment later. */
  readonly transient: boolean;

  constructor(code: ErrorCode, detail?: string, options: DeliveryErrorOptions = {}) {
    super(code, detail, options);
    this.redactedHtml = options.redactedHtml;
    this.transient = options.transient ?? transientCodes.has(code);
  }
}

/** Worth `retry` further tries (manual 6-B key `retry`, R142); authentication errors and 4xx never are. */
const transientCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'connection-refused',
  'connection-timeout',
  'connection-reset',
  'read-timeout',
  'transfer-too-slow',
  'body-truncated',
  'length-mismatch',
  'server-error',
  'server-unavailable',
  'proxy-refused',
  'proxy-timeout',
  'proxy-failed',
  'network-failed',
]);
