/** `reconcile`: 照合 of the server's whole list with the archive, and what is still open of the last one. */
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ReconciliationSummary } from '#contract/reconciliation.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function reconcileHandlers(context: HandlerContext): HandlersOf<'reconcile'> {
  return {
    'reconcile.run': ({ profile }, signal) => runReconciliation(context, profile, signal),
    'reconcile.last': ({ profile }) => context.app.lastReconciliation(profile),
  };
}

async function runReconciliation(
  { app, emit }: HandlerContext,
  profile: string,
  signal: AbortSignal,
): Promise<ReconciliationSummary> {
  const end = (code: ErrorCode | null): void =>
    emit({ kind: 'event', name: 'reconcile.ended', payload: { profile, code } });
  try {
    const { summary, differences } = await app.reconcile(profile, {
      signal,
      onEvent: (event) => emit({ kind: 'event', name: 'reconcile.progress', payload: { profile, event } }),
    });
    const fileIds = differences.slice(0, toldAtMost).map(({ fileId }) => fileId);
    if (fileIds.length > 0) emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
    end(null);
    return summary;
  } catch (error) {
    const code = error instanceof HoshodeskError ? error.code : 'internal';
    end(signal.aborted ? 'cancelled' : code);
    throw signal.aborted ? new HoshodeskError('cancelled') : error;
  }
}

/** Lists ask anew when anything changed; which one thousand it was makes no difference to them. */
const toldAtMost = 1_000;
