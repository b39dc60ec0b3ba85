/** What the commands on notification mails say. */
import type { AnnouncementRow } from '#contract/journal.ts';
import type { HeldBackReason } from '#contract/mail-import.ts';
import type { MailRefusalReason, NotificationFlag, SenderTrust } from '#contract/notification-mail.ts';
import type { ErrorText } from '#contract/text/text-shapes.ts';

export interface MailCounts {
  readonly announced: number;
  readonly known: number;
  readonly heldBack: number;
  readonly refused: number;
  /** Of those announced or known, what is not held yet. */
  readonly awaited: number;
}

export interface MailTexts {
  readonly refusals: Readonly<Record<MailRefusalReason, ErrorText>>;
  readonly heldBack: Readonly<Record<HeldBackReason, ErrorText>>;
  readonly flags: Readonly<Record<NotificationFlag, string>>;
  readonly senders: Readonly<Record<SenderTrust, ErrorText>>;
  readonly states: Readonly<Record<AnnouncementRow['state'], string>>;
  readonly headings: {
    readonly number: string;
    readonly sentAt: string;
    readonly state: string;
    readonly sender: string;
  };
  /** What stands beside a state whose sender is not the service. */
  readonly marks: Readonly<Record<SenderTrust, string>>;
  /** e.g. the second certificate of a file, announced and not held. */
  readonly announced: (label: string, profile: string, state: string) => string;
  readonly known: (label: string, profile: string, state: string) => string;
  readonly foreignLink: string;
  readonly done: (counts: MailCounts) => string;
  readonly watching: (folder: string) => string;
  readonly closed: (sequence: number) => string;
  readonly nothingOpen: string;
  readonly unannounced: (count: number) => string;
}
