/** The one list of the main window, over the bridge. */
import { CodedError, ask } from '../../api.ts';
import { createListLoader } from './list-loader.ts';
import { listStore } from './list-store.ts';

export const list = createListLoader(listStore, {
  search: (page, signal) => ask('archive.search', page, signal),
  count: (query, signal) => ask('archive.count', query, signal),
  codeOf: (error) => (error instanceof CodedError ? error.code : 'internal'),
});
