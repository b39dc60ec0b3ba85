/** At most one notification per sync, with counts only: names of customers belong on no lock screen (U34). */
import { Notification } from 'electron';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { ShellTexts } from '../text/ja.ts';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/** `null`: nothing worth interrupting anybody for. */
export function notificationOf(record: SyncRecord, texts: ShellTexts): NotificationText | null {
  if (record.outcome === 'cancelled') return null;
  if (record.outcome === 'failed') return { title: texts.syncFailed, body: texts.syncFailedBody };
  const { fetched = 0, failed = 0 } = record.summary ?? {};
  if (fetched === 0 && failed === 0) return null;
  return { title: texts.syncDone, body: texts.syncDoneBody(fetched, failed) };
}

export function notify(record: SyncRecord, texts: ShellTexts, onClick: () => void): void {
  const text = notificationOf(record, texts);
  if (text === null || !Notification.isSupported()) return;
  const notification = new Notification({ ...text, silent: true });
  notification.on('click', onClick);
  notification.show();
}
