/** English texts of 今日の要確認. */
import { recordTexts } from '#contract/text/en/records.ts';
import type { today as japanese } from '../ja/today.ts';

const count = (number: number): string => number.toLocaleString('en');

export const today: typeof japanese = {
  title: 'Today',
  kinds: recordTexts.sections,
  reasons: {
    voided: 'A void notice has come. Do not use the certificate. Does a paper certificate replace it?',
    reissued: 'Issued again. Do not use the old version.',
    attention: 'Look at the verdict.',
    awaited: 'A notification mail has come; the document is not here yet.',
    vanished: (since: string, reason: string) => `Not on the server’s list since ${since}: ${reason}`,
    transferred: (before: string, now: string) => `at issue ${before} → now ${now}`,
    arrived: 'A new document. Look at its contents.',
    unverified: 'Not verified yet.',
  },
  actions: {
    open: 'Open',
    fetch: 'Fetch from server',
    verify: 'Verify',
    execute: 'Record execution',
    explain: 'Record reason',
    acknowledge: 'Acknowledge',
  },
  more: {
    extend: 'Record extension',
    paper: 'Paper instead',
    dismiss: 'Not needed',
    compare: 'Compare versions',
  },
  acknowledgeOne: (name: string) => `Acknowledge: ${name}`,
  acknowledgeAll: (number: number) => `Acknowledge all ${count(number)}`,
  acknowledgeSection: (section: string) => `Acknowledge everything under “${section}”`,
  acknowledgeQuestion: (number: number) =>
    `Acknowledges ${count(number)} items of this kind and writes your name and the time into the journal. What changes will be shown here again.`,
  acknowledged: (number: number) => `${count(number)} acknowledged and written into the journal.`,
  changedMeanwhile: 'Their number has changed meanwhile. Look again before acknowledging.',
  cancel: 'Cancel',
  select: (name: string) => `Select: ${name}`,
  selected: (number: number) => `${count(number)} selected`,
  clear: 'Clear selection',
  keys: 'Enter next step, Space select, Ctrl+Enter acknowledge, ↑↓ move',
  all: 'Show list',
  branchFilter: 'Branch',
  allBranches: 'All branches',
  branch: (code: string, number: number) => `${code === '' ? 'unknown' : code}: ${count(number)}`,
  rest: (number: number) => `Show ${count(number)} more`,
  beyond: (shown: number, number: number) =>
    `${count(shown)} of ${count(number)} are shown. For the others open the list or choose a branch.`,
  working: 'Working',
  nothing: 'Nothing needs to be checked.',
  unknown: 'Nothing held here needs to be checked. Whether there is anything new, a sync will tell.',
  lastAsked: (when: string) => `Server last asked: ${when}`,
  neverAsked: 'The server has not been asked yet.',
  loading: 'Loading',
  connections: {
    title: 'Connections and certificates',
    certificateEnds: (profile: string, daysLeft: number, until: string) =>
      `The certificate of “${profile}” ends on ${until} (${daysLeft} days left). Have it renewed.`,
    certificateEnded: (profile: string, until: string) =>
      `The certificate of “${profile}” ended on ${until}. Nothing can be synced until a new one is imported.`,
    syncFailed: (profile: string, message: string) => `The last sync of “${profile}” failed: ${message}`,
    syncIncomplete: (profile: string, failed: number) =>
      `${count(failed)} files could not be fetched by the last sync of “${profile}”.`,
    neverCompared: (profile: string) => `“${profile}” has never been compared with the whole server.`,
    comparedLongAgo: (profile: string, days: number) =>
      `“${profile}” has not been compared with the whole server for ${days} days. Compare every 30 days.`,
    comparedTooLongAgo: (profile: string, days: number) =>
      `“${profile}” has not been compared with the whole server for ${days} days. Void notices disappear after 60 days: compare today.`,
    settings: 'Open settings',
    sync: 'Open sync',
  },
};
