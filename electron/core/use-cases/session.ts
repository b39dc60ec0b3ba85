/** A session with a delivery server: service hours, secrets, login, and an orderly end. */
import type { Delivery } from '../delivery/index.ts';
import { isWithinServiceHours, nextOpening, usualServiceHours } from '../domain/service-hours.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { UseCaseContext } from './context.ts';
import { settlePendingPassword } from './password-change.ts';

/** Throws `outside-service-hours` with the next opening, before anything goes out (R4). */
export function requireServiceHours(context: UseCaseContext, stored: StoredProfile): void {
  if (context.ignoreServiceHours) return;
  const hours = stored.profile.serviceHours ?? usualServiceHours;
  const now = context.clock.now();
  if (isWithinServiceHours(now, hours)) return;
  throw new HoshodeskError('outside-service-hours', nextOpening(now, hours)?.replace('T', ' '));
}

/** Opens a session without logging in and closes it whatever happens. */
export async function withSession<T>(
  context: UseCaseContext,
  stored: StoredProfile,
  work: (delivery: Delivery) => Promise<T>,
): Promise<T> {
  requireServiceHours(context, stored);
  const secrets = await settlePendingPassword(context, stored);
  const delivery = context.createDelivery(stored, secrets);
  try {
    return await work(delivery);
  } finally {
    await delivery.close();
  }
}

/** Logs in, works, logs out. Nothing can be done with an initial or expired password but replacing it. */
export async function withLogin<T>(
  context: UseCaseContext,
  stored: StoredProfile,
  work: (delivery: Delivery) => Promise<T>,
): Promise<T> {
  return withSession(context, stored, async (delivery) => {
    const outcome = await delivery.login();
    if (outcome.state === 'password-creation-required') {
      const code = outcome.reason === 'expired' ? 'password-expired' : 'password-creation-required';
      throw new HoshodeskError(code, stored.profile.userId);
    }
    const result = await work(delivery);
    await delivery.logout().catch((error: unknown) => {
      context.logger.log('warn', 'logout-failed', { error: String(error) });
    });
    return result;
  });
}
