/** Everything in the window that shows documents follows the archive: arrivals, verdicts, ends of syncs. */
import { onEvent } from '../../api.ts';
import { throttle } from '../../components/throttle.ts';
import { followFocus } from '../list/focus-store.ts';
import { list } from '../list/list.ts';
import { listStore } from '../list/list-store.ts';
import { loadProfiles } from '../profiles/profiles-store.ts';
import { countSearches } from '../search/saved-searches-store.ts';
import { runSearch } from '../search/search-store.ts';
import { settingsStore } from '../settings/settings-store.ts';
import { loadToday } from '../today/today-store.ts';
import { viewStore } from '../view/view-store.ts';

const followedEveryMs = 250;
/** Counts cost several queries and are looked at less. */
const countedEveryMs = 1_000;

const ignore = (): void => undefined;

/** Reads everything once and follows it from then on. */
export function followArchive(): void {
  const follow = throttle(() => {
    void list.refresh();
    loadToday().catch(ignore);
  }, followedEveryMs);
  const count = throttle(() => void countSearches().catch(ignore), countedEveryMs);
  const changed = (): void => {
    follow();
    count();
  };
  onEvent('archive.changed', changed);
  onEvent('sync.ended', () => {
    changed();
    loadProfiles().catch(ignore);
  });
  listStore.subscribe(({ pages }, before) => {
    if (pages !== before.pages) followFocus();
  });
  viewStore.subscribe(({ profile }, before) => {
    if (profile === before.profile) return;
    runSearch();
    changed();
  });
  settingsStore.subscribe(({ settings }, before) => {
    if (settings.foldNames === before.settings.foldNames) return;
    runSearch();
    count();
  });
  loadProfiles().catch(ignore);
  runSearch();
  changed();
}
