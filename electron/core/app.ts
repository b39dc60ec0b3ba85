/** The only composition root: ports and configuration in, the product's verbs out. */
import type { LocalQuery, TodaySection, VersionEvidence, VersionKey } from '#contract/bridge/requests.ts';
import type { SearchRow, VersionRow } from '#contract/guarantee-file.ts';
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import type { AnnouncementRow, JournalEntry } from '#contract/journal.ts';
import type { MailOutcome } from '#contract/mail-import.ts';
import type { Profile, TrustAnchor } from '#contract/profile.ts';
import type { LastReconciliation, Reconciliation } from '#contract/reconciliation.ts';
import type { SyncSummary } from '#contract/sync-event.ts';
import type {
  MergerChange,
  MergerRule,
  TransferPreview,
  TransferPreviewRequest,
  TransferQuery,
} from '#contract/transfer.ts';
import type { VerificationReport } from '#contract/verification.ts';
import type { VersionDifference } from '#contract/version-difference.ts';

import {
  type Failpoint,
  type LocalSearch,
  createArchiveDoor,
  openArchive,
  openArchiveReader,
} from './archive/index.ts';
import { createCredentialVault } from './credentials/index.ts';
import { createDelivery } from './delivery/index.ts';
import { createMergerStore } from './mergers/index.ts';
import type { Clock, Logger, Progress, ProxyResolver, SecretStore } from './ports.ts';
import { operatorName } from './operator.ts';
import { type StoredProfile, createProfileStore } from './profiles/index.ts';
import * as useCases from './use-cases/index.ts';
import { type VerifierPool, createVerifierPool } from './verification/index.ts';

export interface AppPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: SecretStore;
  readonly proxyResolver?: ProxyResolver;
  /** Called at each named step of the archive's write order; for tests that stop the world there. */
  readonly failpoint?: Failpoint;
}

export interface AppConfig {
  /** Folder under which profiles, secrets and the default archive live. */
  readonly home: string;
  readonly ignoreServiceHours: boolean;
  /** Who works with the product; the account of the operating system by default. */
  readonly operator?: string;
  /** Files verified at once; the machine's processors by default. */
  readonly verifierThreads?: number;
}

/** Every verb a host can offer. Failures are thrown as HoshodeskError. */
export interface App {
  addProfile(input: useCases.NewProfile): Promise<StoredProfile>;
  listProfiles(): Promise<readonly StoredProfile[]>;
  readProfile(name: string): Promise<StoredProfile>;
  removeProfile(name: string): Promise<void>;
  connect(name: string, options: useCases.ConnectOptions): Promise<readonly ConnectionStepResult[]>;
  sync(name: string, options?: useCases.SyncOptions): Promise<SyncSummary>;
  /** Compares the server's whole list with the archive; goes on with an interrupted run. */
  reconcile(name: string, options?: useCases.ReconcileOptions): Promise<Reconciliation>;
  /** What is still open of the newest one, and whether one was interrupted; needs no network. */
  lastReconciliation(name: string): Promise<LastReconciliation>;
  serverSearch(
    request: Parameters<typeof useCases.serverSearch>[1],
    options?: useCases.ServerSearchOptions,
  ): Promise<useCases.ServerSearchResult>;
  search(query: LocalSearch): Promise<readonly SearchRow[]>;
  count(query: LocalQuery): Promise<number>;
  show(fileId: string): Promise<readonly VersionRow[]>;
  get(request: useCases.GetRequest): Promise<readonly useCases.GetOutcome[]>;
  /** Writes down what notification mails announce, in the archive of every profile concerned. */
  importMails(request: useCases.MailImport): Promise<readonly MailOutcome[]>;
  /** Gets announced files by the addresses in their mails (配布方式). */
  fetchLinked(request: useCases.LinkedRequest): Promise<readonly useCases.GetOutcome[]>;
  rebuild(onProgress?: Progress): Promise<readonly useCases.RebuiltArchive[]>;
  status(): Promise<useCases.StatusReport>;
  /** The part of the status that costs nothing. */
  profileStatuses(): ReturnType<typeof useCases.readProfileStatuses>;
  /** How the last sync of each profile ended, by the profile's name. */
  syncStates(): ReturnType<typeof useCases.readSyncStates>;
  examine(): Promise<readonly useCases.DoctorFinding[]>;
  verify(request: useCases.VerifyRequest): Promise<VerificationReport>;
  /** Verifies every held version anew; returns how many. */
  verifyArchives(options: useCases.VerifyArchiveOptions): Promise<number>;
  /** Verifies these versions anew. */
  verifySelected(
    versions: readonly VersionKey[],
    options: Omit<useCases.VerifyArchiveOptions, 'profile'>,
  ): Promise<void>;
  /** The bytes of a held version, checked against their hash. */
  readDocument(sha256: string): Promise<Uint8Array>;
  readEvidence(versions: readonly VersionKey[]): Promise<readonly VersionEvidence<VersionRow>[]>;
  /** What changed in the printed text from one held version to another. */
  diffVersions(request: useCases.VersionsToCompare): Promise<VersionDifference>;
  readToday(profile?: string): Promise<readonly TodaySection<SearchRow>[]>;
  /** Writes down what a person says of one file; see RecordRequest. */
  recordFact(request: useCases.RecordRequest): Promise<JournalEntry>;
  acknowledge(request: Parameters<typeof useCases.acknowledge>[1]): Promise<void>;
  readJournal(selection: useCases.JournalSelection): Promise<readonly JournalEntry[]>;
  readAnnouncements(selection: useCases.AnnouncementSelection): Promise<readonly AnnouncementRow[]>;
  describeAnchors(profile: Profile): readonly TrustAnchor[];
  searchTransfers(
    query: TransferQuery,
    options?: useCases.TransferSearchOptions,
  ): Promise<useCases.TransferSearchResult>;
  /** What such a search would go by. */
  previewTransfers(request: TransferPreviewRequest): Promise<TransferPreview>;
  readMergers(): Promise<readonly MergerRule[]>;
  changeMergers(change: MergerChange): Promise<readonly MergerRule[]>;
  /** Ends the worker threads. */
  close(): Promise<void>;
}

export function createApp(ports: AppPorts, config: AppConfig): App {
  let pool: VerifierPool | null = null;
  const verifier = (): VerifierPool => {
    pool ??= createVerifierPool(
      config.verifierThreads === undefined ? {} : { threads: config.verifierThreads },
    );
    return pool;
  };
  const context = { ...createContext(ports, config), verifier };
  return {
    addProfile: (input) => useCases.addProfile(context, input),
    listProfiles: () => context.profiles.list(),
    readProfile: (name) => context.profiles.read(name),
    removeProfile: (name) => useCases.removeProfile(context, name),
    connect: (name, options) => useCases.connectProfile(context, name, options),
    sync: (name, options) => useCases.syncProfile(context, name, options),
    reconcile: (name, options) => useCases.reconcileProfile(context, name, options),
    lastReconciliation: (name) => useCases.readLastReconciliation(context, name),
    serverSearch: (request, options) => useCases.serverSearch(context, request, options),
    search: (query) => useCases.searchLocally(context, query),
    count: (query) => useCases.countLocally(context, query),
    show: (fileId) => useCases.showVersions(context, fileId),
    get: (request) => useCases.getFiles(context, request),
    importMails: (request) => useCases.importMails(context, request),
    fetchLinked: (request) => useCases.fetchLinkedFiles(context, request),
    rebuild: (onProgress) => useCases.rebuildArchives(context, onProgress),
    status: () => useCases.readStatus(context),
    profileStatuses: () => useCases.readProfileStatuses(context),
    syncStates: () => useCases.readSyncStates(context),
    examine: () => useCases.examine(context),
    verify: (request) => useCases.verifyFile(context, request),
    verifyArchives: (options) => useCases.verifyArchives(context, options),
    verifySelected: (versions, options) => useCases.verifySelected(context, versions, options),
    readDocument: (sha256) => useCases.readDocument(context, sha256),
    readEvidence: (versions) => useCases.readEvidence(context, versions),
    diffVersions: (request) => useCases.diffVersions(context, request),
    readToday: (profile) => useCases.readToday(context, profile),
    recordFact: (request) => useCases.recordFact(context, request),
    acknowledge: (request) => useCases.acknowledge(context, request),
    readJournal: (selection) => useCases.readJournal(context, selection),
    readAnnouncements: (selection) => useCases.readAnnouncements(context, selection),
    describeAnchors: (profile) => useCases.describeAnchors(profile),
    searchTransfers: (query, options) => useCases.searchTransfers(context, query, options),
    previewTransfers: (request) => useCases.previewTransfers(context, request),
    readMergers: () => context.mergers.read(),
    changeMergers: (change) => context.mergers.change(change),
    async close() {
      await pool?.close();
      pool = null;
    },
  };
}

function createContext(ports: AppPorts, config: AppConfig): Omit<useCases.UseCaseContext, 'verifier'> {
  const { clock, logger, proxyResolver } = ports;
  const door = createArchiveDoor((root) =>
    openArchive({ root, clock, logger, ...(ports.failpoint && { failpoint: ports.failpoint }) }),
  );
  return {
    home: config.home,
    clock,
    logger,
    profiles: createProfileStore(config.home),
    vault: createCredentialVault(ports.secrets),
    mergers: createMergerStore(config.home, clock),
    ignoreServiceHours: config.ignoreServiceHours,
    createDelivery: ({ profile }, { credential, password, proxyCredentials }) =>
      createDelivery({
        profile: withProxyCredentials(profile, proxyCredentials),
        password,
        clientCredential: credential,
        clock,
        logger,
        ...(proxyResolver && { proxyResolver }),
      }),
    openArchive: door.openAlone,
    openArchiveBeside: door.openBeside,
    operator: config.operator ?? operatorName(),
    openArchiveReader: (root) => openArchiveReader({ root, clock, logger }),
  };
}

/** The proxy's address as the delivery layer reads it, with the credentials the vault keeps. */
function withProxyCredentials(profile: Profile, credentials: string | undefined): Profile {
  if (profile.proxy === undefined || credentials === undefined) return profile;
  const [user = '', ...password] = credentials.split(':');
  const userInfo = `${encodeURIComponent(user)}:${encodeURIComponent(password.join(':'))}`;
  return { ...profile, proxy: `${userInfo}@${profile.proxy}` };
}
