/** Waits between tries, spread so that many clients do not come back at the same moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryError } from '../delivery-error.ts';

/** Waits `waitMs` ± 25 %. Throws `cancelled` when the signal fires. */
export async function pause(waitMs: number, random: () => number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(waitMs * (0.75 + random() / 2), undefined, signal && { signal });
  } catch (cause) {
    throw new DeliveryError('cancelled', undefined, { cause });
  }
}
