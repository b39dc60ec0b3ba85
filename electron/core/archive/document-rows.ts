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
import type { VersionFacts } from './currency.ts';
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
  readonly listed: number;
  readonly versions: number;
  readonly sha256: string | null;
  readonly verdict: Verdict | null;
  readonly currency: Currency | null;
  readonly form: SignatureForm | null;
  readonly trusted_at: string | null;
  /** Separated by spaces. */
  readonly reason_codes: string;
  readonly alarms: string;
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
  };
}

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
