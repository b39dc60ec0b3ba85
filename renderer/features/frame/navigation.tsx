/** The left side: 今日の要確認, the searches with their counts, and the other views. One tab stop; arrows go through it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../../text/texts.ts';
import { savedSearchesStore } from '../search/saved-searches-store.ts';
import { openSavedSearch, openUsualSearch, searchStore } from '../search/search-store.ts';
import { usualSearchIds } from '../search/usual-searches.ts';
import { countToday, todayStore } from '../today/today-store.ts';
import { type View, showView, viewStore } from '../view/view-store.ts';
import { NavigationItem } from './navigation-item.tsx';
import { SavedSearchMenu } from '../search/saved-search-menu.tsx';

const useStyles = makeStyles({
  navigation: {
    width: '208px',
    flexShrink: 0,
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  heading: {
    margin: 0,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  others: {
    marginTop: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const otherViews: readonly View[] = ['server', 'transfers', 'mails', 'journal', 'sync', 'settings'];

export function Navigation() {
  const styles = useStyles();
  const { frame } = useTexts();
  const view = viewStore((state) => state.view);
  const sections = todayStore((state) => state.sections);
  return (
    <nav
      data-pane="navigation"
      tabIndex={-1}
      aria-label={frame.navigation}
      className={styles.navigation}
      onKeyDown={moveBetweenItems}
    >
      <ul className={styles.list}>
        <NavigationItem
          name={frame.views.today}
          count={countToday(sections)}
          isCurrent={view === 'today'}
          onOpen={() => showView('today')}
        />
      </ul>
      <h2 className={styles.heading}>{frame.searches}</h2>
      <Searches />
      <ul className={mergeClasses(styles.list, styles.others)}>
        {otherViews.map((each) => (
          <NavigationItem
            key={each}
            name={frame.views[each]}
            isCurrent={view === each}
            onOpen={() => showView(each)}
          />
        ))}
      </ul>
    </nav>
  );
}

function Searches() {
  const styles = useStyles();
  const { frame } = useTexts();
  const isList = viewStore((state) => state.view === 'list');
  const current = searchStore((state) => state.searchId);
  const { saved, counts } = savedSearchesStore();
  return (
    <>
      <ul className={styles.list}>
        {usualSearchIds.map((id) => (
          <NavigationItem
            key={id}
            name={frame.usualSearches[id]}
            count={counts.get(id)}
            isCurrent={isList && current === id}
            onOpen={() => openUsualSearch(id)}
          />
        ))}
      </ul>
      {saved.length > 0 && <h2 className={styles.heading}>{frame.ownSearches}</h2>}
      <ul className={styles.list}>
        {saved.map((each) => (
          <NavigationItem
            key={each.id}
            name={each.name}
            count={counts.get(each.id)}
            isCurrent={isList && current === each.id}
            onOpen={() => openSavedSearch(each)}
            menu={<SavedSearchMenu search={each} />}
          />
        ))}
      </ul>
    </>
  );
}

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-nav-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = targets[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  items[Math.min(items.length - 1, Math.max(0, to))]?.focus();
}
