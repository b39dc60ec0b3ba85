/** Takes in what the server's list says: changed attributes of held files, files not held, files gone. */
import type { ListItem } from '#contract/guarantee-file.ts';
import type { ArchiveContext } from './archive-context.ts';
import { toArchiveError } from './archive-error.ts';
import type { Archive } from './archive-port.ts';
import { type DocumentRow, sameListItem, toListItem } from './document-rows.ts';
import { type Receipt, writeReceipt } from './receipt.ts';

export type ListRecorder = Pick<Archive, 'recordListItems' | 'recordListed' | 'recordSyncEnd'>;

interface NamedReceipt {
  readonly name: string;
  readonly receipt: Receipt;
}

export function createListRecorder(context: ArchiveContext): ListRecorder {
  const { database, indexWriter } = context;
  const find = database.prepare<[string, string], DocumentRow>(
    'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
  );
  const putSyncState = database.prepare<[Record<string, unknown>]>(
    `INSERT INTO sync_states VALUES (@profile, @lastCompleteOn, @lastEndedAt, @lastListed, @lastFailed)
     ON CONFLICT (profile) DO UPDATE SET last_complete_on = excluded.last_complete_on,
       last_ended_at = excluded.last_ended_at, last_listed = excluded.last_listed, last_failed = excluded.last_failed`,
  );
  return {
    async recordListItems(profile, items) {
      const observed: NamedReceipt[] = [];
      const listedOnly: ListItem[] = [];
      for (const item of items) {
        const row = find.get(item.fileId, profile);
        if (row !== undefined && sameListItem(toListItem(row), item)) continue;
        if (row?.sha256 == null) listedOnly.push(item);
        else observed.push(await observe(context, item, row));
      }
      if (observed.length + listedOnly.length > 0) {
        await context.commits.run(() => {
          for (const { name, receipt } of observed) indexWriter.addReceipt(name, receipt);
          for (const item of listedOnly) indexWriter.addListItem(profile, item);
        });
      }
      return { changed: observed.length + listedOnly.length };
    },
    async recordListed(profile, fileIds) {
      const rows = database
        .prepare<[string], DocumentRow>('SELECT * FROM documents WHERE profile = ?')
        .all(profile)
        .filter((row) => (row.listed === 1) !== fileIds.has(row.file_id));
      if (rows.length > 0) {
        await context.commits.run(() => {
          for (const row of rows) indexWriter.setListed(row.id, fileIds.has(row.file_id));
        });
      }
      return { vanished: rows.filter((row) => row.listed === 1).length };
    },
    recordSyncEnd(profile, state) {
      try {
        database.transaction(() => putSyncState.run({ profile, ...state })).immediate();
      } catch (error) {
        throw toArchiveError(error, 'sync state');
      }
    },
  };
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
