/** The archive as use-cases see it: immutable versions, their list items, and searches over both. */
import type { LocalQuery, TodaySection, VersionKey } from '#contract/bridge/requests.ts';
import type { AnnouncementRow, JournalEntry, JournalRecord } from '#contract/journal.ts';
import type { ListItem, SearchRow, SortOrder, VersionRow } from '#contract/guarantee-file.ts';
import type { JournalAuthor } from './journal.ts';
import type { AnnouncementQuestion, JournalQuestion } from './journal-rows.ts';
import type { RecordedReport, StoredReport, VersionReference, VersionSelection } from './report-rows.ts';
import type { TodayQuestion } from './today-rows.ts';

/** How bytes came in. */
export type ReceiptSource = 'sync' | 'search' | 'import' | 'mail';

export interface ReceiptInput {
  readonly profile: string;
  /** The list item as shown when the file was fetched. */
  readonly listItem: ListItem;
  readonly source: ReceiptSource;
  /** Expected size; a different one is `length-mismatch`. */
  readonly announcedBytes: number | null;
}

/** What receiving did. `stored` = new bytes for this file id; `known` = the same bytes were held already. */
export interface ReceiptResult {
  readonly outcome: 'stored' | 'known';
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What we hold of one file id, for comparing with the server's list. */
export interface HeldFile {
  readonly listItem: ListItem;
  readonly sha256: string | null;
  readonly versions: number;
}

export interface LocalSearch extends LocalQuery {
  readonly sort?: SortOrder;
  readonly limit: number;
  readonly offset?: number;
}

export interface RebuildReport {
  readonly documents: number;
  readonly versions: number;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

export interface RecoveryReport {
  readonly partsRemoved: number;
  readonly receiptsIndexed: number;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

export interface ArchiveStatus {
  readonly root: string;
  readonly documents: number;
  readonly versions: number;
  readonly bytes: number;
}

export interface SyncState {
  /** Day (JST) of the last sync in which every listed file was archived. */
  readonly lastCompleteOn: string | null;
  /** ISO 8601 UTC of the last sync that ended, complete or not. */
  readonly lastEndedAt: string | null;
  readonly lastListed: number | null;
  readonly lastFailed: number | null;
  /** ISO 8601 UTC of the last complete comparison of the whole list with the archive (R162). */
  readonly reconciledAt: string | null;
}

/** Reading side: works while another instance writes. */
export interface ArchiveReader {
  search(query: LocalSearch): readonly SearchRow[];
  count(query: LocalQuery): number;
  versions(fileId: string, profile?: string): readonly VersionRow[];
  held(profile: string, fileId: string): HeldFile | null;
  /** The row lists show of one file; `null` when neither list nor receipt ever named it. */
  document(profile: string, fileId: string): SearchRow | null;
  /** Those of a list's items that show something newer than what is held of their file. */
  newerListItems(profile: string, items: readonly ListItem[]): readonly ListItem[];
  /** Reads one version and checks that it still hashes to its name (`document-corrupt`). */
  readVersion(sha256: string): Promise<Uint8Array>;
  status(): ArchiveStatus;
  syncState(profile: string): SyncState;
  /** Versions for a verifier, newest received first. */
  versionsToVerify(selection: VersionSelection): readonly VersionReference[];
  /** What a verifier said of one version; `null` while nobody has looked. */
  report(version: VersionKey): StoredReport | null;
  /** 今日の要確認. */
  today(question: TodayQuestion): readonly TodaySection<SearchRow>[];
  /** What was written down, newest first. */
  journal(question: JournalQuestion): readonly JournalEntry[];
  /** What mails announced, newest first. */
  announcements(question: AnnouncementQuestion): readonly AnnouncementRow[];
  /** Reads the whole chain of the journal; throws `journal-broken` at the first record that does not fit. Returns its length. */
  requireIntactJournal(): Promise<number>;
  /** Lets SQLite look over the whole index; throws `index-corrupt`. */
  requireIntactIndex(): void;
  close(): void;
}

/** Writing side: holds the archive's lock; a second one is `another-instance`. */
export interface Archive extends ArchiveReader {
  /** The whole write order of R169: returns only when the version survives a power cut. */
  receive(input: ReceiptInput, body: AsyncIterable<Uint8Array>): Promise<ReceiptResult>;
  /**
   * Takes the server's list as seen now: items of held files whose attributes changed get a new receipt;
   * files not held are indexed as listed only. Durable when it returns.
   */
  recordListItems(profile: string, items: readonly ListItem[]): Promise<{ readonly changed: number }>;
  /**
   * Takes what a search or list showed without the bytes being fetched: a held file of which something newer was seen is
   * no longer usable. Durable when it returns.
   */
  observeListItems(profile: string, items: readonly ListItem[]): Promise<{ readonly newer: number }>;
  /** After a complete list: marks which held files the server no longer lists. */
  recordListed(profile: string, fileIds: ReadonlySet<string>): Promise<{ readonly vanished: number }>;
  /** Keeps what a verifier said of a version; durable when it returns. */
  recordReport(version: VersionReference, recorded: RecordedReport): Promise<void>;
  recordSyncEnd(profile: string, state: Omit<SyncState, 'reconciledAt'>): void;
  /** @param at ISO 8601 UTC */
  recordReconciled(profile: string, at: string): void;
  /** Writes down what a person or a mail said; durable when it returns. */
  append(author: JournalAuthor, records: readonly JournalRecord[]): Promise<readonly JournalEntry[]>;
  rebuild(onProgress?: (done: number, total: number) => void): Promise<RebuildReport>;
  /** What opening found and repaired. */
  readonly recovery: RecoveryReport;
}
