/** Takes in what the server's list says: changed attributes of held files, newer issues, files not held, files gone. */
import type { ListItem } from '#contract/guarantee-file.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import type { ArchiveContext } from './archive-context.ts';
import { toArchiveError } from './archive-error.ts';
import type { Archive } from './archive-port.ts';
import { type DocumentRow, sameListItem, toListItem } from './document-rows.ts';
import type { Journal } from './journal.ts';
import { filesPerRecord } from './journal-file.ts';
import { type Receipt, writeReceipt } from './receipt.ts';
import { newerListItems } from './sightings.ts';

export type ListRecorder = Pick<
  Archive,
  'recordListItems' | 'observeListItems' | 'recordListed' | 'recordSyncEnd' | 'recordReconciled'
>;

interface NamedReceipt {
  readonly name: string;
  readonly receipt: Receipt;
}

const syncStateColumns = '(profile, last_complete_on, last_ended_at, last_listed, last_failed)';

export function createListRecorder(context: ArchiveContext, journal: Journal): ListRecorder {
  const { database } = context;
  const putSyncState = database.prepare<[Record<string, unknown>]>(
    `INSERT INTO sync_states ${syncStateColumns}
     VALUES (@profile, @lastCompleteOn, @lastEndedAt, @lastListed, @lastFailed)
     ON CONFLICT (profile) DO UPDATE SET last_complete_on = excluded.last_complete_on,
       last_ended_at = excluded.last_ended_at, last_listed = excluded.last_listed, last_failed = excluded.last_failed`,
  );
  const putReconciled = database.prepare<[string, string]>(
    `INSERT INTO sync_states (profile, reconciled_at) VALUES (?, ?)
     ON CONFLICT (profile) DO UPDATE SET reconciled_at = excluded.reconciled_at`,
  );
  const write = (work: () => void): void => {
    try {
      database.transaction(work).immediate();
    } catch (error) {
      throw toArchiveError(error, 'sync state');
    }
  };
  return {
    recordListItems: (profile, items) => recordListItems(context, profile, items),
    observeListItems: (profile, items) => observeListItems(context, profile, items),
    recordListed: (profile, fileIds) => recordListed({ context, journal }, profile, fileIds),
    recordSyncEnd: (profile, state) => write(() => putSyncState.run({ profile, ...state })),
    recordReconciled: (profile, at) => write(() => putReconciled.run(profile, at)),
  };
}

async function recordListItems(
  context: ArchiveContext,
  profile: string,
  items: readonly ListItem[],
): ReturnType<Archive['recordListItems']> {
  const { database, indexWriter, commits } = context;
  const find = database.prepare<[string, string], DocumentRow>(
    'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
  );
  const sighted = new Set(
    database
      .prepare<[string], string>('SELECT file_id FROM sightings WHERE profile = ?')
      .pluck()
      .all(profile),
  );
  const observed: NamedReceipt[] = [];
  const listedOnly: ListItem[] = [];
  const seenAsHeld: string[] = [];
  for (const item of items) {
    const row = find.get(item.fileId, profile);
    const isSame = row !== undefined && sameListItem(toListItem(row), item);
    if (isSame && sighted.has(item.fileId)) seenAsHeld.push(item.fileId);
    if (isSame) continue;
    if (row?.sha256 == null) listedOnly.push(item);
    else observed.push(await observe(context, item, row));
  }
  if (observed.length + listedOnly.length + seenAsHeld.length > 0) {
    const now = new Date(context.clock.now()).toISOString();
    await commits.run(() => {
      for (const { name, receipt } of observed) indexWriter.addReceipt(name, receipt);
      for (const item of listedOnly) indexWriter.addListItem(profile, item);
      for (const fileId of seenAsHeld) indexWriter.dropSighting(profile, fileId, now);
    });
  }
  return { changed: observed.length + listedOnly.length };
}

async function observeListItems(
  context: ArchiveContext,
  profile: string,
  items: readonly ListItem[],
): ReturnType<Archive['observeListItems']> {
  const { database, indexWriter, commits, clock } = context;
  const newer = newerListItems(database, profile, items);
  if (newer.length > 0) {
    const seenAt = new Date(clock.now()).toISOString();
    await commits.run(() => {
      for (const item of newer) indexWriter.putSighting(profile, item, seenAt);
    });
  }
  return { newer: newer.length };
}

interface RecordingListed {
  readonly context: ArchiveContext;
  readonly journal: Journal;
}

/** Of held files it is written down that they are gone or back; the others only have a row in the index. */
async function recordListed(
  { context, journal }: RecordingListed,
  profile: string,
  fileIds: ReadonlySet<string>,
): ReturnType<Archive['recordListed']> {
  const changed = context.database
    .prepare<[string], DocumentRow>('SELECT * FROM documents WHERE profile = ? ORDER BY file_id')
    .all(profile)
    .filter((row) => (row.absent_since === null) !== fileIds.has(row.file_id));
  const [held, unheld] = [
    changed.filter(({ versions }) => versions > 0),
    changed.filter(({ versions }) => versions === 0),
  ];
  if (unheld.length > 0) {
    const today = toJapanDate(context.clock.now());
    await context.commits.run(() => {
      for (const row of unheld) {
        context.indexWriter.setAbsent(row.id, fileIds.has(row.file_id) ? null : today);
      }
    });
  }
  const gone = held.filter(({ file_id: fileId }) => !fileIds.has(fileId));
  const back = held.filter(({ file_id: fileId }) => fileIds.has(fileId));
  // The program itself found this out, not a person.
  await journal.append({ profile, operator: '' }, [
    ...inParts(gone).map((part) => ({ action: 'vanished' as const, fileIds: part })),
    ...inParts(back).map((part) => ({ action: 'returned' as const, fileIds: part })),
  ]);
  return { vanished: changed.filter(({ absent_since: since }) => since === null).length };
}

function inParts(rows: readonly DocumentRow[]): readonly (readonly string[])[] {
  const ids = rows.map(({ file_id: fileId }) => fileId);
  return Array.from({ length: Math.ceil(ids.length / filesPerRecord) }, (_, part) =>
    ids.slice(part * filesPerRecord, (part + 1) * filesPerRecord),
  );
}

/** A changed list item is evidence too: it gets a receipt beside the document it is about. */
async function observe(context: ArchiveContext, listItem: ListItem, row: DocumentRow): Promise<NamedReceipt> {
  const sha256 = row.sha256 ?? '';
  const sizeBytes = context.database
    .prepare<[number, string], number>('SELECT size_bytes FROM versions WHERE document_id = ? AND sha256 = ?')
    .pluck()
    .get(row.id, sha256);
  const receipt: Receipt = {
    profile: row.profile,
    sha256,
    sizeBytes: sizeBytes ?? 0,
    source: 'observation',
    receivedAt: new Date(context.clock.now()).toISOString(),
    listItem,
  };
  const name = await writeReceipt(context.folders, context.writer, { receipt, firstNumber: 2 });
  return { name, receipt };
}
