/** `transfers` and `mergers`: documents that changed hands, and the table that widens the search for them. */
import { maxExportedTransfers } from '#contract/bridge/transfer-requests.ts';
import { readHeadlines } from '../headlines.ts';
import { toListFile } from '../tables/table-file.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

/** Lists ask anew when anything changed; which one thousand it was makes no difference to them. */
const toldAtMost = 1_000;

export function transferHandlers(context: HandlerContext): HandlersOf<'transfers' | 'mergers'> {
  const { app, clock, emit } = context;
  return {
    async 'transfers.search'(query, signal) {
      const { profile } = query;
      const found = await app.searchTransfers(query, {
        signal,
        maxRows: maxExportedTransfers,
        onProgress: ({ rows, openParts }) =>
          emit({ kind: 'event', name: 'server.searching', payload: { profile, rows, openParts } }),
      });
      const rows = (await readHeadlines(context)).ofRows(found.rows);
      const fileIds = rows.slice(0, toldAtMost).map(({ fileId }) => fileId);
      // What the server listed was written down: windows see new codes, and files nobody had seen.
      if (query.where === 'server' && fileIds.length > 0) {
        emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
      }
      const { issued, current } = found.searched;
      const widenedBy = [...(issued ?? []), ...(current ?? [])].filter(({ rules }) => rules.length > 0);
      return { rows, incomplete: found.incomplete.length, widenedBy };
    },
    'transfers.preview': (request) => app.previewTransfers(request),
    'transfers.export': ({ titles, rows, format }) =>
      toListFile([titles, ...rows], { name: '移管一覧', format, madeAtMs: clock.now() }),
    'mergers.read': () => app.readMergers(),
    'mergers.write': (change) => app.changeMergers(change),
  };
}
