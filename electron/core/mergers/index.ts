/** The table of mergers and where it is kept. */
export { type MergerStore, createMergerStore } from './merger-store.ts';
