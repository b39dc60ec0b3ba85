/** Verification reports in the index: compressed whole, with what is sorted and shown beside them. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type ReasonCode } from '#contract/verification-reasons.ts';
import type { AuthenticityVerdict, SignatureForm, VerificationReport } from '#contract/verification.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** One version as a verifier needs it: which bytes, and what the server's list said of them. */
export interface VersionReference {
  readonly profile: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
}

export interface VersionSelection {
  readonly profile?: string;
  readonly onlyUnverified: boolean;
}

/** A report with the moment it was made, ISO 8601 UTC. */
export interface RecordedReport {
  readonly report: StoredReport;
  readonly verifiedAt: string;
}

/** The records of passed checks are not kept: verifying again makes them again. */
export type StoredReport = Omit<VerificationReport, 'checks'>;

export interface ReportRow {
  readonly sha256: string;
  readonly verified_at: string;
  readonly verdict: AuthenticityVerdict;
  readonly form: SignatureForm;
  readonly trusted_at: string | null;
  readonly verifiable_until: string | null;
  readonly issue_count: number | null;
  readonly reason_codes: string;
  readonly report: Buffer;
}

export function toReport(row: ReportRow): StoredReport {
  return JSON.parse(inflateRawSync(row.report).toString()) as StoredReport;
}

export function toReasonCodes(text: string): readonly ReasonCode[] {
  return text === '' ? [] : (text.split(' ') as ReasonCode[]);
}

const upsert = `
  INSERT INTO reports (profile, file_id, sha256, verified_at, verdict, form, trusted_at, verifiable_until, issue_count, reason_codes, report)
  VALUES (@profile, @file_id, @sha256, @verified_at, @verdict, @form, @trusted_at, @verifiable_until, @issue_count, @reason_codes, @report)
  ON CONFLICT (file_id, profile, sha256) DO UPDATE SET
    verified_at = excluded.verified_at, verdict = excluded.verdict, form = excluded.form,
    trusted_at = excluded.trusted_at, verifiable_until = excluded.verifiable_until, issue_count = excluded.issue_count,
    reason_codes = excluded.reason_codes, report = excluded.report`;

/** Inside the caller's transaction. */
export function prepareReportWriter(database: WritableDatabase) {
  const statement = database.prepare<[Record<string, unknown>]>(upsert);
  return ({ profile, fileId, sha256 }: VersionReference, { report, verifiedAt }: RecordedReport): void => {
    const { checks: _, ...stored } = report as VerificationReport;
    const against = report.reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    statement.run({
      profile,
      file_id: fileId,
      sha256,
      verified_at: verifiedAt,
      verdict: report.verdict,
      form: report.form,
      trusted_at: report.trustedTime?.at ?? null,
      verifiable_until: report.verifiableUntil,
      issue_count: report.issueCount,
      reason_codes: [...new Set(against)].join(' '),
      report: deflateRawSync(JSON.stringify(stored)),
    });
  };
}

/** Looks up the reports of one document's versions, by SHA-256. */
export function prepareReportsOf(
  database: ReadableDatabase,
): (fileId: string, profile: string) => ReadonlyMap<string, ReportRow> {
  const statement = database.prepare<[string, string], ReportRow>(
    'SELECT * FROM reports WHERE file_id = ? AND profile = ?',
  );
  return (fileId, profile) => new Map(statement.all(fileId, profile).map((row) => [row.sha256, row]));
}

/** Versions a verifier should look at, newest received first. */
export function selectVersions(
  database: ReadableDatabase,
  { profile, onlyUnverified }: VersionSelection,
): readonly VersionReference[] {
  return database
    .prepare<[string | null, string | null, number], VersionReference>(
      `SELECT documents.profile, documents.file_id AS fileId, versions.sha256, versions.kind, versions.issue_count AS issueCount
       FROM versions JOIN documents ON documents.id = versions.document_id
       WHERE (? IS NULL OR documents.profile = ?) AND (? = 0 OR NOT EXISTS (
         SELECT 1 FROM reports WHERE reports.file_id = documents.file_id AND reports.profile = documents.profile
           AND reports.sha256 = versions.sha256))
       ORDER BY versions.received_at DESC, documents.file_id`,
    )
    .all(profile ?? null, profile ?? null, onlyUnverified ? 1 : 0);
}
