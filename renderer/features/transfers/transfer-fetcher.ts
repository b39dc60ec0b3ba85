/** Fetching what a transfer search found missing or out of date. */
import { createFetcher } from '../server/fetcher.ts';
import { replaceTransfers, selectTransfers, transferStore } from './transfer-store.ts';

export const transferFetcher = createFetcher({
  profile: () => transferStore.getState().query?.profile ?? null,
  rows: () => transferStore.getState().rows ?? [],
  replaceRows: replaceTransfers,
  clearSelection: () => selectTransfers([]),
});
