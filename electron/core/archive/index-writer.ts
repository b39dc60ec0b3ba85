/** Writes receipts and list items into the index. Every function runs inside the caller's transaction. */
import type { ListItem } from '#contract/guarantee-file.ts';
import { codeKey, nameKey } from '../domain/name-key.ts';
import { alarmsOf } from '../domain/version-alarms.ts';
import { compareVersions, currenciesOf } from './currency.ts';
import type { WritableDatabase } from './database.ts';
import {
  type DocumentRow,
  type StoredVersionRow,
  sameListItem,
  toListItem,
  toVersionFacts,
} from './document-rows.ts';
import type { Receipt } from './receipt.ts';
import {
  type RecordedReport,
  type VersionReference,
  prepareReportWriter,
  prepareReportsOf,
} from './report-rows.ts';

export interface IndexWriter {
  /** Whether a profile holds these bytes under this file id. */
  hasVersion(profile: string, fileId: string, sha256: string): boolean;
  /** Takes a receipt in; one that is in already changes nothing. */
  addReceipt(name: string, receipt: Receipt): void;
  /** Takes a list item of a file that is not held. */
  addListItem(profile: string, item: ListItem): void;
  setListed(documentId: number, listed: boolean): void;
  putReport(version: VersionReference, recorded: RecordedReport): void;
  /** Removes every document, version, receipt and name; sync states and reports stay. */
  clear(): void;
}

const documentColumns = [
  'profile',
  'file_id',
  'kind',
  'bank_code',
  'branch_code',
  'customer_no',
  'customer_key',
  'guarantee_no',
  'guarantee_key',
  'change_no',
  'customer_name',
  'name_id',
  'uploaded_on',
  'uploaded_at',
  'decided_on',
  'issue_count',
] as const;

const upsertDocument = `
  INSERT INTO documents (${documentColumns.join(', ')}, listed, versions)
  VALUES (${documentColumns.map((column) => `@${column}`).join(', ')}, 1, 0)
  ON CONFLICT (file_id, profile) DO UPDATE SET
    ${documentColumns.map((column) => `${column} = excluded.${column}`).join(', ')}, listed = 1
  RETURNING id`;

const upsertVersion = `
  INSERT INTO versions (document_id, sha256, size_bytes, kind, issue_count, uploaded_on, uploaded_at, received_at, verdict, currency)
  VALUES (@document_id, @sha256, @size_bytes, @kind, @issue_count, @uploaded_on, @uploaded_at, @received_at, 'unverified', 'latest')
  ON CONFLICT (document_id, sha256) DO UPDATE SET
    kind = excluded.kind, issue_count = excluded.issue_count,
    uploaded_on = excluded.uploaded_on, uploaded_at = excluded.uploaded_at`;

const setCurrent = `
  UPDATE documents SET versions = @versions, sha256 = @sha256, verdict = @verdict, currency = @currency, form = @form,
    trusted_at = @trusted_at, reason_codes = @reason_codes, alarms = @alarms WHERE id = @id`;

function prepareStatements(database: WritableDatabase) {
  return {
    hasVersion: database
      .prepare<[string, string, string], number>(
        `SELECT 1 FROM versions JOIN documents ON documents.id = versions.document_id
         WHERE documents.file_id = ? AND documents.profile = ? AND versions.sha256 = ?`,
      )
      .pluck(),
    addReceipt: database.prepare<[string]>('INSERT INTO receipts (name) VALUES (?) ON CONFLICT DO NOTHING'),
    findDocument: database.prepare<[string, string], DocumentRow>(
      'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
    ),
    documentById: database.prepare<[number], DocumentRow>('SELECT * FROM documents WHERE id = ?'),
    upsertDocument: database.prepare<[Record<string, unknown>], { id: number }>(upsertDocument),
    upsertVersion: database.prepare<[Record<string, unknown>]>(upsertVersion),
    versionsOf: database.prepare<[number], StoredVersionRow>('SELECT * FROM versions WHERE document_id = ?'),
    setVersionState: database.prepare<[string, string, number, string]>(
      'UPDATE versions SET currency = ?, verdict = ? WHERE document_id = ? AND sha256 = ?',
    ),
    putReport: prepareReportWriter(database),
    reportsOf: prepareReportsOf(database),
    setCurrent: database.prepare<[Record<string, unknown>]>(setCurrent),
    setListed: database.prepare<[number, number]>('UPDATE documents SET listed = ? WHERE id = ?'),
    addName: database
      .prepare<[string], number>(
        'INSERT INTO names (key, documents) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET documents = documents + 1 RETURNING id',
      )
      .pluck(),
    dropName: database.prepare<[number]>('UPDATE names SET documents = documents - 1 WHERE id = ?'),
  };
}

type Statements = ReturnType<typeof prepareStatements>;

export function createIndexWriter(database: WritableDatabase): IndexWriter {
  const statements = prepareStatements(database);
  return {
    hasVersion: (profile, fileId, sha256) => statements.hasVersion.get(fileId, profile, sha256) !== undefined,
    addReceipt(name, receipt) {
      if (statements.addReceipt.run(name).changes === 0) return;
      const id = putDocument(statements, receipt.profile, receipt.listItem);
      const { kind, issueCount, uploadedOn, uploadedAt } = receipt.listItem;
      statements.upsertVersion.run({
        document_id: id,
        sha256: receipt.sha256,
        size_bytes: receipt.sizeBytes,
        kind,
        issue_count: issueCount,
        uploaded_on: uploadedOn,
        uploaded_at: uploadedAt,
        received_at: receipt.receivedAt,
      });
      settleCurrency(statements, id);
    },
    addListItem(profile, item) {
      putDocument(statements, profile, item);
    },
    setListed(documentId, listed) {
      statements.setListed.run(listed ? 1 : 0, documentId);
      settleCurrency(statements, documentId);
    },
    putReport(version, recorded) {
      statements.putReport(version, recorded);
      const document = statements.findDocument.get(version.fileId, version.profile);
      if (document !== undefined) settleCurrency(statements, document.id);
    },
    clear() {
      for (const table of ['versions', 'documents', 'names', 'receipts'])
        database.exec(`DELETE FROM ${table}`);
    },
  };
}

function putDocument(statements: Statements, profile: string, item: ListItem): number {
  const before = statements.findDocument.get(item.fileId, profile);
  // Most receipts say what the list has said before: then none of the many indexes needs to be touched.
  if (before !== undefined && before.listed === 1 && sameListItem(toListItem(before), item)) return before.id;
  const row = statements.upsertDocument.get({
    profile,
    file_id: item.fileId,
    kind: item.kind,
    bank_code: item.bankCode,
    branch_code: item.branchCode,
    customer_no: item.customerNo,
    customer_key: codeKey(item.customerNo),
    guarantee_no: item.guaranteeNo,
    guarantee_key: codeKey(item.guaranteeNo),
    change_no: item.changeNo,
    customer_name: item.customerName,
    name_id: nameIdOf(statements, item.customerName, before),
    uploaded_on: item.uploadedOn,
    uploaded_at: item.uploadedAt,
    decided_on: item.decidedOn,
    issue_count: item.issueCount,
  });
  if (row === undefined) throw new TypeError('RETURNING gave no row');
  return row.id;
}

/** Keeps the dictionary's counts right while a document's name stays, comes or changes. */
function nameIdOf(
  statements: Statements,
  name: string | null,
  before: DocumentRow | undefined,
): number | null {
  if (before !== undefined && before.customer_name === name) return before.name_id;
  if (before?.name_id !== undefined && before.name_id !== null) statements.dropName.run(before.name_id);
  if (name === null) return null;
  return statements.addName.get(nameKey(name)) ?? null;
}

/** Decides anew which version counts and copies what lists show of it into the document's row. */
function settleCurrency(statements: Statements, documentId: number): void {
  const document = statements.documentById.get(documentId);
  if (document === undefined) return;
  const reports = statements.reportsOf(document.file_id, document.profile);
  const versions = statements.versionsOf
    .all(documentId)
    .map((row) => ({ ...toVersionFacts(row, reports.get(row.sha256)), row }))
    .toSorted(compareVersions);
  const currencies = currenciesOf(versions, document.listed === 1);
  for (const [index, { row }] of versions.entries()) {
    const currency = currencies[index] ?? row.currency;
    const verdict = reports.get(row.sha256)?.verdict ?? 'unverified';
    if (currency === row.currency && verdict === row.verdict) continue;
    statements.setVersionState.run(currency, verdict, documentId, row.sha256);
  }
  const newest = versions[0]?.row;
  const report = reports.get(newest?.sha256 ?? '');
  statements.setCurrent.run({
    id: documentId,
    versions: versions.length,
    sha256: newest?.sha256 ?? null,
    verdict: newest === undefined ? null : (report?.verdict ?? 'unverified'),
    currency: currencies[0] ?? null,
    form: report?.form ?? null,
    trusted_at: report?.trusted_at ?? null,
    reason_codes: report?.reason_codes ?? '',
    alarms: alarmsOf(versions, document.issue_count).join(' '),
  });
}
