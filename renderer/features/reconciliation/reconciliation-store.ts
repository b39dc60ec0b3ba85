/** Which reconciliations are running, how they ended, and what is still open of the newest of each profile. */
import { create } from 'zustand';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { LastReconciliation } from '#contract/reconciliation.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { throttle } from '../../components/throttle.ts';
import { loadProfiles } from '../profiles/profiles-store.ts';
import {
  type RunningReconciliation,
  advanceReconciliation,
  beginReconciliation,
} from './reconciliation-progress.ts';

interface ReconciliationState {
  /** All by profile. */
  readonly running: ReadonlyMap<string, RunningReconciliation>;
  /** How the newest that this window saw ended; `null` = it came to its end. */
  readonly ended: ReadonlyMap<string, ErrorCode | null>;
  readonly last: ReadonlyMap<string, LastReconciliation>;
}

export const reconciliationStore = create<ReconciliationState>(() => ({
  running: new Map(),
  ended: new Map(),
  last: new Map(),
}));

const aborts = new Map<string, AbortController>();

/** A cancelled one is told as ended by the service once it has left the archive; should that never be heard, it is over. */
const cancelledAtMost = 5_000;

/** Starts one, or goes on with an interrupted one, unless one is running. Never rejects. */
export async function startReconciliation(profile: string): Promise<void> {
  if (reconciliationStore.getState().running.has(profile)) return;
  followReconciliations();
  const abort = new AbortController();
  aborts.set(profile, abort);
  const begun = beginReconciliation(Date.now());
  setRunning(profile, begun);
  const endHere = (code: ErrorCode | null): void => {
    if (reconciliationStore.getState().running.get(profile)?.startedAtMs !== begun.startedAtMs) return;
    setEnded(profile, code);
    void loadLastReconciliation(profile);
  };
  try {
    await ask('reconcile.run', { profile }, abort.signal);
    endHere(null);
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    if (code === 'cancelled') setTimeout(() => endHere(code), cancelledAtMost);
    else endHere(code);
  } finally {
    aborts.delete(profile);
  }
}

/** Stops one that this window started; what was compared stays for the next one. */
export function cancelReconciliation(profile: string): void {
  const running = reconciliationStore.getState().running.get(profile);
  const abort = aborts.get(profile);
  if (running === undefined || abort === undefined) return;
  setRunning(profile, { ...running, isCancelling: true });
  abort.abort();
}

/** Whether this window can stop it; another window's it only watches. */
export function canCancelReconciliation(profile: string): boolean {
  return aborts.has(profile);
}

/** Reads what is still open; a failure leaves what was known. */
export async function loadLastReconciliation(profile: string): Promise<void> {
  const last = await ask('reconcile.last', { profile }).catch(() => null);
  if (last === null) return;
  reconciliationStore.setState((state) => ({ last: new Map(state.last).set(profile, last) }));
}

let isFollowing = false;

/** Follows those of other windows too, and whatever settles a difference. */
export function followReconciliations(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('reconcile.progress', ({ profile, event }) => {
    const { running } = reconciliationStore.getState();
    setRunning(
      profile,
      advanceReconciliation(running.get(profile) ?? beginReconciliation(Date.now()), event),
    );
  });
  onEvent('reconcile.ended', ({ profile, code }) => {
    setEnded(profile, code);
    void loadLastReconciliation(profile);
    void loadProfiles().catch(() => undefined);
  });
  onEvent('archive.changed', throttle(reloadAll, reloadEveryMs));
}

/** A sync settles many differences in a row. */
const reloadEveryMs = 1_000;

function reloadAll(): void {
  for (const profile of reconciliationStore.getState().last.keys()) void loadLastReconciliation(profile);
}

function setRunning(profile: string, running: RunningReconciliation): void {
  reconciliationStore.setState((state) => ({ running: new Map(state.running).set(profile, running) }));
}

function setEnded(profile: string, code: ErrorCode | null): void {
  reconciliationStore.setState((state) => {
    const running = new Map(state.running);
    running.delete(profile);
    return { running, ended: new Map(state.ended).set(profile, code) };
  });
}
