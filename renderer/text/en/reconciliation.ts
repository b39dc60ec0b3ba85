/** English texts of 照合. */
import { reconciliationReasons } from '#contract/text/en/reconciliation.ts';
import type { ReconciliationAge } from '#contract/reconciliation.ts';
import type { reconciliation as japanese } from '../ja/reconciliation.ts';

const count = (value: number): string => value.toLocaleString('en-US');
const daysAgo = (days: number): string => (days === 0 ? 'today' : `${count(days)} day(s) ago`);

export const reconciliation: typeof japanese = {
  reasons: reconciliationReasons,
  title: 'Reconciliation',
  lead: 'Compares everything on the delivery server with everything here, in both directions. Fetches nothing.',
  run: 'Reconcile',
  resume: 'Go on reconciling',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  waitsForSync: 'Can be started when the sync has ended.',
  never: 'Never reconciled.',
  last: (when) => `Last reconciliation ${when}`,
  age: ({ days }: ReconciliationAge) =>
    days === null
      ? 'Never compared as a whole'
      : `Compared as a whole ${daysAgo(days)} (complete syncs count)`,
  warnings: {
    due: (days) => `Not compared as a whole for ${count(days)} days. Reconcile every 30 days.`,
    overdue: (days) =>
      `Not compared as a whole for ${count(days)} days. Void notices leave the server 60 days after sending; after that nothing tells that a guarantee is void. Reconcile now.`,
  },
  interrupted: (when, done, windows) =>
    `The reconciliation begun at ${when} did not come to its end (${done} of ${windows} parts are done). Within 24 hours it goes on from there. Nothing counts as gone yet.`,
  resumed: (done) => `Goes on after the ${done} parts that were done before.`,
  windows: (done, windows) => `part ${done} / ${windows}`,
  rows: (rows) => `${count(rows)} rows`,
  confirming: (done, total) =>
    `Asking for missing documents by their file id ${count(done)} / ${count(total)}`,
  progressLabel: (profile) => `Progress of the reconciliation of ${profile}`,
  elapsed: (time) => `${time} gone`,
  effectOfFailure:
    'Nothing counts as gone. What was compared is used by the next reconciliation within 24 hours.',
  same: (listed, held) => `No differences. ${count(listed)} on the server, ${count(held)} here.`,
  found: (listed, held, differences) =>
    `${count(listed)} on the server, ${count(held)} here, ${count(differences)} differences.`,
  incomplete: (parts) =>
    `${count(parts)} part(s) of the list could not be read to their end, so that nothing counts as gone. Reconcile again.`,
  groups: {
    stale: 'A newer version is on the server',
    'local-only': 'Not on the server, only here',
    'server-only': 'Not here, only on the server',
    changed: 'Attributes of the list changed',
  },
  reason: (what, amount) => `${what} (${count(amount)})`,
  isNew: 'new',
  columns: {
    customerName: 'Customer',
    fileId: 'File ID',
    kind: 'Kind',
    office: 'Present branch',
    uploadedOn: 'Uploaded',
    action: 'Next step',
  },
  fetch: 'Fetch',
  fetchAll: (amount) => `Fetch all ${count(amount)}`,
  fetching: 'Fetching…',
  fetchOne: (fileId) => `Fetch ${fileId}`,
  explain: 'Record reason',
  explainOne: (fileId) => `Record the reason of ${fileId}`,
  explanations: { 'paid-off': 'Paid off', subrogated: 'Subrogated', 'access-lost': 'Transferred' },
  transfers: 'Transfer search',
  transfersOf: (fileId) => `Transfer search for ${fileId}`,
  nothingToDo: 'None',
  more: (amount) => `Show ${count(amount)} more`,
  notKept: (amount) => `and ${count(amount)} more, shown by the next reconciliation`,
  announceDone: (profile) => `${profile} has been reconciled`,
  announceFailed: (profile) => `The reconciliation of ${profile} failed`,
  announceCancelled: (profile) => `The reconciliation of ${profile} was cancelled`,
};
