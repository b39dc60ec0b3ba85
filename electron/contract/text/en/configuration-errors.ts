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
};
