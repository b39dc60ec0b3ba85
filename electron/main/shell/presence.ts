/** Everything by which the program is present outside of its windows: menu, tray, taskbar and notifications. */
import { app } from 'electron';
import type { MenuCommand } from '#contract/bridge/events.ts';
import type { ServiceLink } from '../../service/service-link.ts';
import type { SyncWatch } from '../service-host/sync-watch.ts';
import type { ShellLanguage } from '../text/shell-language.ts';
import type { Windows } from '../windows/windows.ts';
import { showMenu } from './menu.ts';
import { notify } from './notifications.ts';
import { setTasks, showProgress } from './taskbar.ts';
import { createTray } from './tray.ts';

interface Presence {
  readonly windows: Windows;
  readonly link: ServiceLink;
  readonly syncs: SyncWatch;
  readonly language: ShellLanguage;
  readonly syncNow: () => void;
}

export function setupPresence({ windows, link, syncs, language, syncNow }: Presence): void {
  const command = (which: MenuCommand): void => {
    windows.showMain();
    windows.tell({ kind: 'event', name: 'menu.command', payload: { command: which } });
  };
  const showTray = createTray({ open: windows.showMain, syncNow, quit: () => app.quit() });
  language.whenChosen((texts) => {
    showMenu(texts, { version: app.getVersion(), command, syncNow });
    showTray(texts);
    setTasks(texts);
  });
  link.onEvent((message) => showProgress(windows.main(), message));
  syncs.onEnded((record) => {
    if (!windows.hasFocus()) notify(record, language.texts(), windows.showMain);
  });
}
