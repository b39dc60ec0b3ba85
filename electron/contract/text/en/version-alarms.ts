/** English sentences for what the history of a file id says (R155–R158). */
import type { VersionAlarm } from '../../guarantee-file.ts';
import type { ReasonText } from '../text-shapes.ts';

export const versionAlarms: Readonly<Record<VersionAlarm, ReasonText>> = {
  'became-void': {
    what: 'A void notice has replaced the certificate.',
    meaning: 'The loan (or its change) was cancelled, or a paper certificate takes over.',
    next: 'Stop what rests on this certificate, and see whether a paper one has come.',
  },
  'same-count-other-bytes': {
    what: 'There are versions with the same issue count and different content.',
    meaning: 'A re-issue should have raised the issue count.',
    next: 'Ask the issuing association which version counts.',
  },
  'issue-count-falling': {
    what: 'The issue count is lower than that of the version before.',
    meaning: 'Issue counts should only rise.',
    next: 'Ask the issuing association which version counts.',
  },
  'older-than-list': {
    what: 'The list on the delivery server shows a higher issue count.',
    meaning: 'What is held here is not the latest version.',
    next: 'Sync to get the latest version.',
  },
};
