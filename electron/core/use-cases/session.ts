/** A session with a delivery server: service hours, secrets, login, and an orderly end. */
import type { Delivery } from '../delivery/index.ts';
import { isWithinServiceHours, nextOpening, usualServiceHours } from '../domain/service-hours.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { UseCaseContext } from './context.ts';
import { settlePendingPassword } from './password-change.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

/** Throws `outside-service-hours` with the next opening, before anything goes out (R4). */
export function requireServiceHours(context: UseCaseContext, stored: StoredProfile): void {
  if (context.ignoreServiceHours) return;
  const hours = stored.profile.serviceHours ?? usualServiceHours;
  const now = context.clock.now();
  if (isWithinServiceHours(now, hours)) return;
  throw new HoshodeskError('outside-service-hours', nextOpening(now, hours)?.replace('T', ' '));
}

/** Whose session it is, and what ends it early. */
export interface SessionRequest {
  readonly stored: StoredProfile;
  readonly signal?: AbortSignal | undefined;
}

/** How long work may take to come to an orderly end after it was cancelled; then its connections are cut. */
const orderlyEndMs = 500;

/**
 * Opens a session without logging in and closes it whatever happens. Work that is cancelled ends within a second, also
 * when the server keeps it waiting; it then throws `cancelled`.
 */
export async function withSession<T>(
  context: UseCaseContext,
  { stored, signal }: SessionRequest,
  work: (delivery: Delivery) => Promise<T>,
): Promise<T> {
  requireServiceHours(context, stored);
  const secrets = await settlePendingPassword(context, stored);
  throwIfCancelled(signal);
  const delivery = context.createDelivery(stored, secrets);
  let cutting: NodeJS.Timeout | undefined;
  const cutSoon = (): void => {
    cutting = setTimeout(() => void delivery.close(), orderlyEndMs);
  };
  signal?.addEventListener('abort', cutSoon, { once: true });
  try {
    return await work(delivery);
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  } finally {
    signal?.removeEventListener('abort', cutSoon);
    clearTimeout(cutting);
    await delivery.close();
  }
}

/** Logs in, works, logs out. Nothing can be done with an initial or expired password but replacing it. */
export async function withLogin<T>(
  context: UseCaseContext,
  request: SessionRequest,
  work: (delivery: Delivery) => Promise<T>,
): Promise<T> {
  return withSession(context, request, async (delivery) => {
    const outcome = await delivery.login();
    if (outcome.state === 'password-creation-required') {
      const code = outcome.reason === 'expired' ? 'password-expired' : 'password-creation-required';
      throw new HoshodeskError(code, request.stored.profile.userId);
    }
    throwIfCancelled(request.signal);
    const result = await work(delivery);
    await delivery.logout().catch((error: unknown) => {
      context.logger.log('warn', 'logout-failed', { error: String(error) });
    });
    return result;
  });
}
