/** Fetching what a server search found: in batches, so that it can be followed and stopped. */
import { create } from 'zustand';
import type { DocumentView, FetchOutcome, VersionView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import type { SyncFailure } from '../sync/sync-progress.ts';
import { replaceRows, selectRows, serverStore } from './server-store.ts';

interface FetchState {
  /** `null` = nothing is being fetched. */
  readonly running: { readonly done: number; readonly total: number; readonly isCancelling: boolean } | null;
  /** Of the last fetch. */
  readonly fetched: number;
  readonly failures: readonly SyncFailure[];
  readonly isCancelled: boolean;
  /** The fetch ended early for this reason. */
  readonly failure: ErrorCode | null;
}

const nothing: FetchState = { running: null, fetched: 0, failures: [], isCancelled: false, failure: null };

export const fetchStore = create<FetchState>(() => nothing);

const batchSize = 50;
let abort: AbortController | null = null;
let batchStart = 0;
let isFollowing = false;

/** Within a batch, files are counted as they end. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('server.fetching', ({ profile }) => {
    const { running } = fetchStore.getState();
    if (running === null || serverStore.getState().searched !== profile) return;
    const done = Math.min(running.done + 1, batchStart + batchSize, running.total);
    fetchStore.setState({ running: { ...running, done } });
  });
}

/** Fetches and verifies these files of the profile that was searched. */
export async function fetchFiles(fileIds: readonly string[]): Promise<void> {
  const profile = serverStore.getState().searched;
  if (profile === null || fileIds.length === 0 || fetchStore.getState().running !== null) return;
  follow();
  abort = new AbortController();
  const { signal } = abort;
  fetchStore.setState({ ...nothing, running: { done: 0, total: fileIds.length, isCancelling: false } });
  try {
    for (let at = 0; at < fileIds.length; at += batchSize) {
      batchStart = at;
      const batch = fileIds.slice(at, at + batchSize);
      const outcomes = await ask('server.fetch', { profile, fileIds: batch }, signal);
      await showFetched(profile, outcomes);
      record(outcomes, at + batch.length);
    }
    selectRows([]);
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    fetchStore.setState(signal.aborted ? { isCancelled: true } : { failure: code });
    if (signal.aborted) await showArrived(profile, fileIds);
  } finally {
    fetchStore.setState({ running: null });
  }
}

export function cancelFetch(): void {
  const { running } = fetchStore.getState();
  if (running !== null) fetchStore.setState({ running: { ...running, isCancelling: true } });
  abort?.abort();
}

export function forgetFetch(): void {
  if (fetchStore.getState().running === null) fetchStore.setState(nothing);
}

function record(outcomes: readonly FetchOutcome[], done: number): void {
  const failed = outcomes.flatMap(({ fileId, code }) => (code === null ? [] : [{ fileId, code }]));
  fetchStore.setState(({ running, fetched, failures }) => ({
    running: running && { ...running, done },
    fetched: fetched + outcomes.length - failed.length,
    failures: [...failures, ...failed],
  }));
}

/** The rows of what came in get their headline. */
async function showFetched(profile: string, outcomes: readonly FetchOutcome[]): Promise<void> {
  const here = outcomes.filter(({ code }) => code === null).map(({ fileId }) => fileId);
  await showArrived(profile, here);
}

/** Some of these may have come in; rows of the others stay as they are. */
async function showArrived(profile: string, fileIds: readonly string[]): Promise<void> {
  const wanted = new Set(fileIds);
  const rows = (serverStore.getState().rows ?? []).filter(({ fileId }) => wanted.has(fileId));
  const changed: DocumentView[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    const asked = rows.slice(at, at + batchSize).map((row) => withVersions(profile, row));
    changed.push(...(await Promise.all(asked)));
  }
  replaceRows(changed);
}

async function withVersions(profile: string, row: DocumentView): Promise<DocumentView> {
  try {
    const versions = await ask('archive.versions', { fileId: row.fileId });
    const own = versions.filter((version) => version.profile === profile);
    return own[0] === undefined ? row : heldRow(row, own[0], own.length);
  } catch {
    return row;
  }
}

function heldRow(row: DocumentView, newest: VersionView, versions: number): DocumentView {
  const { sha256, verdict, currency, form, trustedTime, headline, alarms } = newest;
  const against = newest.reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  const reasons = [...new Set(against)];
  return {
    ...row,
    held: true,
    versions,
    sha256,
    verdict,
    currency,
    form,
    trustedTime,
    headline,
    alarms,
    reasons,
  };
}
