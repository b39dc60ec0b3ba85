/** Every channel's handler; a missing one does not compile. */
import { archiveHandlers } from './archive.ts';
import { exportHandlers } from './export.ts';
import type { HandlerContext, Handlers } from './handler.ts';
import { journalHandlers } from './journal.ts';
import { mailHandlers } from './mail.ts';
import { profileHandlers } from './profiles.ts';
import { reconcileHandlers } from './reconcile.ts';
import { reportHandlers } from './report.ts';
import { serverHandlers } from './server.ts';
import { settingsHandlers } from './settings.ts';
import { transferHandlers } from './transfers.ts';
import { verificationHandlers } from './verification.ts';
import { versionHandlers } from './versions.ts';

export function createHandlers(context: HandlerContext): Handlers {
  return {
    ...settingsHandlers(context),
    ...profileHandlers(context),
    ...archiveHandlers(context),
    ...serverHandlers(context),
    ...reconcileHandlers(context),
    ...transferHandlers(context),
    ...verificationHandlers(context),
    ...versionHandlers(context),
    ...reportHandlers(context),
    ...exportHandlers(context),
    ...journalHandlers(context),
    ...mailHandlers(context),
  };
}
