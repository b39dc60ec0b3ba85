/** Loads the life of a file from the index, judges it, and writes what follows into the rows that lists show. */
import type { FileRecord } from '#contract/journal.ts';
import type { Currency, Verdict } from '#contract/guarantee-file.ts';
import { type FileLife, type Judgement, type Sighting, judge } from '../domain/lifecycle.ts';
import type { NumberedRecord } from '../domain/recorded-facts.ts';
import type { WritableDatabase } from './database.ts';
import { type DocumentRow, type StoredVersionRow, toLifeVersion } from './document-rows.ts';
import { type ReportRow, prepareReportsOf, toReasonCodes } from './report-rows.ts';

/** Decides anew what counts of a file; runs inside the caller's transaction. */
export interface Settler {
  /** Also settles the same file id in other profiles where that file is gone: it may have moved to this one. */
  settle(profile: string, fileId: string): void;
}

interface FileKey {
  readonly profile: string;
  readonly fileId: string;
}

interface SightingRow {
  readonly kind: Sighting['kind'];
  readonly issue_count: number | null;
  readonly uploaded_on: string | null;
  readonly uploaded_at: string | null;
}

const setCurrent = `
  UPDATE documents SET versions = @versions, sha256 = @sha256, verdict = @verdict, currency = @currency, form = @form,
    trusted_at = @trusted_at, verifiable_until = @verifiable_until, reason_codes = @reason_codes, alarms = @alarms,
    absence = @absence, extended_until = @extended_until, executed_on = @executed_on, executed_sha256 = @executed_sha256
  WHERE id = @id`;

function prepareStatements(database: WritableDatabase) {
  return {
    document: database.prepare<[string, string], DocumentRow>(
      'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
    ),
    elsewhere: database.prepare<[string, string], Pick<DocumentRow, 'profile' | 'absent_since'>>(
      'SELECT profile, absent_since FROM documents WHERE file_id = ? AND profile <> ?',
    ),
    versions: database.prepare<[number], StoredVersionRow>('SELECT * FROM versions WHERE document_id = ?'),
    reports: prepareReportsOf(database),
    sighting: database.prepare<[string, string], SightingRow>(
      'SELECT kind, issue_count, uploaded_on, uploaded_at FROM sightings WHERE file_id = ? AND profile = ?',
    ),
    records: database.prepare<[string, string], { sequence: number; record: string }>(
      'SELECT sequence, record FROM journal WHERE file_id = ? AND profile = ? ORDER BY sequence',
    ),
    setVersionState: database.prepare<[string, string, number, string]>(
      'UPDATE versions SET currency = ?, verdict = ? WHERE document_id = ? AND sha256 = ?',
    ),
    setAnnouncement: database.prepare<[string, number]>(
      'UPDATE announcements SET state = ? WHERE sequence = ?',
    ),
    setCurrent: database.prepare<[Record<string, unknown>]>(setCurrent),
  };
}

type Statements = ReturnType<typeof prepareStatements>;

export function createSettler(database: WritableDatabase): Settler {
  const statements = prepareStatements(database);
  return {
    settle(profile, fileId) {
      settleOne(statements, { profile, fileId });
      // Whether this profile lists the file is the reason why it is gone for another one, or no longer is.
      for (const other of statements.elsewhere.all(fileId, profile)) {
        if (other.absent_since !== null) settleOne(statements, { profile: other.profile, fileId });
      }
    },
  };
}

function settleOne(statements: Statements, key: FileKey): void {
  const document = statements.document.get(key.fileId, key.profile);
  const stored = document === undefined ? [] : statements.versions.all(document.id);
  const reports = statements.reports(key.fileId, key.profile);
  const judgement = judge(readLife(statements, key, { document, stored, reports }));
  for (const { sequence, state } of judgement.announcements) statements.setAnnouncement.run(state, sequence);
  if (document === undefined) return;
  const rows = new Map(stored.map((row) => [row.sha256, row]));
  for (const { sha256, currency } of judgement.newestFirst) {
    const row = rows.get(sha256);
    const verdict: Verdict = reports.get(sha256)?.verdict ?? 'unverified';
    if (row === undefined || (currency === row.currency && verdict === row.verdict)) continue;
    statements.setVersionState.run(currency, verdict, document.id, sha256);
  }
  const newest = judgement.newestFirst[0]?.sha256;
  const report = newest === undefined ? undefined : reports.get(newest);
  statements.setCurrent.run({ id: document.id, versions: stored.length, ...currentState(judgement, report) });
}

interface StoredFile {
  readonly document: DocumentRow | undefined;
  readonly stored: readonly StoredVersionRow[];
  readonly reports: ReadonlyMap<string, ReportRow>;
}

function readLife(
  statements: Statements,
  { profile, fileId }: FileKey,
  { document, stored, reports }: StoredFile,
): FileLife {
  const seen = statements.sighting.get(fileId, profile);
  const absentSince = document?.absent_since ?? null;
  return {
    versions: stored.map((row) => toLifeVersion(row, reports.get(row.sha256))),
    listedIssueCount: document?.issue_count ?? null,
    sighting: seen === undefined ? null : toSighting(seen),
    absentSince,
    isListedElsewhere:
      absentSince !== null &&
      statements.elsewhere.all(fileId, profile).some((other) => other.absent_since === null),
    records: statements.records.all(fileId, profile).map(toRecord),
  };
}

function toSighting(row: SightingRow): Sighting {
  return {
    kind: row.kind,
    issueCount: row.issue_count,
    uploadedOn: row.uploaded_on,
    uploadedAt: row.uploaded_at,
  };
}

function toRecord({ sequence, record }: { sequence: number; record: string }): NumberedRecord {
  return { sequence, record: JSON.parse(record) as FileRecord };
}

/** What lists show of the newest version and of the file as a whole. */
function currentState(judgement: Judgement, report: ReportRow | undefined): Record<string, unknown> {
  const [newest] = judgement.newestFirst;
  const { executed, extendedUntil } = judgement.recorded;
  const currency: Currency | null = newest?.currency ?? null;
  return {
    sha256: newest?.sha256 ?? null,
    verdict: newest === undefined ? null : (report?.verdict ?? 'unverified'),
    currency,
    form: report?.form ?? null,
    trusted_at: report?.trusted_at ?? null,
    verifiable_until: report?.verifiable_until ?? null,
    reason_codes: report === undefined ? '' : toReasonCodes(report.reason_codes).join(' '),
    alarms: judgement.alarms.join(' '),
    absence: judgement.absence,
    extended_until: extendedUntil,
    executed_on: executed?.on ?? null,
    executed_sha256: executed?.sha256 ?? null,
  };
}
