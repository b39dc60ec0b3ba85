/** The sign beside the clock: open, sync, quit; it outlives the last window while a sync is running. */
import { Menu, Tray } from 'electron';
import type { ShellTexts } from '../text/ja.ts';
import { createAppIcon } from './app-icon.ts';

export interface TrayActions {
  readonly open: () => void;
  readonly syncNow: () => void;
  readonly quit: () => void;
}

/** Returns what shows it in another language. */
export function createTray(actions: TrayActions): (texts: ShellTexts) => void {
  const tray = new Tray(createAppIcon());
  tray.on('click', actions.open);
  return (texts) => {
    tray.setToolTip(texts.appName);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: texts.open, click: actions.open },
        { label: texts.syncNow, click: actions.syncNow },
        { type: 'separator' },
        { label: texts.quit, click: actions.quit },
      ]),
    );
  };
}
