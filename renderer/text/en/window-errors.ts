/** English next steps for people at a window, where the shared ones speak of the command line. */
import type { windowNextSteps as japanese } from '../ja/window-errors.ts';

export const windowNextSteps: typeof japanese = {
  'outside-service-hours': 'Try again within the hours. Searching, viewing and verifying here works now.',
  usage: 'Open the screen again and retry.',
  'profile-exists': 'Choose another name.',
  'profile-unknown': 'See the profiles under Settings.',
  'index-corrupt': 'Start Hoshodesk again. If it persists, tell your system staff.',
  'password-expired': 'Create a new password: Settings, “Change” of the profile, “Create a password”.',
  'password-creation-required':
    'Create a new password: Settings, “Change” of the profile, “Create a password”.',
  'versions-too-few': 'After a re-issue, Sync brings the version to compare with.',
  'file-not-held': 'Get it with Sync or Server search.',
  'demo-unavailable': 'Tell your system staff.',
};
