/** The journal in the index: where each record is found again, and the rows that follow from records of many files. */
import type { AnnouncementRow, FileRecord, JournalEntry, JournalRecord } from '#contract/journal.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { parseFileId } from '../domain/file-id.ts';
import { nothingHeld } from './document-rows.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import type { ChainedEntry } from './journal-file.ts';
import type { Settler } from './settle-document.ts';

export interface JournalQuestion {
  readonly profile?: string;
  readonly fileId?: string;
  /** Only records before this one, for paging. */
  readonly before?: number;
  readonly limit: number;
}

export interface AnnouncementQuestion {
  readonly profile?: string;
  readonly fileId?: string;
  readonly onlyAwaited?: boolean;
  readonly before?: number;
  readonly limit: number;
}

interface JournalRow {
  readonly sequence: number;
  readonly at: string;
  readonly operator: string;
  readonly profile: string;
  readonly record: string;
}

/** Takes a record into the index; one that is in already changes nothing. Inside the caller's transaction. */
export function prepareJournalWriter(
  database: WritableDatabase,
  settler: Settler,
): (chained: ChainedEntry) => void {
  const add = database.prepare<[Record<string, unknown>]>(
    `INSERT INTO journal (sequence, at, operator, profile, file_id, action, record, sha256)
     VALUES (@sequence, @at, @operator, @profile, @fileId, @action, @record, @sha256) ON CONFLICT DO NOTHING`,
  );
  const announce = database.prepare<[number, string, string]>(
    "INSERT INTO announcements (sequence, profile, file_id, state) VALUES (?, ?, ?, 'awaited')",
  );
  const acknowledge = database.prepare<[Record<string, unknown>]>(
    `INSERT INTO acknowledgements (profile, file_id, item, basis, sequence)
     VALUES (@profile, @fileId, @item, @basis, @sequence) ON CONFLICT DO NOTHING`,
  );
  const setAbsent = database.prepare<[string | null, string, string]>(
    'UPDATE documents SET absent_since = ? WHERE file_id = ? AND profile = ?',
  );
  const applyBulk = ({ profile, at, sequence, record }: JournalEntry): void => {
    if (record.action === 'acknowledged') {
      for (const item of record.items) acknowledge.run({ ...item, profile, sequence });
      return;
    }
    if (record.action !== 'vanished' && record.action !== 'returned') return;
    const since = record.action === 'vanished' ? toJapanDate(Date.parse(at)) : null;
    for (const fileId of record.fileIds) {
      setAbsent.run(since, fileId, profile);
      settler.settle(profile, fileId);
    }
  };
  return ({ entry, sha256 }) => {
    const { record, ...head } = entry;
    const fileId = 'fileId' in record ? record.fileId : null;
    const row = { ...head, fileId, action: record.action, record: JSON.stringify(record), sha256 };
    if (add.run(row).changes === 0) return;
    if (record.action === 'announced') announce.run(entry.sequence, entry.profile, record.fileId);
    if (fileId === null) applyBulk(entry);
    else settler.settle(entry.profile, fileId);
  };
}

/** Records of many files at once name them inside. */
const aboutFile = `AND (file_id = @fileId
  OR sequence IN (SELECT sequence FROM acknowledgements WHERE acknowledgements.file_id = @fileId)
  OR (action IN ('vanished', 'returned')
    AND EXISTS (SELECT 1 FROM json_each(record, '$.fileIds') AS named WHERE named.value = @fileId)))`;

/** Newest first. */
export function readJournal(
  database: ReadableDatabase,
  { profile = null, fileId = null, before = Number.MAX_SAFE_INTEGER, limit }: Optional<JournalQuestion>,
): readonly JournalEntry[] {
  const where = fileId === null ? '' : aboutFile;
  return database
    .prepare<[object], JournalRow>(
      `SELECT sequence, at, operator, profile, record FROM journal
       WHERE sequence < @before AND (@profile IS NULL OR profile = @profile) ${where} ORDER BY sequence DESC LIMIT @limit`,
    )
    .all({ profile, before, limit, ...(fileId !== null && { fileId }) })
    .map((row) => ({ ...row, record: JSON.parse(row.record) as JournalRecord }));
}

type Optional<Question> = { readonly [Key in keyof Question]: Question[Key] | null };

/** Newest first. */
export function readAnnouncements(
  database: ReadableDatabase,
  { profile, fileId, onlyAwaited, before, limit }: AnnouncementQuestion,
): readonly AnnouncementRow[] {
  const conditions = [
    'announcements.sequence < @before',
    ...(profile === undefined ? [] : ['announcements.profile = @profile']),
    ...(fileId === undefined ? [] : ['announcements.file_id = @fileId']),
    ...(onlyAwaited === true ? ["announcements.state = 'awaited'"] : []),
  ];
  return database
    .prepare<
      [object],
      { sequence: number; profile: string; state: AnnouncementRow['state']; record: string }
    >(
      `SELECT announcements.sequence, announcements.profile, announcements.state, journal.record
       FROM announcements JOIN journal ON journal.sequence = announcements.sequence
       WHERE ${conditions.join(' AND ')} ORDER BY announcements.sequence DESC LIMIT @limit`,
    )
    .all({
      before: before ?? Number.MAX_SAFE_INTEGER,
      limit,
      ...(profile !== undefined && { profile }),
      ...(fileId !== undefined && { fileId }),
    })
    .map(({ record, ...row }) => ({ ...toAnnouncement(record), ...row }));
}

/** A file of which nothing is held but a mail, as lists show it. */
export function announcedRow(profile: string, record: string): SearchRow {
  const { fileId, kind, bankCode, branchCode, decidedOn, issueCount } = toAnnouncement(record);
  const id = parseFileId(fileId);
  return {
    profile,
    fileId,
    kind,
    associationCode: id?.associationCode ?? '',
    bankCode,
    branchCode,
    issueBankCode: id?.issueBankCode ?? '',
    issueBranchCode: id?.issueBranchCode ?? '',
    customerNo: id?.customerNo ?? '',
    guaranteeNo: id?.guaranteeNo ?? '',
    changeNo: id?.changeNo ?? '',
    customerName: null,
    uploadedOn: null,
    decidedOn,
    issueCount,
    ...nothingHeld,
  };
}

function toAnnouncement(text: string): Omit<AnnouncementRow, 'sequence' | 'profile' | 'state'> {
  const record = JSON.parse(text) as FileRecord & { readonly action: 'announced'; readonly fileId: string };
  const { action: _, ...announcement } = record;
  return announcement;
}
