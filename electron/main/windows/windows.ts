/** The open windows: one main window, any number of reports; whatever is told is told to all of them. */
import type { BrowserWindow, WebContents } from 'electron';
import { ipcEventName } from '#contract/bridge/ipc.ts';
import type { EventMessage } from '#contract/bridge/protocol.ts';
import type { WindowFactory, WindowSize } from './window-factory.ts';

export interface Windows {
  /** Opens the main window, or brings it to the front. */
  showMain(): void;
  openReport(id: string): void;
  /** The main window, while there is one. */
  main(): BrowserWindow | null;
  hasFocus(): boolean;
  owns(contents: WebContents): boolean;
  tell(event: EventMessage): void;
}

const mainSize: WindowSize = { width: 1440, height: 900, minWidth: 960, minHeight: 600 };
const reportSize: WindowSize = { width: 960, height: 1100, minWidth: 700, minHeight: 600 };

export function createWindows(factory: WindowFactory): Windows {
  const open = new Set<BrowserWindow>();
  let main: BrowserWindow | null = null;
  const add = (window: BrowserWindow): BrowserWindow => {
    open.add(window);
    window.on('closed', () => {
      open.delete(window);
      if (main === window) main = null;
    });
    return window;
  };
  return {
    showMain() {
      main ??= add(factory.create('/index.html', mainSize));
      if (main.isMinimized()) main.restore();
      main.focus();
    },
    openReport: (id) => void add(factory.create(`/report.html?id=${encodeURIComponent(id)}`, reportSize)),
    main: () => main,
    hasFocus: () => [...open].some((window) => window.isFocused()),
    owns: (contents) => [...open].some((window) => window.webContents === contents),
    tell({ name, payload }) {
      for (const window of open) window.webContents.send(ipcEventName, { name, payload });
    },
  };
}
