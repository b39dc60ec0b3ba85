/** `server` and `sync`: everything that talks to the delivery server. */
import type { FetchOutcome } from '#contract/bridge/requests.ts';
import type { GetOutcome } from '../../core/use-cases/index.ts';
import { readHeadlines } from '../headlines.ts';
import { createRunningSyncs } from '../running-syncs.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function serverHandlers(context: HandlerContext): HandlersOf<'server' | 'sync'> {
  const { app, emit, store } = context;
  const syncs = createRunningSyncs(context);
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
    'sync.run': ({ profile }) => syncs.run(profile),
    'sync.wait': async ({ profile }) => (await syncs.wait(profile)) ?? null,
    async 'sync.cancel'({ profile }) {
      syncs.cancel(profile);
      return {};
    },
    'sync.running': async () => syncs.running(),
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
