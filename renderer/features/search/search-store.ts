/** What the local search asks for: words, conditions and the saved search they began with. */
import { create } from 'zustand';
import type { SavedSearch } from '#contract/bridge/desktop-state.ts';
import type { ListState, LocalQuery } from '#contract/bridge/requests.ts';
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import { japanDate } from '../../components/japan-time.ts';
import { throttle } from '../../components/throttle.ts';
import { resetFocus, restoreFocus } from '../list/focus-store.ts';
import { showLayoutOf } from '../list/layout-store.ts';
import { list } from '../list/list.ts';
import { listStore, rowKey } from '../list/list-store.ts';
import { clearRows } from '../selection/rows-store.ts';
import { selectionStore } from '../selection/selection-store.ts';
import { settingsStore } from '../settings/settings-store.ts';
import { showView, viewStore } from '../view/view-store.ts';
import { searchedText } from './pasted-text.ts';
import { type UsualSearchId, dueByOf, usualSearch } from './usual-searches.ts';

interface SearchState {
  /** Of a usual or saved search. */
  readonly searchId: string;
  readonly text: string;
  readonly criteria: SearchCriteria;
  readonly only: ListState | null;
}

export const searchStore = create<SearchState>(() => ({
  searchId: 'all',
  text: '',
  criteria: {},
  only: null,
}));

export function queryOf(
  { text, criteria, only }: Pick<SearchState, 'text' | 'criteria' | 'only'>,
  profile: string | null,
): LocalQuery {
  const words = searchedText(text);
  return {
    criteria,
    ...(profile !== null && { profile }),
    ...(words !== '' && { text: words }),
    ...(only !== null && { only, ...dueByOf(only, japanDate(Date.now())) }),
    ...(!settingsStore.getState().settings.foldNames && { exactNames: true }),
  };
}

/** The first character is searched for at once; more of them are gathered for this long. */
const typingMs = 40;
const searchSoon = throttle(() => runSearch(), typingMs);

export function searchText(text: string): void {
  searchStore.setState({ text });
  if (viewStore.getState().view !== 'list') showView('list');
  searchSoon();
}

/** As `searchCriteria`, while somebody types. */
export function changeCriteria(criteria: SearchCriteria): void {
  searchStore.setState({ criteria });
  searchSoon();
}

/** Drops conditions. */
export function searchCriteria(criteria: SearchCriteria): void {
  widenSearch({ criteria });
}

export function dropOnly(): void {
  widenSearch({ only: null });
}

/** Back to the saved search as it was. */
export function clearText(): void {
  widenSearch({ text: '' });
}

/** The open document is then seen among its neighbours, and the keyboard stands on it. */
function widenSearch(wider: Partial<Pick<SearchState, 'text' | 'criteria' | 'only'>>): void {
  searchStore.setState(wider);
  const { open } = selectionStore.getState();
  const key = open === null ? null : rowKey(open);
  const asked = askList(key);
  if (key !== null) void asked.then(() => restoreFocus(key));
}

export function runSearch(): void {
  void askList(null);
}

/** @param kept the document the focus is kept for */
function askList(kept: string | null): Promise<void> {
  clearRows();
  resetFocus(kept);
  return list.show(queryOf(searchStore.getState(), viewStore.getState().profile), listStore.getState().sort);
}

export function openUsualSearch(id: UsualSearchId): void {
  openUsualSearchWith(id, {});
}

/** A usual search with more conditions, or with others where it would show something else. */
export function openUsualSearchWith(id: UsualSearchId, criteria: SearchCriteria): void {
  listStore.setState({ sort: null });
  const { only = null, criteria: usual } = usualSearch(id, japanDate(Date.now()));
  begin({ searchId: id, text: '', criteria: { ...usual, ...criteria }, only }, []);
}

export function openSavedSearch(saved: SavedSearch): void {
  listStore.setState({ sort: saved.sort });
  const { id, text, criteria, only = null } = saved;
  begin({ searchId: id, text, criteria, only }, saved.columns);
}

function begin(state: SearchState, columns: readonly string[]): void {
  searchStore.setState(state);
  showLayoutOf(state.searchId, columns);
  showView('list');
  runSearch();
}
