/** What is written down beside the documents: who did what when, what mails announced, what the server stopped listing. */
import type { Currency, FileKind, IsoDate, Verdict } from './guarantee-file.ts';
import type { TodayKind } from './today-kind.ts';

/** Why the server no longer lists a file (R159). */
export const absenceReasons = [
  /** 無効通知書: 60 days after sending (R34). */
  'void-notice-expired',
  /** テスト送信票: 60 days after sending (R34). */
  'test-slip-expired',
  /** 完済 and about two years (R32); only a person knows. */
  'paid-off',
  /** 代位弁済 (R33); only a person knows. */
  'subrogated',
  /** 移管・譲渡: another profile lists it now, or a person said so (R31). */
  'access-lost',
  /** 不明: to be asked. */
  'unknown',
] as const;

export type AbsenceReason = (typeof absenceReasons)[number];

/** Reasons only a person can give. */
export type ExplainedAbsence = Extract<AbsenceReason, 'paid-off' | 'subrogated' | 'access-lost'>;

/** What an アップロード通知メール says of a file (R42–R45), as far as the life of the file depends on it. */
export interface Announcement {
  readonly kind: FileKind;
  /** `null` for void notices and test slips. */
  readonly issueCount: number | null;
  /** 保証日 or 条件変更決定日. */
  readonly decidedOn: IsoDate | null;
  /** 取扱店舗 at the time of the mail. */
  readonly bankCode: string | null;
  readonly branchCode: string | null;
  /** When the mail was sent, ISO 8601 UTC; the moment of import where the text does not say. */
  readonly sentAt: string;
  /** Address the mail says it is from; `null` for pasted text without one. */
  readonly sender: string | null;
  readonly senderTrust: 'expected' | 'look-alike' | 'unknown' | 'not-given';
  /** URL of 配布方式, only if it is of the profile's own origin. */
  readonly link: string | null;
}

/** One thing a section of 今日の要確認 was about; `basis` is what it rested on, so that something new is raised again. */
export interface AcknowledgedItem {
  readonly item: TodayKind;
  readonly fileId: string;
  readonly basis: string;
}

/** What a person can have written down about one file. */
export type FileRecord =
  /** 貸付実行: the loan was executed on this version (R153). */
  | {
      readonly action: 'executed';
      readonly sha256: string;
      readonly on: IsoDate;
      /** What the program said of the version at that moment. */
      readonly verdict: Verdict;
      readonly currency: Currency;
    }
  /** The execution deadline was extended, to 60 days at most (R165). */
  | { readonly action: 'deadline-extended'; readonly until: IsoDate }
  /** 紙の保証書が有効: a paper certificate replaces what this void notice voided (R30). */
  | { readonly action: 'paper-replaces'; readonly sha256: string }
  | { readonly action: 'absence-explained'; readonly reason: ExplainedAbsence }
  | { readonly action: 'printed' | 'exported'; readonly sha256: string }
  /** A mail announced a file. */
  | ({ readonly action: 'announced' } & Announcement)
  /** An announcement needs no document any more, e.g. a mail meant for someone else. */
  | { readonly action: 'announcement-closed'; readonly sequence: number }
  /** An earlier record was a mistake; it stays readable but no longer counts. */
  | { readonly action: 'withdrawn'; readonly sequence: number };

/** What is written down of many files at once. */
export type BulkRecord =
  | { readonly action: 'acknowledged'; readonly items: readonly AcknowledgedItem[] }
  /** A complete list no longer held these files, or held them again. */
  | { readonly action: 'vanished' | 'returned'; readonly fileIds: readonly string[] };

export type JournalRecord = (FileRecord & { readonly fileId: string }) | BulkRecord;

/** A record at its place in the chain. */
export interface JournalEntry {
  /** 1, 2, 3 … without gaps, per archive. */
  readonly sequence: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Account of the operating system; empty where there is none. */
  readonly operator: string;
  readonly profile: string;
  readonly record: JournalRecord;
}

/** An announcement with what became of it. */
export interface AnnouncementRow extends Announcement {
  readonly sequence: number;
  readonly profile: string;
  readonly fileId: string;
  /** `met`: what was announced is held. `closed`: a person said that it needs nothing. */
  readonly state: 'awaited' | 'met' | 'closed';
}
