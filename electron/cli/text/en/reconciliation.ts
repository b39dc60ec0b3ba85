/** English of the command `reconcile`. */
import { reconciliationReasons } from '#contract/text/en/reconciliation.ts';
import type { ReconciliationTexts } from '../reconciliation-texts.ts';

export const reconciliation: ReconciliationTexts = {
  reasons: reconciliationReasons,
  groups: {
    stale: 'A newer version is on the server',
    'local-only': 'Not on the server, only here',
    'server-only': 'Not here, only on the server',
    changed: 'Attributes of the list changed',
  },
  resumed: (windowsDone, windows) =>
    `Going on with the interrupted reconciliation (${windowsDone} of ${windows} parts are done)`,
  listing: (windowsDone, windows, rows) => `Reconciling: part ${windowsDone}/${windows}, ${rows} rows`,
  confirming: (done, total) => `Asking for missing documents by their file id: ${done}/${total}`,
  group: (name, count) => `■ ${name}: ${count}`,
  newlyGone: 'new',
  more: (count) => `  and ${count} more (--json prints all)`,
  next: (sentence) => `  → ${sentence}`,
  done: ({ listed, held, differences }) =>
    differences === 0
      ? `Reconciled: ${listed} on the server, ${held} here, no differences.`
      : `Reconciled: ${listed} on the server, ${held} here, ${differences} differences.`,
  incomplete: (parts) =>
    `Note: ${parts} part(s) of the list could not be read to their end, so that nothing counts as gone. Run reconcile again.`,
  fetchWith: (profile) => `To fetch: hoshodesk sync --profile ${profile}`,
  age: ({ state, days }) =>
    state === 'never' ? 'never compared as a whole' : `compared as a whole ${days} day(s) ago`,
  last: (at) => `last reconcile ${at}`,
  ageWarning: {
    due: (profile, days) =>
      `Note: the whole of "${profile}" has not been compared for ${days} days; it has to be every 30 days.\n→ hoshodesk reconcile --profile ${profile}`,
    overdue: (profile, days) =>
      `Warning: the whole of "${profile}" has not been compared for ${days} days. Void notices leave the server 60 days after sending; after that nothing tells that a guarantee is void.\n→ Now: hoshodesk reconcile --profile ${profile}`,
  },
};
