/** Which syncs are running and how far they are; shared by the sync view, the status bar and F5. */
import { create } from 'zustand';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { SyncSummary } from '#contract/sync-event.ts';
import {
  type RunningSync,
  type RunningSyncView,
  type SyncFailure,
  advanceSync,
  beginSync,
} from '#contract/sync-progress.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { loadProfiles, profilesStore } from '../profiles/profiles-store.ts';

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

/** Starts a sync unless one is running; its progress and end are seen in the store. Never rejects. */
export async function startSync(profile: string): Promise<void> {
  if (syncStore.getState().running.has(profile)) return;
  setRunning(profile, beginSync(Date.now()));
  await untilEnded(profile, ask('sync.run', { profile }));
}

/** Stops a sync, whoever began it; what has been received stays. */
export function cancelSync(profile: string): void {
  const running = syncStore.getState().running.get(profile);
  if (running === undefined || running.isCancelling) return;
  setRunning(profile, { ...running, isCancelling: true });
  ask('sync.cancel', { profile }).catch(() => undefined);
}

/** The end is told by an event; should that never be heard, the answer says the same. Never rejects. */
async function untilEnded(profile: string, answer: Promise<SyncSummary | null>): Promise<void> {
  const begun = syncStore.getState().running.get(profile);
  const endHere = (end: Pick<SyncRecord, 'outcome' | 'code' | 'summary'>): void => {
    const running = syncStore.getState().running.get(profile);
    if (begun === undefined || running?.startedAtMs !== begun.startedAtMs) return;
    const startedAt = new Date(begun.startedAtMs).toISOString();
    setEnded({ profile, startedAt, endedAt: new Date().toISOString(), ...end });
  };
  try {
    const summary = await answer;
    // Without a summary it was over before it could be waited for; the history knows how.
    if (summary === null) await readHistory(profile);
    else endHere({ outcome: 'done', code: null, summary });
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    endHere({ outcome: code === 'cancelled' ? 'cancelled' : 'failed', code, summary: null });
  }
}

async function readHistory(profile: string): Promise<void> {
  const history = await ask('sync.history', {});
  const newest = history.find((record) => record.profile === profile);
  syncStore.setState({ history });
  if (newest !== undefined) setEnded(newest);
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
  const [settings, history, running] = await Promise.all([
    ask('settings.read', {}),
    ask('sync.history', {}),
    ask('sync.running', {}),
  ]);
  syncStore.setState({ history });
  for (const view of running) watchSync(view);
  if (settings.syncAtStart) await syncAtStart();
}

/** A sync that was running before this window was there. */
function watchSync({ profile, ...progress }: RunningSyncView): void {
  if (syncStore.getState().ended.has(profile)) return;
  setRunning(profile, progress);
  void untilEnded(profile, ask('sync.wait', { profile }));
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
