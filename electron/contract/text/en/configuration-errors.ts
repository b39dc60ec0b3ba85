/** English sentences for the configuration errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const configurationErrors: ErrorTexts<'configuration'> = {
  usage: { message: 'The command is not understood; nothing was done.', next: 'See "hoshodesk --help".' },
  'file-unreadable': {
    message: 'A given file cannot be read, or its content is not what it should be.',
    next: 'Check the path, the permissions and the format.',
  },
  'profile-exists': {
    message: 'A profile of that name exists already.',
    next: 'Choose another name, or remove it first with "profile remove".',
  },
  'profile-unknown': { message: 'There is no profile of that name.', next: 'See "profile list".' },
  'profile-invalid': {
    message: "The profile's settings are wrong.",
    next: 'Correct the item named, or add the profile again.',
  },
  'url-invalid': {
    message: "The delivery server's URL is wrong; it must begin with https.",
    next: 'Check the URL the association gave you.',
  },
  'user-id-invalid': {
    message: 'The user ID is wrong; it has 11 digits.',
    next: 'Check association (2), bank (4), branch (3) and serial (2).',
  },
  'file-id-invalid': {
    message: 'This is not a file ID.',
    next: 'Write it as association_bankbranch_customer_guarantee_change.',
  },
  'password-rule-violated': {
    message: 'A password has 8 to 16 half-width letters and digits, both present.',
    next: 'Prepare one that keeps the rule and run again.',
  },
  'anchor-unreadable': {
    message: 'A certificate given as a trust anchor cannot be read.',
    next: 'Give the certificate published by the association or the time-stamping authority, in PEM form.',
  },
  'environment-insecure': {
    message: 'An environment variable turns off TLS checks or writes out keys; nothing was done.',
    next: 'Unset NODE_TLS_REJECT_UNAUTHORIZED, SSLKEYLOGFILE and the like.',
  },
  'demo-unavailable': {
    message: 'The demonstration server is not part of this installation.',
    next: 'Run "npm run demo" in a checkout of the sources.',
  },
  'office-code-invalid': {
    message: 'A bank or branch code is not of the right form.',
    next: 'Give four digits for the bank and three for the branch, e.g. 0001-001.',
  },
  'office-code-required': {
    message: 'Neither the codes at issue nor the current codes were given.',
    next: 'Give the bank at issue, the current bank, or both.',
  },
  'merger-invalid': {
    message: 'A row of the table of mergers is wrong.',
    next: 'Check its date, the length of its note, and the number of rows (1,000 at most).',
  },
  'merger-contradiction': {
    message: 'The table of mergers already says where this branch or bank went.',
    next: 'Remove that row first, then add the new one.',
  },
  'merger-cycle': {
    message: 'With this row the mergers would lead in a circle, back to where they began.',
    next: 'Check whether old and new were exchanged, together with the rows that are there.',
  },
  'merger-unknown': {
    message: 'The table of mergers has no row with this number.',
    next: 'List the table and check the number.',
  },
  'mergers-unreadable': {
    message:
      'The file of the table of mergers is damaged. No search was widened and nothing was overwritten.',
    next: 'Restore a copy if there is one. Otherwise "mergers start-anew" begins with an empty table and keeps the damaged file aside.',
  },
};
