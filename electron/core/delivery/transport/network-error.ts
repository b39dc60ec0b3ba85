/** From the errors of sockets, DNS, TLS and undici to our closed codes; one table, no guessing from texts. */
import type { ErrorCode } from '#contract/error-codes.ts';
import { DeliveryError } from '../delivery-error.ts';
import { tlsErrorCode } from './tls-error.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOTFOUND: 'name-not-resolved',
  EAI_AGAIN: 'name-not-resolved',
  ENODATA: 'name-not-resolved',
  EAI_NODATA: 'name-not-resolved',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connection-timeout',
  EHOSTUNREACH: 'connection-refused',
  ENETUNREACH: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-reset',
  UND_ERR_SOCKET: 'connection-reset',
  UND_ERR_CONNECT_TIMEOUT: 'connection-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'read-timeout',
  UND_ERR_BODY_TIMEOUT: 'read-timeout',
  UND_ERR_HEADERS_OVERFLOW: 'response-too-large',
  UND_ERR_RESPONSE_EXCEEDED_MAX_SIZE: 'response-too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'body-truncated',
  HPE_HEADER_OVERFLOW: 'response-too-large',
};

/** Wraps whatever a library threw; DeliveryError passes through, an abort by the caller is `cancelled`. */
export function toDeliveryError(error: unknown, signal?: AbortSignal): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (signal?.aborted) return new DeliveryError('cancelled', undefined, { cause: error });
  const errorCode = codeOf(error);
  const code = (errorCode !== undefined && codes[errorCode]) || tlsErrorCode(errorCode) || 'network-failed';
  return new DeliveryError(code, errorCode, {
    cause: error,
    ...(errorCode === 'EAI_AGAIN' && { transient: true }),
  });
}

/** The library's code; Node hides the interesting one inside an AggregateError when several addresses failed. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? undefined : codeOf(error.cause);
}
