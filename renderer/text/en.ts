/** Every text of the windows in English. */
import { errors } from '#contract/text/en/errors.ts';
import { headlines } from '#contract/text/en/headlines.ts';
import { verificationReasons } from '#contract/text/en/verification-reasons.ts';
import { versionAlarms } from '#contract/text/en/version-alarms.ts';
import { compare } from './en/compare.ts';
import { cover } from './en/cover.ts';
import { frame } from './en/frame.ts';
import { list } from './en/list.ts';
import { mails } from './en/mails.ts';
import { notice } from './en/notice.ts';
import { preview } from './en/preview.ts';
import { profile } from './en/profile.ts';
import { reconciliation } from './en/reconciliation.ts';
import { records } from './en/records.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { server } from './en/server.ts';
import { settings } from './en/settings.ts';
import { sync } from './en/sync.ts';
import { transfers } from './en/transfers.ts';
import { verdict } from './en/verdict.ts';
import { windowNextSteps } from './en/window-errors.ts';
import { words } from './en/words.ts';
import { withWindowSteps } from './error-texts.ts';
import type { Texts } from './texts.ts';

export const english: Texts = {
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
