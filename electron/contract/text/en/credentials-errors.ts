/** English sentences for the credentials errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const credentialsErrors: ErrorTexts<'credentials'> = {
  'p12-wrong-password': {
    message: 'The PKCS#12 password is wrong.',
    next: "Check the password noted on the certificate's download page.",
  },
  'login-refused': {
    message: 'User ID or password is wrong.',
    next: 'Check them; there is no automatic retry. A forgotten password can be reset.',
  },
  'password-expired': {
    message: 'The login password has expired (120 days).',
    next: 'Create a new one with "connect --new-password-file".',
  },
  'password-creation-required': {
    message: 'The password is still the initial one; a new one must be created.',
    next: 'Create one with "connect --new-password-file".',
  },
  'password-rejected': {
    message: 'The server did not take the new password.',
    next: 'Run again with another one.',
  },
  'headquarters-required': {
    message: 'This is a branch user; only a headquarters user may do this.',
    next: 'Use a headquarters profile.',
  },
  'session-lost': {
    message: 'The login was lost and a new login could not continue the work.',
    next: 'Wait a little and run again.',
  },
};
