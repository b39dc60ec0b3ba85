/** Ends work that was cancelled with the code every cancelled work ends with. */
import { HoshodeskError } from '../hoshodesk-error.ts';

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HoshodeskError('cancelled');
}
