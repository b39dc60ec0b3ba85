/** English of the commands `today`, `record` and `journal`. */
import { recordTexts } from '#contract/text/en/records.ts';
import type { JournalCommandTexts } from '../records-texts.ts';

export const records: JournalCommandTexts = {
  ...recordTexts,
  headings: {
    section: 'Today',
    count: 'Count',
    branches: 'By branch',
    sequence: 'No.',
    at: 'When',
    by: 'By',
    profile: 'Profile',
    what: 'What',
  },
  section: (name, count) => `■ ${name}: ${count}`,
  more: (count) => `  and ${count} more (--json prints all)`,
  due: (deadlineOn) => `to be executed by ${deadlineOn}`,
  whyHere: {
    voided: 'Do not use the certificate. Where a paper one replaces it, write that down with record … paper.',
    reissued: 'Do not use the old version.',
    attention: 'Look at the verdict with show.',
    deadline: 'Write down the execution with record … executed, an extension with record … extend.',
    awaited: 'Fetch it with get.',
    vanished: 'Where the reason is unknown, find it out and write it down with record … absent.',
    transferred: 'The branch is another than at issue. Look at the contents.',
    arrived: 'Look at the contents.',
  },
  nothing: 'Nothing needs to be checked.',
  recorded: (sentence) => `Recorded: ${sentence}`,
  chainIntact: (count) => `The journal is whole: none of its ${count} records is missing or changed.`,
  copyNotRecorded: 'The copy was made, but could not be written into the journal.',
};
