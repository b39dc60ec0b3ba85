/** What a window may ask about notification mails. */
import type { ErrorCode } from '../error-codes.ts';
import type { SearchRow } from '../guarantee-file.ts';
import type { AnnouncementRow } from '../journal.ts';
import type { MailOutcome, MailPermissions } from '../mail-import.ts';
import type { Nothing } from './requests.ts';

/** The folder from which mails are taken by themselves. */
export interface MailFolderState {
  /** Empty where none is watched. */
  readonly folder: string;
  /** Why the last look at it failed. */
  readonly failure: ErrorCode | null;
  /** What was not taken from it, newest first: refused, or held back until a person decides. */
  readonly notTaken: readonly MailOutcome[];
}

/** Pasted texts and opened files; a window sends large files one by one. */
export interface GivenMails {
  readonly texts: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Texts, and files, of one request. */
export const maxGivenMails = 100;

/** Characters of one pasted text; a notification has some 400. */
export const maxPastedLength = 200_000;

export interface MailRequests {
  /** One outcome for each notification and profile, and for each refusal. */
  'mail.import': (request: MailPermissions & GivenMails) => readonly MailOutcome[];
  /** What mails announced, newest first; 1,000 at most. */
  'mail.list': (request: {
    readonly profile?: string;
    readonly onlyAwaited?: boolean;
  }) => readonly AnnouncementRow[];
  /** Documents of the last 30 days that no imported mail announced; empty while none are imported. */
  'mail.unannounced': (request: { readonly profile?: string }) => readonly SearchRow[];
  'mail.folder': (request: Nothing) => MailFolderState;
  /** Watches this folder from now on and after every start; an empty name ends it. Refused when it cannot be read. */
  'mail.watch': (request: { readonly folder: string }) => MailFolderState;
  /** Lets the user choose a folder; `null` = the user gave up. Only where the host has a dialog for it. */
  'mail.chooseFolder': (request: Nothing) => { readonly folder: string } | null;
  /** Takes a file of the watched folder that was held back, or passes over it. */
  'mail.decide': (
    request: MailPermissions & { readonly source: string; readonly take: boolean },
  ) => MailFolderState;
}
