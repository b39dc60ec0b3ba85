/** Writes receipts and list items into the index. Every function runs inside the caller's transaction. */
import type { ListItem } from '#contract/guarantee-file.ts';
import { codeKey, nameKey } from '../domain/name-key.ts';
import type { WritableDatabase } from './database.ts';
import { type DocumentRow, sameListItem, toListItem } from './document-rows.ts';
import type { ChainedEntry } from './journal-file.ts';
import { prepareJournalWriter } from './journal-rows.ts';
import type { Receipt } from './receipt.ts';
import { type RecordedReport, type VersionReference, prepareReportWriter } from './report-rows.ts';
import { createSettler } from './settle-document.ts';

export interface IndexWriter {
  /** Whether a profile holds these bytes under this file id. */
  hasVersion(profile: string, fileId: string, sha256: string): boolean;
  /** Takes a receipt in; one that is in already changes nothing. */
  addReceipt(name: string, receipt: Receipt): void;
  /** Takes a list item of a file that is not held. */
  addListItem(profile: string, item: ListItem): void;
  /** Takes what a list showed of a held file whose bytes were not fetched. @param seenAt ISO 8601 UTC */
  putSighting(profile: string, item: ListItem, seenAt: string): void;
  /** The list shows what is held: whatever was seen until then (ISO 8601 UTC) is over. */
  dropSighting(profile: string, fileId: string, until: string): void;
  /** Marks a file that is not held; of held ones the journal keeps when the server stopped listing them. */
  setAbsent(documentId: number, since: string | null): void;
  putReport(version: VersionReference, recorded: RecordedReport): void;
  /** Takes a record of the journal in; one that is in already changes nothing. */
  addJournalEntry(chained: ChainedEntry): void;
  /** Removes everything that receipts and journal say; sync states, reports and sightings stay. */
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
  INSERT INTO documents (${documentColumns.join(', ')}, versions)
  VALUES (${documentColumns.map((column) => `@${column}`).join(', ')}, 0)
  ON CONFLICT (file_id, profile) DO UPDATE SET
    ${documentColumns.map((column) => `${column} = excluded.${column}`).join(', ')}, absent_since = NULL
  RETURNING id`;

const upsertVersion = `
  INSERT INTO versions (document_id, sha256, size_bytes, kind, issue_count, uploaded_on, uploaded_at, received_at, verdict, currency)
  VALUES (@document_id, @sha256, @size_bytes, @kind, @issue_count, @uploaded_on, @uploaded_at, @received_at, 'unverified', 'latest')
  ON CONFLICT (document_id, sha256) DO UPDATE SET
    kind = excluded.kind, issue_count = excluded.issue_count,
    uploaded_on = excluded.uploaded_on, uploaded_at = excluded.uploaded_at`;

/** A verdict rests on the kind and 発行回数 the list showed; a report made before a receipt that changed them says nothing. */
const dropStaleReport = `
  DELETE FROM reports WHERE profile = @profile AND file_id = @file_id AND sha256 = @sha256 AND verified_at <= @received_at
    AND EXISTS (SELECT 1 FROM versions WHERE document_id = @document_id AND sha256 = @sha256
      AND (kind IS NOT @kind OR issue_count IS NOT @issue_count))`;

const putSighting = `
  INSERT INTO sightings (profile, file_id, kind, issue_count, uploaded_on, uploaded_at, seen_at)
  VALUES (@profile, @file_id, @kind, @issue_count, @uploaded_on, @uploaded_at, @seen_at)
  ON CONFLICT (file_id, profile) DO UPDATE SET kind = excluded.kind, issue_count = excluded.issue_count,
    uploaded_on = excluded.uploaded_on, uploaded_at = excluded.uploaded_at, seen_at = excluded.seen_at`;

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
    upsertDocument: database.prepare<[Record<string, unknown>], { id: number }>(upsertDocument),
    upsertVersion: database.prepare<[Record<string, unknown>]>(upsertVersion),
    dropStaleReport: database.prepare<[Record<string, unknown>]>(dropStaleReport),
    putSighting: database.prepare<[Record<string, unknown>]>(putSighting),
    dropSighting: database.prepare<[string, string, string]>(
      'DELETE FROM sightings WHERE file_id = ? AND profile = ? AND seen_at <= ?',
    ),
    putReport: prepareReportWriter(database),
    setAbsent: database.prepare<[string | null, number]>(
      'UPDATE documents SET absent_since = ? WHERE id = ?',
    ),
    addName: database
      .prepare<[string], number>(
        'INSERT INTO names (key, documents) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET documents = documents + 1 RETURNING id',
      )
      .pluck(),
    dropName: database.prepare<[number]>('UPDATE names SET documents = documents - 1 WHERE id = ?'),
  };
}

type Statements = ReturnType<typeof prepareStatements>;

/** In the order in which they may be emptied. */
const clearedTables = [
  'versions',
  'documents',
  'names',
  'receipts',
  'announcements',
  'acknowledgements',
  'journal',
] as const;

export function createIndexWriter(database: WritableDatabase): IndexWriter {
  const statements = prepareStatements(database);
  const settler = createSettler(database);
  return {
    hasVersion: (profile, fileId, sha256) => statements.hasVersion.get(fileId, profile, sha256) !== undefined,
    addReceipt(name, receipt) {
      if (statements.addReceipt.run(name).changes === 0) return;
      const { profile, listItem } = receipt;
      const version = {
        document_id: putDocument(statements, profile, listItem),
        sha256: receipt.sha256,
        size_bytes: receipt.sizeBytes,
        received_at: receipt.receivedAt,
        ...issueColumns(listItem),
      };
      statements.dropStaleReport.run({ ...version, profile, file_id: listItem.fileId });
      statements.upsertVersion.run(version);
      statements.dropSighting.run(listItem.fileId, profile, receipt.receivedAt);
      settler.settle(profile, listItem.fileId);
    },
    addListItem(profile, item) {
      putDocument(statements, profile, item);
      settler.settle(profile, item.fileId);
    },
    putSighting(profile, item, seenAt) {
      const { fileId } = item;
      statements.putSighting.run({ profile, file_id: fileId, seen_at: seenAt, ...issueColumns(item) });
      settler.settle(profile, fileId);
    },
    dropSighting(profile, fileId, until) {
      if (statements.dropSighting.run(fileId, profile, until).changes > 0) settler.settle(profile, fileId);
    },
    setAbsent: (documentId, since) => void statements.setAbsent.run(since, documentId),
    putReport(version, recorded) {
      statements.putReport(version, recorded);
      settler.settle(version.profile, version.fileId);
    },
    addJournalEntry: prepareJournalWriter(database, settler),
    clear() {
      for (const table of clearedTables) database.exec(`DELETE FROM ${table}`);
    },
  };
}

/** What tells one issue of a file from another. */
function issueColumns({ kind, issueCount, uploadedOn, uploadedAt }: ListItem) {
  return { kind, issue_count: issueCount, uploaded_on: uploadedOn, uploaded_at: uploadedAt };
}

function putDocument(statements: Statements, profile: string, item: ListItem): number {
  const before = statements.findDocument.get(item.fileId, profile);
  // Most receipts say what the list has said before: then none of the many indexes needs to be touched.
  if (before !== undefined && before.absent_since === null && sameListItem(toListItem(before), item))
    return before.id;
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
