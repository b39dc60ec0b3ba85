/** The main window: reads what it stands on once, then follows it. */
import { useEffect } from './components/use-effect.ts';
import { loadAppInfo } from './features/frame/app-info-store.ts';
import { followArchive } from './features/frame/follow-archive.ts';
import { followMenu } from './features/frame/follow-menu.ts';
import { MainWindow } from './features/frame/main-window.tsx';
import { loadSavedSearches } from './features/search/saved-searches-store.ts';
import { loadSettings } from './features/settings/settings-store.ts';
import { initSync } from './features/sync/sync-store.ts';

const ignore = (): void => undefined;
let isStarted = false;

export function App() {
  useEffect(() => {
    if (isStarted) return;
    isStarted = true;
    // What cannot be read stays at its usual value; the views that need more say so themselves.
    loadSettings().catch(ignore);
    loadAppInfo().catch(ignore);
    loadSavedSearches().catch(ignore);
    initSync().catch(ignore);
    followArchive();
    followMenu();
  }, []);
  return <MainWindow />;
}
