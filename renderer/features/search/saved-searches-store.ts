/** The user's saved searches, and how many documents each search of the navigation finds. */
import { create } from 'zustand';
import type { SavedSearch } from '#contract/bridge/desktop-state.ts';
import type { LocalQuery } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';
import { japanDate } from '../../components/japan-time.ts';
import { formatLayout } from '../list/column-layout.ts';
import { layoutStore } from '../list/layout-store.ts';
import { listStore } from '../list/list-store.ts';
import { viewStore } from '../view/view-store.ts';
import { openUsualSearch, queryOf, searchStore } from './search-store.ts';
import { usualSearch, usualSearchIds } from './usual-searches.ts';

interface SavedSearches {
  readonly saved: readonly SavedSearch[];
  /** By search id. */
  readonly counts: ReadonlyMap<string, number>;
}

export const savedSearchesStore = create<SavedSearches>(() => ({ saved: [], counts: new Map() }));

export async function loadSavedSearches(): Promise<void> {
  savedSearchesStore.setState({ saved: await ask('searches.read', {}) });
}

/** Keeps the present search, its order and columns under a name. */
export async function saveSearch(name: string): Promise<void> {
  const { text, criteria, only } = searchStore.getState();
  const search: SavedSearch = {
    id: crypto.randomUUID(),
    name,
    criteria,
    text,
    ...(only !== null && { only }),
    sort: listStore.getState().sort,
    columns: formatLayout(layoutStore.getState().layout),
  };
  await write([...savedSearchesStore.getState().saved, search]);
  searchStore.setState({ searchId: search.id });
  await countSearches();
}

export async function renameSearch(id: string, name: string): Promise<void> {
  await write(savedSearchesStore.getState().saved.map((each) => (each.id === id ? { ...each, name } : each)));
}

export async function deleteSearch(id: string): Promise<void> {
  await write(savedSearchesStore.getState().saved.filter((each) => each.id !== id));
  if (searchStore.getState().searchId === id) openUsualSearch('all');
}

async function write(searches: readonly SavedSearch[]): Promise<void> {
  savedSearchesStore.setState({ saved: await ask('searches.write', { searches }) });
}

let counting = 0;

/** One after the other, so that the list itself is never kept waiting. */
export async function countSearches(): Promise<void> {
  const mine = ++counting;
  const counts = new Map<string, number>();
  for (const [id, query] of queriesToCount()) {
    counts.set(id, await ask('archive.count', query));
    if (mine !== counting) return;
  }
  savedSearchesStore.setState({ counts });
}

function queriesToCount(): readonly (readonly [string, LocalQuery])[] {
  const { profile } = viewStore.getState();
  const today = japanDate(Date.now());
  const usual = usualSearchIds.map((id) => {
    const { criteria, only = null } = usualSearch(id, today);
    return [id, queryOf({ text: '', criteria, only }, profile)] as const;
  });
  const own = savedSearchesStore.getState().saved.map((saved) => {
    const { id, text, criteria, only = null } = saved;
    return [id, queryOf({ text, criteria, only }, profile)] as const;
  });
  return [...usual, ...own];
}
