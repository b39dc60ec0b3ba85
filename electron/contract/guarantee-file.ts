/** Words for what the delivery server lists and the archive keeps (manual 2.2–2.6, 6-A). */

import type { AbsenceReason } from './journal.ts';
import type { ReasonCode } from './verification-reasons.ts';
import type { Reason, SignatureForm } from './verification.ts';

/** ファイル種類 as the server's search screen numbers it (R102-7): certificate, amendment, void notice, test slip. */
export type FileKind = '1' | '2' | '3' | '4';

/** A calendar date in Japan, `YYYY-MM-DD`. Never a Date: the service knows one time zone (R168). */
export type IsoDate = string;

/** A wall-clock minute in Japan, `YYYY-MM-DDTHH:mm`. */
export type IsoMinute = string;

/**
 * リスト項目: the server-side attributes of one file (R38). Codes are strings, leading zeros count.
 * `bankCode` and `branchCode` are the current ones; those at issue are inside the file id.
 * `null` means that the server's list did not show it.
 */
export interface ListItem {
  readonly fileId: string;
  readonly kind: FileKind | null;
  readonly bankCode: string | null;
  readonly branchCode: string | null;
  readonly customerNo: string;
  readonly guaranteeNo: string;
  readonly changeNo: string;
  readonly customerName: string | null;
  readonly uploadedOn: IsoDate | null;
  /** Upload time where the server prints one; then `uploadedOn` is its date. */
  readonly uploadedAt: IsoMinute | null;
  /** 保証日, or 条件変更決定日 for an amendment. */
  readonly decidedOn: IsoDate | null;
  /** 電子保証書発行回数 (R27). */
  readonly issueCount: number | null;
}

/** An inclusive range of dates; either end may be open. */
export interface DateRange {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The manual's ten search conditions (R102). An absent one does not restrict. */
export interface SearchCriteria {
  readonly uploaded?: DateRange;
  readonly decided?: DateRange;
  readonly customerNo?: string;
  readonly guaranteeNo?: string;
  readonly changeNo?: string;
  /** Partial match. */
  readonly customerName?: string;
  readonly kind?: FileKind;
  readonly bankCode?: string;
  readonly branchCode?: string;
  /** Prefix match. */
  readonly fileIdPrefix?: string;
}

/** Columns a list can be sorted by; the names the command line uses. */
export const sortColumns = [
  'fileId',
  'kind',
  'bankCode',
  'branchCode',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'customerName',
  'uploadedOn',
  'decidedOn',
  'issueCount',
] as const;

export type SortColumn = (typeof sortColumns)[number];

export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: 'asc' | 'desc';
}

/** Authenticity of one version. `unverified` until a verifier has looked; never invented. */
export type Verdict = 'unverified' | 'genuine' | 'indeterminate' | 'rejected' | 'unsigned';

/** What in the life of a file id needs a person (R153–R158). */
export type VersionAlarm =
  /** A certificate was overwritten by a void notice (R156). */
  | 'became-void'
  /** Two certificates with other bytes carry one 発行回数 (R157). */
  | 'same-count-other-bytes'
  /** A later certificate has a smaller 発行回数 (R158). */
  | 'issue-count-falling'
  /** The server lists something newer than what is held. */
  | 'older-than-list'
  /** The server lists a void notice which is not held yet. */
  | 'void-listed'
  /** A mail announced a 発行回数 higher than what is held (R155). */
  | 'older-than-mail'
  /** A mail announced a void notice which is not held yet. */
  | 'void-announced'
  /** The newest version lacks the long-term form of its kind (R18–R20). */
  | 'wrong-form'
  /** The newest version is signed by someone else than the expected issuer. */
  | 'wrong-issuer'
  /** The loan was executed on a version that no longer counts. */
  | 'changed-after-execution';

/** Which bytes of a file id count at the moment; `paper`: a void notice whose certificate goes on on paper (R30). */
export type Currency = 'latest' | 'superseded' | 'void' | 'paper' | 'not-listed';

/** One row of a local or server search, as the command line prints it. `null` is unknown. */
export interface SearchRow {
  readonly profile: string;
  readonly fileId: string;
  readonly kind: FileKind | null;
  readonly associationCode: string;
  readonly bankCode: string | null;
  readonly branchCode: string | null;
  readonly issueBankCode: string;
  readonly issueBranchCode: string;
  readonly customerNo: string;
  readonly guaranteeNo: string;
  readonly changeNo: string;
  readonly customerName: string | null;
  readonly uploadedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly issueCount: number | null;
  readonly held: boolean;
  readonly versions: number;
  readonly sha256: string | null;
  readonly verdict: Verdict | null;
  readonly currency: Currency | null;
  /** Of the newest version; `null` until verified. */
  readonly form: SignatureForm | null;
  /** Time of the earliest valid timestamp, ISO 8601 UTC. */
  readonly trustedTime: string | null;
  /** Codes of everything that speaks against the newest version. */
  readonly reasons: readonly ReasonCode[];
  readonly alarms: readonly VersionAlarm[];
  /** How long the newest version can be proved, ISO 8601 UTC; see VerificationReport. */
  readonly verifiableUntil: string | null;
  /** Why the server no longer lists the file (R159); `null` while it does. */
  readonly absence: AbsenceReason | null;
  /** Day on which it was first missing from a complete list. */
  readonly absentSince: IsoDate | null;
  /** End of the execution deadline where an extension is recorded (R165). */
  readonly extendedUntil: IsoDate | null;
  /** Day of 貸付実行 and the version it rested on, where recorded. */
  readonly executedOn: IsoDate | null;
  readonly executedSha256: string | null;
}

/** One set of bytes received for a file id (版). */
export interface VersionRow {
  readonly profile: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
  readonly uploadedOn: IsoDate | null;
  /** When these bytes were first received, ISO 8601 UTC. */
  readonly receivedAt: string;
  readonly verdict: Verdict;
  readonly currency: Currency;
  readonly form: SignatureForm | null;
  readonly trustedTime: string | null;
  /** ISO 8601 UTC; see VerificationReport. */
  readonly verifiableUntil: string | null;
  /** 電子保証書発行回数 as printed in the document. */
  readonly printedIssueCount: number | null;
  readonly reasons: readonly Reason[];
  /** When this version was verified, ISO 8601 UTC. */
  readonly verifiedAt: string | null;
  /** Of the whole file id, told with its newest version. */
  readonly alarms: readonly VersionAlarm[];
}
