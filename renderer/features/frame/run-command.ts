/** Carries out what a key or a menu asks for, wherever it was asked. */
import type { Texts } from '../../text/texts.ts';
import { copyDocuments, saveDocuments } from '../list/list-commands.ts';
import { workStore } from '../list/work-store.ts';
import { profilesStore } from '../profiles/profiles-store.ts';
import { savedSearchesStore } from '../search/saved-searches-store.ts';
import { clearText, openSavedSearch, openUsualSearch } from '../search/search-store.ts';
import { usualSearchIds } from '../search/usual-searches.ts';
import { tickAll } from '../selection/rows-store.ts';
import { startSync } from '../sync/sync-store.ts';
import { tellDocument } from '../view/document-commands.ts';
import { cyclePanes, focusPane } from '../view/panes.ts';
import { showView, viewStore } from '../view/view-store.ts';
import { keyListStore } from './key-list-store.ts';
import type { Command } from './key-map.ts';

const searchBox = '[data-search-box]';

export function runCommand(command: Command, texts: Texts): void {
  const simple: Partial<Record<Command, () => void>> = {
    sync: syncAll,
    search: () => document.querySelector<HTMLInputElement>(searchBox)?.select(),
    open: () => focusPane('document'),
    'show-verdict': showVerdict,
    'select-all': () => {
      showView('list');
      tickAll();
    },
    copy: () => void copyDocuments(texts),
    save: () => void saveDocuments(),
    export: () => {
      showView('list');
      workStore.setState({ isExportOpen: true });
    },
    print: () => tellDocument('print'),
    'next-pane': () => cyclePanes(1),
    'previous-pane': () => cyclePanes(-1),
    'clear-search': clearText,
    keys: () => keyListStore.setState({ isOpen: true }),
  };
  const run = simple[command];
  if (run !== undefined) run();
  else openSearchNumber(Number(command.at(-1)));
}

/** The profile the window is about, or every one. */
function syncAll(): void {
  const { profile } = viewStore.getState();
  const profiles = profilesStore.getState().profiles ?? [];
  for (const { name } of profiles) if (profile === null || profile === name) void startSync(name);
}

function showVerdict(): void {
  tellDocument('show-verdict');
  document.querySelector<HTMLElement>('[data-part="verdict"]')?.focus();
}

/** The usual ones first, then the user's own. */
function openSearchNumber(number: number): void {
  const usual = usualSearchIds[number - 1];
  if (usual !== undefined) openUsualSearch(usual);
  else {
    const saved = savedSearchesStore.getState().saved[number - 1 - usualSearchIds.length];
    if (saved !== undefined) openSavedSearch(saved);
  }
}
