/** Reads notification mails: pasted text, and message files (.eml) as bytes (R11, R42–R46). */
import {
  type ReadNotificationText,
  readNotificationText,
} from '#contract/notification/read-notification-text.ts';
import { isSameLabel } from '#contract/notification/gather-statements.ts';
import {
  type MailRefusal,
  type NotificationSender,
  type ReadMail,
  notificationSender,
} from '#contract/notification-mail.ts';
import { type Envelope, composeNotification } from './compose-notification.ts';
import { parseMailDate } from './mail-date.ts';
import { readMessageParts } from './message-parts.ts';
import { isSurelyMessage, isText, refuseMessageBytes } from './message-size.ts';
import { judgeSenders, parseSenders } from './sender-trust.ts';

export interface ReadMailOptions {
  /** The one address notifications come from; the service's own by default. */
  readonly expectedSender?: string;
}

/** Reads every notification in pasted text; sender and time only where the text states them. Throws nothing. */
export function readPastedMail(text: string, options: ReadMailOptions = {}): ReadMail {
  return composed(readNotificationText(text), null, options);
}

/**
 * Reads every notification in one message file; sender and time are those of the message around it, also for attached
 * and quoted ones. Throws nothing: hostile or unreadable bytes are refusals.
 */
export async function readMessageFile(bytes: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  const refusal = refuseMessageBytes(bytes);
  if (refusal !== null) return refused(refusal);
  const parts = await readMessageParts(bytes);
  if ('reason' in parts) return refused(parts);
  const { subject, body, senders, date } = parts;
  const contradiction = contradictionOf(subject, body);
  if (contradiction !== null) return refused(contradiction);
  const sender = judgeSenders(senders.flatMap(parseSenders), options.expectedSender ?? notificationSender);
  const envelope: Envelope = { sender: asOfMessage(sender), sentAt: parseMailDate(date) };
  return composed(readNotificationText(`${subject}\n${body}`), envelope, options);
}

/** A message hides its sender, pasted text merely lacks one. */
function asOfMessage(sender: NotificationSender): NotificationSender {
  return sender.trust === 'not-given' ? { ...sender, trust: 'unknown' } : sender;
}

/** Reads a file of either kind: a message by its headers, otherwise text in UTF-8 or Shift_JIS. */
export async function readMailFile(bytes: Uint8Array, options: ReadMailOptions = {}): Promise<ReadMail> {
  const refusal = refuseMessageBytes(bytes);
  if (isSurelyMessage(bytes) || (refusal !== null && refusal.reason !== 'not-a-message')) {
    return readMessageFile(bytes, options);
  }
  if (!isText(bytes)) return refused({ reason: 'not-a-message', detail: null });
  return readPastedMail(decodeText(bytes), options);
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** A subject that names a file must name one of those the body names, if that names any. */
function contradictionOf(subject: string, body: string): MailRefusal | null {
  const [named] = readNotificationText(subject).stated;
  const { stated } = readNotificationText(body);
  if (named === undefined || stated.length === 0) return null;
  if (stated.some((label) => isSameLabel(label, named))) return null;
  return { reason: 'subject-and-body-differ', detail: subject.slice(0, 120) };
}

function composed(
  { stated, refusals }: ReadNotificationText,
  envelope: Envelope | null,
  { expectedSender = notificationSender }: ReadMailOptions,
): ReadMail {
  const notifications = stated.map((each) => composeNotification(each, envelope, expectedSender));
  return { notifications, refusals };
}

function refused(refusal: MailRefusal): ReadMail {
  return { notifications: [], refusals: [refusal] };
}
