/** English texts of the sync part. */
import type { sync as japanese } from '../ja/sync.ts';

const count = (value: number): string => value.toLocaleString('en');

export const sync: typeof japanese = {
  title: 'Sync',
  lead: "Compares with the delivery server's list, and fetches and verifies what is new or changed.",
  noProfiles: 'There is no profile yet. Add one to sync.',
  addProfile: 'Add a profile',
  start: 'Sync now',
  waitsForReconciliation: 'Can be started when the reconciliation has ended.',
  again: 'Sync again',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  neverSynced: 'Not synced yet',
  lastEnded: (when) => `Last compared ${when}`,
  outsideHours: 'Outside the service hours (business days 8:45–19:00). Documents held here can be used.',
  phases: { listing: 'List', fetching: 'Fetch', verifying: 'Verify' },
  phaseStates: { done: 'done', now: 'running', waiting: 'to come' },
  listing: (rows) => `Reading the list… ${count(rows)}`,
  progress: (done, total) => `${count(done)} / ${count(total)}`,
  progressLabel: (profile) => `Progress of syncing ${profile}`,
  elapsed: (time) => `Elapsed ${time}`,
  remaining: (time) => `About ${time} left`,
  current: (fileId) => `At ${fileId}`,
  outcomes: { done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  doneWithFailures: (failed) => `Done (${count(failed)} failed)`,
  counts: { listed: 'Listed', fetched: 'Fetched', unchanged: 'Unchanged', failed: 'Failed' },
  verifiedTitle: 'Verified documents',
  verified: {
    genuine: 'Genuine',
    indeterminate: 'Needs checking',
    rejected: 'Not to be used',
    unsigned: 'Unsigned',
  },
  unit: count,
  failuresTitle: (failed) => `Not fetched or verified (${count(failed)})`,
  partOfList: 'part of the list',
  effectOfFailure: 'The newest state is not known. Documents held here can be used as before.',
  history: 'History',
  historyNote: 'the last 30',
  noHistory: 'No history yet.',
  historyColumns: {
    when: 'When',
    profile: 'Profile',
    outcome: 'Outcome',
    fetched: 'Fetched',
    unchanged: 'Unchanged',
    failed: 'Failed',
    attention: 'To check',
    duration: 'Took',
  },
  announceDone: (profile, fetched, failed) =>
    failed === 0
      ? `${profile} is synced: ${count(fetched)} fetched`
      : `${profile} is synced: ${count(fetched)} fetched, ${count(failed)} failed`,
  announceFailed: (profile) => `Syncing ${profile} failed`,
  announceCancelled: (profile) => `Syncing ${profile} was cancelled`,
};
