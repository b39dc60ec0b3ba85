/** Fetching rows of a list found on the server: in batches, so that it can be followed and stopped. */
import { type StoreApi, type UseBoundStore, create } from 'zustand';
import type { DocumentView, FetchOutcome, VersionView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SyncFailure } from '#contract/sync-progress.ts';
import { CodedError, ask, onEvent } from '../../api.ts';

interface Running {
  readonly done: number;
  /** Where the batch ends that is being fetched. */
  readonly batchEnd: number;
  readonly total: number;
  readonly isCancelling: boolean;
}

export interface FetchState {
  /** `null` = nothing is being fetched. */
  readonly running: Running | null;
  /** Of the last fetch. */
  readonly fetched: number;
  readonly failures: readonly SyncFailure[];
  readonly isCancelled: boolean;
  /** The fetch ended early for this reason. */
  readonly failure: ErrorCode | null;
}

/** The list whose rows are fetched. */
export interface FetchTarget {
  /** The profile the rows are of. */
  readonly profile: () => string | null;
  readonly rows: () => readonly DocumentView[];
  /** @param isCertain false = the fetch was stopped, and these rows may or may not have come in */
  readonly replaceRows: (changed: readonly DocumentView[], isCertain: boolean) => void;
  readonly clearSelection: () => void;
}

export interface Fetcher {
  readonly store: UseBoundStore<StoreApi<FetchState>>;
  /** Fetches and verifies these files of the target's profile; nothing while another fetch of it runs. */
  readonly fetchFiles: (fileIds: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  /** Lets go of how the last fetch ended. */
  readonly forget: () => void;
}

const nothing: FetchState = { running: null, fetched: 0, failures: [], isCancelled: false, failure: null };
const batchSize = 50;

interface Fetch {
  readonly target: FetchTarget;
  readonly store: UseBoundStore<StoreApi<FetchState>>;
}

export function createFetcher(target: FetchTarget): Fetcher {
  const store = create<FetchState>(() => nothing);
  const fetch = { target, store };
  let abort: AbortController | null = null;
  let isFollowing = false;
  return {
    store,
    async fetchFiles(fileIds) {
      const profile = target.profile();
      if (profile === null || fileIds.length === 0 || store.getState().running !== null) return;
      if (!isFollowing) follow(fetch);
      isFollowing = true;
      abort = new AbortController();
      const { signal } = abort;
      const running = { done: 0, batchEnd: 0, total: fileIds.length, isCancelling: false };
      store.setState({ ...nothing, running });
      try {
        await fetchBatches(fetch, fileIds, signal);
        target.clearSelection();
      } catch (error) {
        const code = error instanceof CodedError ? error.code : 'internal';
        store.setState(signal.aborted ? { isCancelled: true } : { failure: code });
        if (signal.aborted) await showArrived(target, fileIds, false);
      } finally {
        store.setState({ running: null });
      }
    },
    cancel() {
      const { running } = store.getState();
      if (running !== null) store.setState({ running: { ...running, isCancelling: true } });
      abort?.abort();
    },
    forget() {
      if (store.getState().running === null) store.setState(nothing);
    },
  };
}

/** Within a batch, files are counted as they end. */
function follow({ target, store }: Fetch): void {
  onEvent('server.fetching', ({ profile }) => {
    const { running } = store.getState();
    if (running === null || target.profile() !== profile) return;
    store.setState({ running: { ...running, done: Math.min(running.done + 1, running.batchEnd) } });
  });
}

async function fetchBatches(
  { target, store }: Fetch,
  fileIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const profile = target.profile() ?? '';
  for (let at = 0; at < fileIds.length; at += batchSize) {
    const batch = fileIds.slice(at, at + batchSize);
    const batchEnd = at + batch.length;
    store.setState(({ running }) => ({ running: running && { ...running, batchEnd } }));
    const outcomes = await ask('server.fetch', { profile, fileIds: batch }, signal);
    const here = outcomes.filter(({ code }) => code === null).map(({ fileId }) => fileId);
    await showArrived(target, here, true);
    store.setState((state) => withOutcomes(state, outcomes, batchEnd));
  }
}

function withOutcomes(
  { running, fetched, failures }: FetchState,
  outcomes: readonly FetchOutcome[],
  done: number,
): Partial<FetchState> {
  const failed = outcomes.flatMap(({ fileId, code }) => (code === null ? [] : [{ fileId, code }]));
  return {
    running: running && { ...running, done },
    fetched: fetched + outcomes.length - failed.length,
    failures: [...failures, ...failed],
  };
}

/** The rows of what came in get their headline; rows of the others stay as they are. */
async function showArrived(
  target: FetchTarget,
  fileIds: readonly string[],
  isCertain: boolean,
): Promise<void> {
  const wanted = new Set(fileIds);
  const rows = target.rows().filter(({ fileId }) => wanted.has(fileId));
  const changed: DocumentView[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    changed.push(...(await Promise.all(rows.slice(at, at + batchSize).map(withVersions))));
  }
  target.replaceRows(changed, isCertain);
}

async function withVersions(row: DocumentView): Promise<DocumentView> {
  try {
    const versions = await ask('archive.versions', { fileId: row.fileId });
    const own = versions.filter(({ profile }) => profile === row.profile);
    return own[0] === undefined ? row : heldRow(row, own[0], own.length);
  } catch {
    return row;
  }
}

function heldRow(row: DocumentView, newest: VersionView, versions: number): DocumentView {
  const { sha256, verdict, currency, form, trustedTime, headline, alarms } = newest;
  const against = newest.reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  const reasons = [...new Set(against)];
  const facts = { sha256, verdict, currency, form, trustedTime, headline, alarms, reasons };
  return { ...row, held: true, versions, ...facts };
}
