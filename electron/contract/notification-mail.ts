/** Words for アップロード通知メール (R9–R11, R42–R47): what one says, and why a text is refused. */
import type { FileKind, IsoDate } from './guarantee-file.ts';

/** The only sender of notifications; it takes no replies (R11). */
export const notificationSender = 'common-system@cgcsc.co.jp';

/**
 * How far the stated sender can be relied on. Nobody proves a sender's address in a mail, so `expected` is no proof of
 * origin; `look-alike` imitates the expected one; `not-given` is pasted text without a sender.
 */
export type SenderTrust = 'expected' | 'look-alike' | 'unknown' | 'not-given';

export interface NotificationSender {
  readonly address: string | null;
  readonly trust: SenderTrust;
}

/** What is odd about a notification that could be read. What is stated in several ways is not chosen but left open. */
export const notificationFlags = [
  /** A certificate's notification without 発行回数 (R42, R43). */
  'issue-count-missing',
  /** 条変番号 does not fit the kind: `000` is the certificate itself, others are amendments (R16). */
  'kind-unlike-change-number',
  /** A date line that is no existing date. */
  'date-unreadable',
  'dates-differ',
  'branches-differ',
  /** Association of the subject and of the signature. */
  'associations-differ',
  'senders-differ',
  'sending-times-differ',
  /** Several addresses, one that is not https, or one that names another file. */
  'link-unusable',
] as const;

export type NotificationFlag = (typeof notificationFlags)[number];

/** Everything one notification says (R42–R45). `null` is not said, or said in several ways (see the flags). */
export interface ParsedNotification {
  readonly kind: FileKind;
  readonly fileId: string;
  /** Void notices and test slips have none. */
  readonly issueCount: number | null;
  /** 保証日 or 条件変更決定日. */
  readonly decidedOn: IsoDate | null;
  /** 取扱店舗, the current branch. */
  readonly bankCode: string | null;
  readonly branchCode: string | null;
  readonly bankName: string | null;
  readonly branchName: string | null;
  /** ユーザ名称 before 御中. */
  readonly recipientName: string | null;
  readonly associationName: string | null;
  /** The https address of 配布方式 (R10): data, to be compared with a profile's origin, never to be opened. */
  readonly link: string | null;
  /** ISO 8601 UTC. */
  readonly sentAt: string | null;
  readonly sender: NotificationSender;
  readonly flags: readonly NotificationFlag[];
}

/** Why a text or a message, or one notification in it, is refused. */
export const mailRefusalReasons = [
  'empty',
  'too-large',
  'too-many-parts',
  'nested-too-deep',
  'too-many-notifications',
  /** The bytes are not a mail message. */
  'not-a-message',
  /** Outlook's own file form (.msg). */
  'outlook-message',
  /** Two From, Subject or Date headers. */
  'headers-ambiguous',
  'no-notification',
  /** It says that it is a notification, but names no readable file. */
  'file-unreadable',
  'kind-unknown',
  'issue-count-invalid',
  /** Subject and body speak of different files, kinds or 発行回数. */
  'subject-and-body-differ',
  /** Two readings of one message (text and HTML) speak of different files. */
  'alternatives-differ',
] as const;

export type MailRefusalReason = (typeof mailRefusalReasons)[number];

export interface MailRefusal {
  readonly reason: MailRefusalReason;
  /** Facts such as a limit or the words in question, shortened; `null` when there is nothing to add. */
  readonly detail: string | null;
}

/** What one text or message held. */
export interface ReadMail {
  readonly notifications: readonly ParsedNotification[];
  readonly refusals: readonly MailRefusal[];
}
