/** `server` and `sync`: everything that talks to the delivery server. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { FetchOutcome } from '#contract/bridge/requests.ts';
import type { SyncEvent, SyncSummary } from '#contract/sync-event.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { GetOutcome } from '../../core/use-cases/index.ts';
import { readHeadlines } from '../headlines.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function serverHandlers(context: HandlerContext): HandlersOf<'server' | 'sync'> {
  const { app, emit, store } = context;
  return {
    async 'server.search'({ profile, criteria, sort }, signal) {
      const found = await app.serverSearch(
        { profile, criteria },
        {
          signal,
          ...(sort && { sort }),
          onProgress: ({ rows, openParts }) =>
            emit({ kind: 'event', name: 'server.searching', payload: { profile, rows, openParts } }),
        },
      );
      const rows = (await readHeadlines(context)).ofRows(found.rows);
      return { rows, incomplete: found.incomplete.length };
    },
    async 'server.fetch'({ profile, fileIds }, signal) {
      const onOutcome = (got: GetOutcome): void => {
        emit({ kind: 'event', name: 'server.fetching', payload: { profile, outcome: toFetchOutcome(got) } });
      };
      try {
        return (await app.get({ profile, wanted: fileIds, signal, onOutcome })).map(toFetchOutcome);
      } finally {
        // Also of a fetch that was stopped, something may have come in.
        emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
      }
    },
    'sync.run': ({ profile }, signal) => runSync(context, profile, signal),
    'sync.history': async () => (await store.read()).syncs,
  };
}

function toFetchOutcome(got: GetOutcome): FetchOutcome {
  return {
    fileId: got.wanted,
    outcome: got.ok ? (got.fetched ? 'fetched' : 'known') : 'failed',
    code: got.ok ? null : got.code,
  };
}

/** Documents that arrived or were verified are told to the windows this often at most, so that lists can follow. */
const tellEveryMs = 300;

async function runSync(context: HandlerContext, profile: string, signal: AbortSignal): Promise<SyncSummary> {
  const { app, clock, emit } = context;
  const startedAt = new Date(clock.now()).toISOString();
  const changed = new Set<string>();
  let toldAtMs = clock.now();
  const tellChanges = (): void => {
    if (changed.size === 0) return;
    emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds: [...changed] } });
    changed.clear();
    toldAtMs = clock.now();
  };
  const onEvent = (event: SyncEvent): void => {
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
