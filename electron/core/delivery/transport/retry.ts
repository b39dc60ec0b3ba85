/** Further tries after passing failures, spread so that many clients do not come back at the same moment (R142). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Logger } from '../../ports.ts';
import { DeliveryError } from '../delivery-error.ts';
import { toDeliveryError } from './network-error.ts';

export interface RetryPolicy {
  readonly retry: number;
  readonly retryWaitMs: number;
  readonly random: () => number;
  readonly logger: Logger;
  /** Fires when the session is closed: nothing is waited for or tried any more. */
  readonly closed: AbortSignal;
}

export interface Attempt {
  /** False where a second arrival would do harm (login, changes): then only failures before sending are retried. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Runs the work, and again after transient failures, at most `retry` further times. Never after a refusal; what a closing
 * session breaks off is `cancelled`.
 */
export async function retrying<T>(policy: RetryPolicy, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (policy.closed.aborted) throw new DeliveryError('cancelled', undefined, { cause: error });
      const failure = toDeliveryError(error, attempt.signal);
      if (tries > policy.retry || !mayRepeat(attempt, failure)) throw failure;
      policy.logger.log('warn', 'request-retried', { code: failure.code, detail: failure.detail, tries });
      await pause(policy, attempt.signal);
    }
  }
}

/** Waits `retryWaitMs` ± 25 %. Throws `cancelled` when the signal fires or the session is closed. */
async function pause({ retryWaitMs, random, closed }: RetryPolicy, signal?: AbortSignal): Promise<void> {
  const stop = signal === undefined ? closed : AbortSignal.any([signal, closed]);
  try {
    await sleep(retryWaitMs * (0.75 + random() / 2), undefined, { signal: stop });
  } catch (cause) {
    throw new DeliveryError('cancelled', undefined, { cause });
  }
}

function mayRepeat({ repeatable }: Attempt, failure: DeliveryError): boolean {
  return failure.transient && (repeatable || beforeSending.has(failure.code));
}

const beforeSending: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'name-not-resolved',
  'connection-refused',
  'connection-timeout',
  'proxy-refused',
  'proxy-timeout',
  'proxy-failed',
]);
