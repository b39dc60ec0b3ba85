/** The syncs that are running: they belong to the service, so that windows may come, go and load anew meanwhile. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { SyncEvent, SyncSummary } from '#contract/sync-event.ts';
import { type RunningSync, type RunningSyncView, advanceSync, beginSync } from '#contract/sync-progress.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';
import type { HandlerContext } from './handlers/handler.ts';

export interface RunningSyncs {
  /** Begins the sync of a profile, or joins the one that runs. Rejects with the code it ended with. */
  run(profile: string): Promise<SyncSummary>;
  /** The end of the one that runs; `undefined` when there is none. */
  wait(profile: string): Promise<SyncSummary> | undefined;
  cancel(profile: string): void;
  running(): readonly RunningSyncView[];
}

interface Entry {
  readonly abort: AbortController;
  readonly ended: Promise<SyncSummary>;
  progress: RunningSync;
}

export function createRunningSyncs(context: HandlerContext): RunningSyncs {
  const entries = new Map<string, Entry>();
  const begin = (profile: string): Promise<SyncSummary> => {
    const abort = new AbortController();
    const startedAtMs = context.clock.now();
    const advance = (event: SyncEvent): void => {
      const entry = entries.get(profile);
      if (entry !== undefined) entry.progress = advanceSync(entry.progress, event, context.clock.now());
    };
    const startedAt = new Date(startedAtMs).toISOString();
    const signal = AbortSignal.any([abort.signal, context.closing]);
    const ended = runSync(context, { profile, startedAt, signal, advance }).finally(() => {
      entries.delete(profile);
    });
    entries.set(profile, { abort, ended, progress: beginSync(startedAtMs) });
    return ended;
  };
  return {
    run: (profile) => entries.get(profile)?.ended ?? begin(profile),
    wait: (profile) => entries.get(profile)?.ended,
    cancel(profile) {
      const entry = entries.get(profile);
      if (entry === undefined) return;
      entry.progress = { ...entry.progress, isCancelling: true };
      entry.abort.abort(new HoshodeskError('cancelled'));
    },
    running: () => [...entries].map(([profile, { progress }]) => ({ profile, ...progress })),
  };
}

/** Documents that arrived or were verified are told to the windows this often at most, so that lists can follow. */
const tellEveryMs = 300;

interface SyncInHand {
  readonly profile: string;
  readonly startedAt: string;
  readonly signal: AbortSignal;
  readonly advance: (event: SyncEvent) => void;
}

async function runSync(context: HandlerContext, inHand: SyncInHand): Promise<SyncSummary> {
  const { app, clock, emit } = context;
  const { profile, startedAt, signal } = inHand;
  const changed = new Set<string>();
  let toldAtMs = clock.now();
  const tellChanges = (): void => {
    if (changed.size === 0) return;
    emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds: [...changed] } });
    changed.clear();
    toldAtMs = clock.now();
  };
  const onEvent = (event: SyncEvent): void => {
    inHand.advance(event);
    emit({ kind: 'event', name: 'sync.progress', payload: { profile, event } });
    if (event.event !== 'fetched' && event.event !== 'verified') return;
    changed.add(event.fileId);
    if (clock.now() - toldAtMs >= tellEveryMs) tellChanges();
  };
  try {
    const summary = await app.sync(profile, { signal, onEvent });
    tellChanges();
    await record(context, { profile, startedAt, outcome: 'done', code: null, summary });
    return summary;
  } catch (error) {
    tellChanges();
    const code = error instanceof HoshodeskError ? error.code : 'internal';
    const outcome = signal.aborted ? 'cancelled' : 'failed';
    await record(context, { profile, startedAt, outcome, code, summary: null });
    throw signal.aborted ? new HoshodeskError('cancelled') : error;
  }
}

const syncsKept = 30;

async function record(
  { clock, emit, store }: HandlerContext,
  ended: Omit<SyncRecord, 'endedAt'>,
): Promise<void> {
  const sync: SyncRecord = { ...ended, endedAt: new Date(clock.now()).toISOString() };
  await store.change((state) => ({ ...state, syncs: [sync, ...state.syncs].slice(0, syncsKept) }));
  emit({ kind: 'event', name: 'sync.ended', payload: sync });
}
