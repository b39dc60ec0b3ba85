/** English texts of what people write down about a guarantee, and of the journal. */
import { recordTexts } from '#contract/text/en/records.ts';
import type { records as japanese } from '../ja/records.ts';

const count = (number: number): string => number.toLocaleString('en');

export const records: typeof japanese = {
  ...recordTexts,
  label: 'Records',
  facts: {
    executed: (day: string, by: string) => `Executed on this version on ${day} (recorded by ${by})`,
    executedOnOther: (day: string, version: string, by: string) =>
      `Executed on another version (${version}) on ${day} (recorded by ${by})`,
    extended: (day: string, by: string) => `Execution deadline extended to ${day} (recorded by ${by})`,
    paper: (by: string) => `Replaced by a paper certificate (recorded by ${by})`,
    absent: (day: string, reason: string) => `Not on the server’s list since ${day}: ${reason}`,
  },
  paperQuestion: 'Does a paper certificate replace it? If so, write it down.',
  actions: {
    executed: 'Record execution',
    extended: 'Record extension',
    paper: 'Paper instead',
    absence: 'Record why it is gone',
    withdraw: 'Withdraw record',
    dismissed: 'Not needed',
  },
  titles: {
    executed: 'Record the execution of the loan',
    extended: 'Record an extended deadline',
    paper: 'Record that paper replaces it',
    absence: 'Record why it is gone from the server',
    withdraw: 'Withdraw a record',
    dismissed: 'No document is needed for this notification',
  },
  explain: {
    executed: 'The version shown is recorded as what this loan rests on. That will not change afterwards.',
    extended: (from: string, to: string) => `A day from ${from} to ${to} (60 days from the decision).`,
    extendedUnknown: 'A day up to 60 days from the decision.',
    paper: 'Records that after this void notice a paper certificate counts. The electronic one stays void.',
    absence: 'Choose the reason you have found out. The document stays here.',
    withdraw: 'The record stays. That it was withdrawn is kept with your name and the time.',
    dismissed: 'Records that no document is needed, e.g. because the mail was meant for someone else.',
  },
  document: (name: string, fileId: string) => `${name} ${fileId}`,
  version: (issue: number | null, sha256: string) =>
    `${issue === null ? 'issue unknown' : `issue ${issue}`}, version ${sha256.slice(0, 8)}`,
  shownVersion: 'Version',
  executedOn: 'Executed on',
  extendedUntil: 'Extended to',
  reason: 'Reason',
  reasons: { 'paid-off': 'Repaid in full', subrogated: 'Subrogation', 'access-lost': 'Transferred' },
  save: 'Record',
  withdrawNow: 'Withdraw',
  cancel: 'Cancel',
  notRecorded: 'It was done, but could not be written into the journal.',
  history: {
    title: (number: number) => `Records (${count(number)})`,
    withdrawOne: (sentence: string) => `Withdraw: ${sentence}`,
    withdraw: 'Withdraw',
    by: (sequence: number, who: string) => `No. ${sequence}, ${who}`,
  },
  journal: {
    title: 'Journal',
    lead: 'Who recorded what, and when; newest first. Records can neither be deleted nor changed.',
    check: 'Check the chain',
    checking: 'Checking…',
    intact: (number: number) => `None of the ${count(number)} records is missing or changed.`,
    export: 'Export as CSV',
    exporting: 'Exporting…',
    exported: (number: number) => `${count(number)} records exported.`,
    fileName: (when: string) => `journal_${when}.csv`,
    columns: { sequence: 'No.', at: 'When', by: 'By', profile: 'Profile', fileId: 'File', what: 'What' },
    more: 'Show more',
    open: (fileId: string) => `Open the document: ${fileId}`,
    empty: 'Nothing has been recorded yet.',
    loading: 'Loading',
  },
};
