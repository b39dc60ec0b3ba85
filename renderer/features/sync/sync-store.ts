/** Which syncs are running and how far they are; shared by the sync view, the status bar and F5. */
import { create } from 'zustand';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';
import { type RunningSync, type SyncFailure, advanceSync, beginSync } from './sync-progress.ts';

/** How the newest sync of a profile ended, as far as this window saw it. */
export interface EndedSync {
  readonly record: SyncRecord;
  readonly failures: readonly SyncFailure[];
}

interface SyncState {
  /** By profile. */
  readonly running: ReadonlyMap<string, RunningSync>;
  readonly ended: ReadonlyMap<string, EndedSync>;
  /** Newest first; `null` until read. */
  readonly history: readonly SyncRecord[] | null;
}

export const syncStore = create<SyncState>(() => ({ running: new Map(), ended: new Map(), history: null }));

const aborts = new Map<string, AbortController>();

/** A cancelled sync is told as ended by the service; should that never be heard, it is over after this. */
const cancelledAtMost = 5_000;

/** Starts a sync unless one is running; its progress and end are seen in the store. Never rejects. */
export async function startSync(profile: string): Promise<void> {
  if (syncStore.getState().running.has(profile)) return;
  const abort = new AbortController();
  aborts.set(profile, abort);
  const begun = beginSync(Date.now());
  setRunning(profile, begun);
  const endHere = (end: Pick<SyncRecord, 'outcome' | 'code' | 'summary'>): void => {
    if (syncStore.getState().running.get(profile)?.startedAtMs !== begun.startedAtMs) return;
    const startedAt = new Date(begun.startedAtMs).toISOString();
    setEnded({ profile, startedAt, endedAt: new Date().toISOString(), ...end });
  };
  try {
    const summary = await ask('sync.run', { profile }, abort.signal);
    endHere({ outcome: 'done', code: null, summary });
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    if (code !== 'cancelled') endHere({ outcome: 'failed', code, summary: null });
    else setTimeout(() => endHere({ outcome: 'cancelled', code, summary: null }), cancelledAtMost);
  } finally {
    if (aborts.get(profile) === abort) aborts.delete(profile);
  }
}

/** Stops a sync that this window started; what has been received stays. */
export function cancelSync(profile: string): void {
  const running = syncStore.getState().running.get(profile);
  const abort = aborts.get(profile);
  if (running === undefined || abort === undefined) return;
  setRunning(profile, { ...running, isCancelling: true });
  abort.abort();
}

/** Whether this window can stop the sync of a profile; another window's it only watches. */
export function canCancel(profile: string): boolean {
  return aborts.has(profile);
}

let isFollowing = false;

/** Follows every sync from now on, reads how earlier ones ended, and begins those wanted at start. */
export async function initSync(): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('sync.progress', ({ profile, event }) => {
    const nowMs = Date.now();
    const running = syncStore.getState().running.get(profile) ?? beginSync(nowMs);
    setRunning(profile, advanceSync(running, event, nowMs));
  });
  onEvent('sync.ended', (record) => {
    setEnded(record);
    syncStore.setState(({ history }) => ({ history: [record, ...(history ?? [])].slice(0, recordsShown) }));
    void loadProfiles().catch(() => undefined);
  });
  const [settings, history] = await Promise.all([ask('settings.read', {}), ask('sync.history', {})]);
  syncStore.setState({ history });
  if (settings.syncAtStart) await syncAtStart();
}

const recordsShown = 30;

/** Outside the service hours nothing is tried: that is a state, not a failure. */
async function syncAtStart(): Promise<void> {
  await loadProfiles();
  for (const { name, withinServiceHours } of profilesStore.getState().profiles ?? []) {
    if (withinServiceHours) void startSync(name);
  }
}

function setRunning(profile: string, running: RunningSync): void {
  syncStore.setState((state) => {
    const ended = new Map(state.ended);
    ended.delete(profile);
    return { running: new Map(state.running).set(profile, running), ended };
  });
}

function setEnded(record: SyncRecord): void {
  syncStore.setState((state) => {
    const running = new Map(state.running);
    const seen = running.get(record.profile) ?? state.ended.get(record.profile);
    running.delete(record.profile);
    const ended = new Map(state.ended).set(record.profile, { record, failures: seen?.failures ?? [] });
    return { running, ended };
  });
}
