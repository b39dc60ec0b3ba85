/** What a window may ask about 照合 of the server's whole list with the archive. */
import type { LastReconciliation, ReconciliationSummary } from '../reconciliation.ts';

export interface ReconcileRequests {
  /** Ends with the reconciliation; progress comes as events, and cancelling keeps what was compared for the next one. */
  'reconcile.run': (request: { readonly profile: string }) => ReconciliationSummary;
  /** What is still open of the newest one, at most 1,000 differences; asks no server. */
  'reconcile.last': (request: { readonly profile: string }) => LastReconciliation;
}
