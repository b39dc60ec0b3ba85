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
  'void-listed': {
    what: 'The delivery server lists a void notice in its place.',
    meaning: 'This certificate is void. The void notice is not here yet.',
    next: 'Stop the execution and sync to fetch the void notice.',
  },
  'older-than-mail': {
    what: 'A notification mail names a higher issue count than what is held.',
    meaning: 'The version held may not be the latest.',
    next: 'Sync to fetch the latest version.',
  },
  'void-announced': {
    what: 'A notification mail announced a void notice.',
    meaning: 'This certificate may have been made void.',
    next: 'Stop the execution and sync to fetch the void notice.',
  },
  'wrong-form': {
    what: 'The document lacks the long-term form its kind must have.',
    meaning: 'Certificates and test slips have to be ES-A, void notices at least ES-T.',
    next: 'Ask the issuing association.',
  },
  'wrong-issuer': {
    what: 'The signer is not the issuer this profile expects.',
    meaning: 'The document may be of another association, or pretend to be of this one.',
    next: 'Do not use the document; ask the issuing association.',
  },
  'changed-after-execution': {
    what: 'Another version arrived after the loan was executed.',
    meaning: 'The version the execution rested on no longer counts.',
    next: 'Compare the versions and ask the association whether the conditions have changed.',
  },
};
