/** Every text of the windows in Japanese. */
import { errors } from '#contract/text/ja/errors.ts';
import { headlines } from '#contract/text/ja/headlines.ts';
import { verificationReasons } from '#contract/text/ja/verification-reasons.ts';
import { versionAlarms } from '#contract/text/ja/version-alarms.ts';
import { compare } from './ja/compare.ts';
import { cover } from './ja/cover.ts';
import { frame } from './ja/frame.ts';
import { list } from './ja/list.ts';
import { mails } from './ja/mails.ts';
import { notice } from './ja/notice.ts';
import { preview } from './ja/preview.ts';
import { profile } from './ja/profile.ts';
import { reconciliation } from './ja/reconciliation.ts';
import { records } from './ja/records.ts';
import { report } from './ja/report.ts';
import { search } from './ja/search.ts';
import { server } from './ja/server.ts';
import { settings } from './ja/settings.ts';
import { sync } from './ja/sync.ts';
import { transfers } from './ja/transfers.ts';
import { verdict } from './ja/verdict.ts';
import { windowNextSteps } from './ja/window-errors.ts';
import { words } from './ja/words.ts';
import { withWindowSteps } from './error-texts.ts';

export const japanese = {
  errors: withWindowSteps(errors, windowNextSteps),
  reasons: verificationReasons,
  headlines,
  alarms: versionAlarms,
  compare,
  cover,
  frame,
  list,
  mails,
  notice,
  preview,
  profile,
  reconciliation,
  records,
  report,
  search,
  server,
  settings,
  sync,
  transfers,
  verdict,
  words,
};
