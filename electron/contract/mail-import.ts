/** What importing notification mails gives: one outcome for each notification, or for each text that held none. */
import type { AnnouncementRow } from './journal.ts';
import type { MailRefusal, ParsedNotification } from './notification-mail.ts';

/** Pasted text, or the bytes of a saved mail. */
export interface MailSource {
  /** What people know it by, e.g. a file name; empty for pasted text. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Why a notification that could be read was not taken into any archive. */
export const heldBackReasons = [
  /** Not the service's sender; taken when the person says so. */
  'sender-unknown',
  /** Imitates the service's sender; taken only when the person says so knowingly. */
  'sender-looks-alike',
  /** No 接続先 of its association and bank, or not the one asked for. */
  'no-profile',
] as const;

export type HeldBackReason = (typeof heldBackReasons)[number];

export type MailOutcome = { readonly source: string } & (
  | { readonly outcome: 'refused'; readonly refusal: MailRefusal }
  | {
      readonly outcome: 'held-back';
      readonly reason: HeldBackReason;
      readonly notification: ParsedNotification;
    }
  | {
      /** `known`: the same notification was imported before. */
      readonly outcome: 'announced' | 'known';
      readonly notification: ParsedNotification;
      readonly profile: string;
      /** Of its record in the profile's journal. */
      readonly sequence: number;
      /** `met`: what it announces is held; `awaited`: it has to be fetched. */
      readonly state: AnnouncementRow['state'];
      /** `foreign`: the address is not of the profile's own server, and was not kept. */
      readonly link: 'none' | 'kept' | 'foreign';
    }
);

/** What a person allows beyond notifications of the service's own sender. */
export interface MailPermissions {
  readonly allowUnknownSender?: boolean;
  readonly allowLookAlike?: boolean;
}
