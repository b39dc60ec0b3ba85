/** Fetching what a server search found. */
import { createFetcher } from './fetcher.ts';
import { replaceRows, selectRows, serverStore } from './server-store.ts';

export const serverFetcher = createFetcher({
  profile: () => serverStore.getState().searched,
  rows: () => serverStore.getState().rows ?? [],
  replaceRows,
  clearSelection: () => selectRows([]),
});

export const { store: fetchStore, fetchFiles, cancel: cancelFetch, forget: forgetFetch } = serverFetcher;
