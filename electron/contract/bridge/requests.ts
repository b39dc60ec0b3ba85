/** One map of everything a window may ask of the service: channel → (request) => response. No channel is named twice. */
import type { ErrorCode } from '../error-codes.ts';
import type { IsoDate, SearchCriteria, SearchRow, SortOrder, VersionRow } from '../guarantee-file.ts';
import type { WithDeadline } from '../execution-deadline.ts';
import type { Headline } from '../headline.ts';
import type { AcknowledgedItem, FileRecord, JournalEntry } from '../journal.ts';
import type { SyncSummary } from '../sync-event.ts';
import type { RunningSyncView } from '../sync-progress.ts';
import type { TodayKind } from '../today-kind.ts';
import type { VerificationReport } from '../verification.ts';
import type { VersionDifference } from '../version-difference.ts';
import type { SavedSearch, Settings, SyncRecord } from './desktop-state.ts';
import type { MailRequests } from './mail-requests.ts';
import type { ReconcileRequests } from './reconcile-requests.ts';
import type { TransferRequests } from './transfer-requests.ts';
import type { ProfileRequests } from './profile-requests.ts';

export type { ProfileView } from './profile-requests.ts';

/** A request without anything to say. */
export type Nothing = Readonly<Record<string, never>>;

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly isDemo: boolean;
}

export interface LocalQuery {
  readonly profile?: string;
  readonly criteria: SearchCriteria;
  /** Free text over name, numbers and file id. */
  readonly text?: string;
  readonly only?: ListState;
  /** Names as they are spelled: only width and case make no difference (U12). Otherwise variants count as the same. */
  readonly exactNames?: boolean;
  /** Day by which `deadline` and `proof-ending` fall due. */
  readonly dueBy?: IsoDate;
}

/**
 * What a list may be narrowed to beyond criteria: several versions, doubts, not yet verified, gone, other codes than at
 * issue, execution deadline near and nothing executed, proof that ends soon.
 */
export type ListState =
  'reissued' | 'attention' | 'unverified' | 'vanished' | 'transferred' | 'deadline' | 'proof-ending';

export interface LocalPage extends LocalQuery {
  readonly sort?: SortOrder;
  readonly offset: number;
  /** At most 1,000. */
  readonly limit: number;
}

/** Which bytes of which file id of which profile. */
export interface VersionKey {
  readonly profile: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** A document or a version as a window shows it: with the headline it has as of now (U06). */
export type WithHeadline<Row extends SearchRow | VersionRow> = Row & { readonly headline: Headline };
/** A document also with its execution deadline. */
export type AsOfNow<Row extends SearchRow> = WithHeadline<Row> & WithDeadline;
export type DocumentView = AsOfNow<SearchRow>;
export type VersionView = WithHeadline<VersionRow>;

/** What a report page or a verdict panel needs of one version. */
export interface VersionEvidence<Row extends VersionRow = VersionView> {
  readonly version: Row;
  /** `null` while nobody has verified it. The records of passed checks are made anew by verifying. */
  readonly report: Omit<VerificationReport, 'checks'> | null;
}

/** Items of 今日の要確認, each with the row it is about; newest first. */
export interface TodaySection<Row extends SearchRow = DocumentView> {
  readonly kind: TodayKind;
  readonly count: number;
  readonly rows: readonly TodayItem<Row>[];
  /** How many of each current branch, by its code; empty when there are too many to count. */
  readonly branches: readonly BranchCount[];
}

export interface TodayRequest {
  readonly profile?: string;
  /** Only rows of this current branch, `''` where it is not known; the branches are counted all the same. */
  readonly branchCode?: string;
  /** Rows of each kind, 10,000 at most. */
  readonly limit?: number;
}

/** `basis` is what an acknowledgement rests on: when it changes, the item is raised again. */
export type TodayItem<Row extends SearchRow = DocumentView> = Row & { readonly basis: string };

export interface BranchCount {
  readonly branchCode: string;
  readonly count: number;
}

/** What a person may have written down; the rest of the record is added by the program. */
export type PersonRecord =
  | { readonly action: 'executed'; readonly sha256: string; readonly on: IsoDate }
  | { readonly action: 'paper-replaces' }
  | Exclude<FileRecord, { readonly action: 'executed' | 'paper-replaces' | 'announced' }>;

/** What a report page is about. */
export interface HeldReport {
  readonly versions: readonly VersionKey[];
  /** Account of the operating system the report was made under; empty where there is none. */
  readonly operator: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
}

export interface FetchOutcome {
  readonly fileId: string;
  readonly outcome: 'fetched' | 'known' | 'failed';
  readonly code: ErrorCode | null;
}

/** One column of an exported list; of a deadline, its last day. `words` are what the user reads for a code, e.g. 保証書. */
export interface ExportColumn {
  readonly column: keyof DocumentView;
  readonly title: string;
  readonly words?: Readonly<Record<string, string>>;
}

export type ExportFormat = 'csv' | 'xlsx';

/** A file made for the user; the host asks where to put it. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Requests extends TransferRequests, MailRequests, ReconcileRequests, ProfileRequests {
  'app.info': (request: Nothing) => AppInfo;
  'settings.read': (request: Nothing) => Settings;
  'settings.write': (request: Settings) => Settings;
  'searches.read': (request: Nothing) => readonly SavedSearch[];
  'searches.write': (request: { readonly searches: readonly SavedSearch[] }) => readonly SavedSearch[];
  'archive.search': (request: LocalPage) => readonly DocumentView[];
  'archive.count': (request: LocalQuery) => number;
  'archive.versions': (request: { readonly fileId: string }) => readonly VersionView[];
  /** The bytes of one version, checked against their hash. */
  'archive.document': (request: { readonly sha256: string }) => Uint8Array;
  /** The row lists show of one file; `null` when nothing is known of it. */
  'archive.find': (request: { readonly profile: string; readonly fileId: string }) => DocumentView | null;
  'archive.today': (request: TodayRequest) => readonly TodaySection[];
  'server.search': (request: {
    readonly profile: string;
    readonly criteria: SearchCriteria;
    readonly sort?: SortOrder;
  }) => { readonly rows: readonly DocumentView[]; readonly incomplete: number };
  'server.fetch': (request: {
    readonly profile: string;
    readonly fileIds: readonly string[];
  }) => readonly FetchOutcome[];
  /** Begins a sync, or joins the one that runs, and ends with it. It belongs to the service: giving up waiting ends nothing. */
  'sync.run': (request: { readonly profile: string }) => SyncSummary;
  /** Ends with the sync that runs; `null` at once when there is none. */
  'sync.wait': (request: { readonly profile: string }) => SyncSummary | null;
  /** Stops it, whoever began it; what has been received stays. */
  'sync.cancel': (request: { readonly profile: string }) => Nothing;
  'sync.running': (request: Nothing) => readonly RunningSyncView[];
  'sync.history': (request: Nothing) => readonly SyncRecord[];
  'verification.evidence': (request: {
    readonly versions: readonly VersionKey[];
  }) => readonly VersionEvidence[];
  /** Verifies versions anew. */
  'verification.run': (request: { readonly versions: readonly VersionKey[] }) => readonly VersionEvidence[];
  /** Writes down what a person says of one file; refused when it cannot be true. */
  'journal.record': (request: {
    readonly profile: string;
    readonly fileId: string;
    readonly record: PersonRecord;
  }) => JournalEntry;
  /** Takes items off 今日の要確認, with who and when. */
  'journal.acknowledge': (request: {
    readonly profile: string;
    readonly items: readonly AcknowledgedItem[];
  }) => Nothing;
  /** Newest first; 1,000 at most. `before`: only records before that one, of one profile. */
  'journal.read': (request: {
    readonly profile?: string;
    readonly fileId?: string;
    readonly before?: number;
    readonly limit: number;
  }) => readonly JournalEntry[];
  /** Reads every record again; ends with `journal-broken` where one is missing or was changed. */
  'journal.check': (request: { readonly profile?: string }) => { readonly records: number };
  /** What changed in the printed text from one version to the other. */
  'versions.compare': (request: {
    readonly profile: string;
    readonly fileId: string;
    readonly from: string;
    readonly to: string;
  }) => VersionDifference;
  /** Keeps which versions, 500 at most, a report page is to show; the page is opened with the id. */
  'report.hold': (request: { readonly versions: readonly VersionKey[] }) => { readonly id: string };
  'report.read': (request: { readonly id: string }) => HeldReport;
  'export.rows': (request: {
    readonly query: LocalQuery & { readonly sort?: SortOrder };
    /** Only these file ids; absent = everything the query finds. */
    readonly fileIds?: readonly string[];
    readonly columns: readonly ExportColumn[];
    readonly format: ExportFormat;
  }) => MadeFile;
  /** Copies documents named by their file id into a folder the host lets the user choose; `null` = the user gave up. */
  'export.documents': (request: { readonly versions: readonly VersionKey[] }) => {
    readonly folder: string;
    readonly written: number;
    /** Why the journal does not say so; `null` when it does. */
    readonly recordFailure: ErrorCode | null;
  } | null;
}

export type Channel = keyof Requests;
export type RequestOf<C extends Channel> = Parameters<Requests[C]>[0];
export type ResponseOf<C extends Channel> = ReturnType<Requests[C]>;
