/** Rows of the index and the words of the contract, translated into each other. */
import type {
  Currency,
  FileKind,
  ListItem,
  SearchRow,
  Verdict,
  VersionAlarm,
  VersionRow,
} from '#contract/guarantee-file.ts';
import type { SignatureForm } from '#contract/verification.ts';
import { parseFileId } from '../domain/file-id.ts';
import type { LifeVersion } from '../domain/lifecycle.ts';
import type { VersionFacts } from '../domain/version-order.ts';
import type { AbsenceReason } from '#contract/journal.ts';
import { type ReportRow, toReasonCodes, toReport } from './report-rows.ts';

export interface DocumentRow {
  readonly id: number;
  readonly profile: string;
  readonly file_id: string;
  readonly kind: FileKind | null;
  readonly bank_code: string | null;
  readonly branch_code: string | null;
  readonly customer_no: string;
  readonly guarantee_no: string;
  readonly change_no: string;
  readonly customer_name: string | null;
  readonly name_id: number | null;
  readonly uploaded_on: string | null;
  readonly uploaded_at: string | null;
  readonly decided_on: string | null;
  readonly issue_count: number | null;
  /** Day (JST) from which on no complete list held the file. */
  readonly absent_since: string | null;
  readonly absence: AbsenceReason | null;
  readonly versions: number;
  readonly sha256: string | null;
  readonly verdict: Verdict | null;
  readonly currency: Currency | null;
  readonly form: SignatureForm | null;
  readonly trusted_at: string | null;
  /** Separated by spaces. */
  readonly reason_codes: string;
  readonly alarms: string;
  readonly verifiable_until: string | null;
  readonly extended_until: string | null;
  readonly executed_on: string | null;
  readonly executed_sha256: string | null;
}

export interface StoredVersionRow {
  readonly sha256: string;
  readonly size_bytes: number;
  readonly kind: FileKind | null;
  readonly issue_count: number | null;
  readonly uploaded_on: string | null;
  readonly uploaded_at: string | null;
  readonly received_at: string;
  readonly verdict: Verdict;
  readonly currency: Currency;
}

export function toListItem(row: DocumentRow): ListItem {
  return {
    fileId: row.file_id,
    kind: row.kind,
    bankCode: row.bank_code,
    branchCode: row.branch_code,
    customerNo: row.customer_no,
    guaranteeNo: row.guarantee_no,
    changeNo: row.change_no,
    customerName: row.customer_name,
    uploadedOn: row.uploaded_on,
    uploadedAt: row.uploaded_at,
    decidedOn: row.decided_on,
    issueCount: row.issue_count,
  };
}

export function toSearchRow(row: DocumentRow): SearchRow {
  const id = parseFileId(row.file_id);
  const { uploadedAt: _, ...item } = toListItem(row);
  return {
    ...item,
    profile: row.profile,
    associationCode: id?.associationCode ?? '',
    issueBankCode: id?.issueBankCode ?? '',
    issueBranchCode: id?.issueBranchCode ?? '',
    held: row.versions > 0,
    versions: row.versions,
    sha256: row.sha256,
    verdict: row.verdict,
    currency: row.currency,
    form: row.form,
    trustedTime: row.trusted_at,
    reasons: toReasonCodes(row.reason_codes),
    alarms: toAlarms(row.alarms),
    verifiableUntil: row.verifiable_until,
    absence: row.absence,
    absentSince: row.absent_since,
    extendedUntil: row.extended_until,
    executedOn: row.executed_on,
    executedSha256: row.executed_sha256,
  };
}

/** What a row says of a file of which no bytes are held. */
export const nothingHeld = {
  held: false,
  versions: 0,
  sha256: null,
  verdict: null,
  currency: null,
  form: null,
  trustedTime: null,
  reasons: [],
  alarms: [],
  verifiableUntil: null,
  absence: null,
  absentSince: null,
  extendedUntil: null,
  executedOn: null,
  executedSha256: null,
} as const satisfies Partial<SearchRow>;

function toAlarms(text: string): readonly VersionAlarm[] {
  return text === '' ? [] : (text.split(' ') as VersionAlarm[]);
}

export function toVersionFacts(row: StoredVersionRow, report: ReportRow | undefined): VersionFacts {
  return {
    kind: row.kind,
    issueCount: row.issue_count,
    uploadedOn: row.uploaded_on,
    uploadedAt: row.uploaded_at,
    receivedAt: row.received_at,
    // A timestamp under an altered document says nothing on when the association issued it.
    trustedAt: report === undefined || report.verdict === 'rejected' ? null : report.trusted_at,
  };
}

export function toLifeVersion(row: StoredVersionRow, report: ReportRow | undefined): LifeVersion {
  return {
    ...toVersionFacts(row, report),
    sha256: row.sha256,
    printedIssueCount: report?.issue_count ?? null,
    reasonCodes: report === undefined ? [] : toReasonCodes(report.reason_codes),
  };
}

/** @param report what a verifier said of these bytes, if any has looked */
export function toVersionRow(
  row: StoredVersionRow,
  document: DocumentRow,
  report: ReportRow | undefined,
): VersionRow {
  const whole = report === undefined ? null : toReport(report);
  return {
    profile: document.profile,
    fileId: document.file_id,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    kind: row.kind,
    issueCount: row.issue_count,
    uploadedOn: row.uploaded_on,
    receivedAt: row.received_at,
    verdict: row.verdict,
    currency: row.currency,
    form: whole?.form ?? null,
    trustedTime: whole?.trustedTime?.at ?? null,
    verifiableUntil: whole?.verifiableUntil ?? null,
    printedIssueCount: whole?.issueCount ?? null,
    reasons: whole?.reasons ?? [],
    verifiedAt: report?.verified_at ?? null,
    alarms: row.sha256 === document.sha256 ? toAlarms(document.alarms) : [],
  };
}

/** Whether two list items say the same; the server's list is compared with ours thousands of times a sync. */
export function sameListItem(left: ListItem, right: ListItem): boolean {
  return (
    left.fileId === right.fileId &&
    left.kind === right.kind &&
    left.bankCode === right.bankCode &&
    left.branchCode === right.branchCode &&
    left.customerNo === right.customerNo &&
    left.guaranteeNo === right.guaranteeNo &&
    left.changeNo === right.changeNo &&
    left.customerName === right.customerName &&
    left.uploadedOn === right.uploadedOn &&
    left.uploadedAt === right.uploadedAt &&
    left.decidedOn === right.decidedOn &&
    left.issueCount === right.issueCount
  );
}
