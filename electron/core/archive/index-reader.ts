/** Everything that is asked of the index and of the documents it names. */
import { createHash } from 'node:crypto';
import type { VersionRow } from '#contract/guarantee-file.ts';
import { type ArchiveFolders, documentPath } from './archive-folders.ts';
import { ArchiveError, toArchiveError } from './archive-error.ts';
import type { ArchiveReader, ArchiveStatus, HeldFile, SyncState } from './archive-port.ts';
import { compareVersions } from '../domain/version-order.ts';
import type { ReadableDatabase } from './database.ts';
import {
  type DocumentRow,
  type StoredVersionRow,
  toListItem,
  toSearchRow,
  toVersionFacts,
  toVersionRow,
} from './document-rows.ts';
import { prepareReportsOf, selectVersions, toReport } from './report-rows.ts';
import { requireIntactJournal } from './journal-check.ts';
import { readAnnouncements, readJournal } from './journal-rows.ts';
import { findToday } from './today-rows.ts';
import type { ArchiveFileSystem } from './file-system.ts';
import { systemErrorCode } from '../system-error.ts';
import { newerListItems } from './sightings.ts';
import { countDocuments, searchDocuments } from './search-query.ts';

interface SyncStateRow {
  readonly last_complete_on: string | null;
  readonly last_ended_at: string | null;
  readonly last_listed: number | null;
  readonly last_failed: number | null;
  readonly reconciled_at: string | null;
}

const neverSynced: SyncState = {
  lastCompleteOn: null,
  lastEndedAt: null,
  lastListed: null,
  lastFailed: null,
  reconciledAt: null,
};

export function createIndexReader(
  database: ReadableDatabase,
  folders: ArchiveFolders,
  fileSystem: ArchiveFileSystem,
): Omit<ArchiveReader, 'close'> {
  const documentOf = database.prepare<[string, string], DocumentRow>(
    'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
  );
  const syncStateOf = database.prepare<[string], SyncStateRow>('SELECT * FROM sync_states WHERE profile = ?');
  const reportsOf = prepareReportsOf(database);
  return {
    search: (query) => coded(() => searchDocuments(database, query)),
    count: (query) => coded(() => countDocuments(database, query)),
    versions: (fileId, profile) => coded(() => versionsOf(database, fileId, profile)),
    held: (profile, fileId) => coded(() => toHeldFile(documentOf.get(fileId, profile))),
    document: (profile, fileId) =>
      coded(() => {
        const row = documentOf.get(fileId, profile);
        return row === undefined ? null : toSearchRow(row);
      }),
    newerListItems: (profile, items) => coded(() => newerListItems(database, profile, items)),
    readVersion: (sha256) => readVersion(folders, fileSystem, sha256),
    status: () => coded(() => readStatus(database, folders.root)),
    versionsToVerify: (selection) => coded(() => selectVersions(database, selection)),
    report: ({ profile, fileId, sha256 }) =>
      coded(() => {
        const row = reportsOf(fileId, profile).get(sha256);
        return row === undefined ? null : toReport(row);
      }),
    today: (question) => coded(() => findToday(database, question)),
    syncState: (profile) => coded(() => toSyncState(syncStateOf.get(profile))),
    journal: (question) => coded(() => readJournal(database, question)),
    announcements: (question) => coded(() => readAnnouncements(database, question)),
    requireIntactJournal: () => requireIntactJournal({ database, folders, fileSystem }),
    requireIntactIndex: () => coded(() => requireIntactIndex(database)),
  };
}

function coded<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw toArchiveError(error, 'index');
  }
}

function versionsOf(
  database: ReadableDatabase,
  fileId: string,
  profile: string | undefined,
): readonly VersionRow[] {
  const documents = database
    .prepare<[string, string | null, string | null], DocumentRow>(
      'SELECT * FROM documents WHERE file_id = ? AND (? IS NULL OR profile = ?) ORDER BY profile',
    )
    .all(fileId, profile ?? null, profile ?? null);
  const stored = database.prepare<[number], StoredVersionRow>('SELECT * FROM versions WHERE document_id = ?');
  const reportsOf = prepareReportsOf(database);
  return documents.flatMap((document) => {
    const reports = reportsOf(document.file_id, document.profile);
    return stored
      .all(document.id)
      .map((row) => ({ row, facts: toVersionFacts(row, reports.get(row.sha256)) }))
      .toSorted((left, right) => compareVersions(left.facts, right.facts))
      .map(({ row }) => toVersionRow(row, document, reports.get(row.sha256)));
  });
}

function toHeldFile(row: DocumentRow | undefined): HeldFile | null {
  return row === undefined ? null : { listItem: toListItem(row), sha256: row.sha256, versions: row.versions };
}

function toSyncState(row: SyncStateRow | undefined): SyncState {
  if (row === undefined) return neverSynced;
  return {
    lastCompleteOn: row.last_complete_on,
    lastEndedAt: row.last_ended_at,
    lastListed: row.last_listed,
    lastFailed: row.last_failed,
    reconciledAt: row.reconciled_at,
  };
}

function readStatus(database: ReadableDatabase, root: string): ArchiveStatus {
  const row = database
    .prepare<[], { documents: number; versions: number; bytes: number }>(
      `SELECT (SELECT count(*) FROM documents WHERE versions > 0) AS documents,
              count(*) AS versions,
              (SELECT coalesce(sum(size_bytes), 0) FROM (SELECT max(size_bytes) AS size_bytes FROM versions GROUP BY sha256)) AS bytes
       FROM versions`,
    )
    .get();
  return { root, documents: row?.documents ?? 0, versions: row?.versions ?? 0, bytes: row?.bytes ?? 0 };
}

/** Never hands out bytes that are not what their name says (I2). */
async function readVersion(
  folders: ArchiveFolders,
  fileSystem: ArchiveFileSystem,
  sha256: string,
): Promise<Uint8Array> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ArchiveError('file-not-held', sha256);
  let bytes: Uint8Array;
  try {
    bytes = await fileSystem.read(documentPath(folders, sha256));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new ArchiveError('file-not-held', sha256);
    throw toArchiveError(error, sha256);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new ArchiveError('document-corrupt', sha256);
  }
  return bytes;
}

function requireIntactIndex(database: ReadableDatabase): void {
  const answer = String(database.pragma('integrity_check(1)', { simple: true }));
  if (answer !== 'ok') throw new ArchiveError('index-corrupt', answer);
}
