/** English of the commands on transfers and mergers. */
import type { TransferTexts } from '../transfer-texts.ts';

export const transfers: TransferTexts = {
  kinds: {
    none: 'not transferred',
    branch: 'transferred',
    bank: 'transferred',
    merger: 'merged',
    unknown: 'current branch unknown',
  },
  holdings: { held: 'held', missing: 'missing', stale: 'out of date' },
  state: (kind, holding) => `${kind}, ${holding}`,
  headings: {
    issued: 'at issue',
    current: 'now',
    state: 'state',
    number: 'no',
    from: 'from',
    to: 'to',
    effectiveOn: 'effective',
    note: 'note',
    documents: 'documents',
    rules: 'rows of the table',
  },
  anyOffice: '(any)',
  searchedAlso: (codes) => `by the table of mergers also searched: ${codes.join(', ')}`,
  found: ({ total, missing, stale }) => `${total} found (${missing} missing, ${stale} out of date)`,
  fetching: (done, total, fileId) => `fetched [${done}/${total}] ${fileId}`,
  fetched: (fetched, failed) => `${fetched} fetched, ${failed} failed`,
  noMergers: 'The table of mergers is empty.',
  removed: (id) => `Row ${id} of the table of mergers removed.`,
  startedAnew: 'The damaged file was put aside; the table of mergers is empty now.',
  omitted: (pairs) => `${pairs} more pairs (searches do use them)`,
};
