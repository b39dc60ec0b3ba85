/** What people write down about a guarantee, checked against what is known of it, and reading it again (R30, R153, R159, R165). */
import type { PersonRecord } from '#contract/bridge/requests.ts';
import type { IsoDate, SearchRow } from '#contract/guarantee-file.ts';
import type { AcknowledgedItem, AnnouncementRow, FileRecord, JournalEntry } from '#contract/journal.ts';
import type { Archive, ArchiveReader } from '../archive/index.ts';
import { refusalOfExtension } from '../domain/deadline.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots, readArchive } from './local-search.ts';

export interface RecordRequest {
  readonly profile: string;
  readonly fileId: string;
  readonly record: PersonRecord;
}

/** Writes one record; throws why it cannot be true. */
export async function recordFact(context: UseCaseContext, request: RecordRequest): Promise<JournalEntry> {
  const { profile, fileId } = request;
  requirePast(request.record, toJapanDate(context.clock.now()));
  return withArchive(context, profile, async (archive) => {
    const document = archive.document(profile, fileId);
    const record = toFileRecord(archive, document, request);
    const author = { profile, operator: context.operator };
    const [entry] = await archive.append(author, [{ ...record, fileId }]);
    if (entry === undefined) throw new HoshodeskError('internal', fileId);
    return entry;
  });
}

function requirePast(record: PersonRecord, today: IsoDate): void {
  if (record.action === 'executed' && record.on > today) {
    throw new HoshodeskError('execution-in-future', record.on);
  }
}

/** 確認済: takes items of 今日の要確認 off the board, with who and when. */
export async function acknowledge(
  context: UseCaseContext,
  { profile, items }: { readonly profile: string; readonly items: readonly AcknowledgedItem[] },
): Promise<void> {
  await withArchive(context, profile, (archive) =>
    archive.append({ profile, operator: context.operator }, [{ action: 'acknowledged', items }]),
  );
}

/** A version of which a copy left the archive; a `null` file id is looked up. */
export interface CopiedVersion {
  readonly fileId: string | null;
  readonly sha256: string;
}

/** 書き出し: one record for each version. */
export async function recordCopies(
  context: UseCaseContext,
  profile: string,
  versions: readonly CopiedVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  await withArchive(context, profile, (archive) => {
    const known = versions.some(({ fileId }) => fileId === null)
      ? archive.versionsToVerify({ profile, onlyUnverified: false })
      : [];
    const records = versions.flatMap(({ fileId, sha256 }) => {
      const found = fileId ?? known.find((each) => each.sha256 === sha256)?.fileId;
      return found === undefined ? [] : [{ action: 'exported' as const, fileId: found, sha256 }];
    });
    return archive.append({ profile, operator: context.operator }, records);
  });
}

/** つながりを確認: reads every record again; throws `journal-broken`. Returns how many there are. */
export async function checkJournal(context: UseCaseContext, profile?: string): Promise<number> {
  let records = 0;
  for (const root of await archiveRoots(context, profile)) {
    records += await readArchive(context, root, (archive) => archive.requireIntactJournal());
  }
  return records;
}

export interface JournalSelection {
  readonly profile?: string;
  readonly fileId?: string;
  /** Only records before this one; of one profile, whose records are numbered in one archive. */
  readonly before?: number;
  readonly limit: number;
}

/** Newest first, over all archives in question. */
export async function readJournal(
  context: UseCaseContext,
  { profile, ...question }: JournalSelection,
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const root of await archiveRoots(context, profile)) {
    const asked = { ...question, ...(profile !== undefined && { profile }) };
    entries.push(...(await readArchive(context, root, (archive) => archive.journal(asked))));
  }
  return entries
    .toSorted((left, right) =>
      left.at < right.at ? 1 : left.at > right.at ? -1 : right.sequence - left.sequence,
    )
    .slice(0, question.limit);
}

export interface AnnouncementSelection extends JournalSelection {
  readonly onlyAwaited?: boolean;
}

/** Newest first, over all archives in question. */
export async function readAnnouncements(
  context: UseCaseContext,
  { profile, ...question }: AnnouncementSelection,
): Promise<readonly AnnouncementRow[]> {
  const rows: AnnouncementRow[] = [];
  for (const root of await archiveRoots(context, profile)) {
    const asked = { ...question, ...(profile !== undefined && { profile }) };
    rows.push(...(await readArchive(context, root, (archive) => archive.announcements(asked))));
  }
  // Within each archive they come newest first; those of one moment keep that order.
  return rows
    .toSorted((left, right) => (left.sentAt === right.sentAt ? 0 : left.sentAt < right.sentAt ? 1 : -1))
    .slice(0, question.limit);
}

/** Opens a profile's archive beside whatever else this process does with it. */
export async function withArchive<T>(
  context: UseCaseContext,
  profile: string,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const stored = await context.profiles.read(profile);
  const archive = await context.openArchiveBeside(archiveRootOf(context.home, stored.profile));
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

function toFileRecord(
  archive: ArchiveReader,
  document: SearchRow | null,
  { profile, fileId, record }: RecordRequest,
): FileRecord {
  switch (record.action) {
    case 'executed': {
      const versions = archive.versions(fileId, profile);
      const version = versions.find(({ sha256 }) => sha256 === record.sha256);
      if (version === undefined) throw new HoshodeskError('file-not-held', fileId);
      return { ...record, verdict: version.verdict, currency: version.currency };
    }
    case 'printed':
    case 'exported':
      requireVersion(archive, { profile, fileId }, record.sha256);
      return record;
    case 'deadline-extended': {
      const refusal = refusalOfExtension(requireHeld(document, fileId), record.until);
      if (refusal !== null) throw new HoshodeskError('deadline-out-of-range', record.until);
      return record;
    }
    case 'paper-replaces': {
      const { kind, sha256 } = requireHeld(document, fileId);
      if (kind !== '3' || sha256 === null) throw new HoshodeskError('not-a-void-notice', fileId);
      return { action: 'paper-replaces', sha256 };
    }
    case 'absence-explained':
      if (requireHeld(document, fileId).absentSince === null)
        throw new HoshodeskError('file-still-listed', fileId);
      return record;
    case 'announcement-closed':
      requireRecord(archive, { profile, fileId }, { sequence: record.sequence, actions: announcements });
      return record;
    case 'withdrawn':
      requireRecord(archive, { profile, fileId }, { sequence: record.sequence, actions: withdrawable });
      return record;
  }
}

interface FileKey {
  readonly profile: string;
  readonly fileId: string;
}

function requireHeld(document: SearchRow | null, fileId: string): SearchRow {
  if (document === null || !document.held) throw new HoshodeskError('file-not-held', fileId);
  return document;
}

function requireVersion(archive: ArchiveReader, { profile, fileId }: FileKey, sha256: string): void {
  const isHeld = archive.versions(fileId, profile).some((version) => version.sha256 === sha256);
  if (!isHeld) throw new HoshodeskError('file-not-held', fileId);
}

const recordsOfOneFile = 10_000;

type Action = JournalEntry['record']['action'];
const announcements: readonly Action[] = ['announced'];
/** What was printed stays printed. */
const withdrawable: readonly Action[] = [
  ...([
    'executed',
    'deadline-extended',
    'paper-replaces',
    'absence-explained',
    'announcement-closed',
  ] as const),
];

function requireRecord(
  archive: ArchiveReader,
  key: FileKey,
  { sequence, actions }: { readonly sequence: number; readonly actions: readonly Action[] },
): void {
  const records = archive.journal({ ...key, limit: recordsOfOneFile });
  if (!records.some((entry) => entry.sequence === sequence && actions.includes(entry.record.action))) {
    throw new HoshodeskError('record-unknown', String(sequence));
  }
}
