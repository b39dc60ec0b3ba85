/** The only place that makes windows: sandboxed, isolated, and shown when there is something to see (E1). */
import { BrowserWindow, type Session, type WebPreferences } from 'electron';
import { pageOrigin } from '../own-page.ts';

export interface WindowFactory {
  create(page: string, size: WindowSize): BrowserWindow;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

export interface FactoryOptions {
  readonly session: Session;
  readonly preloadPath: string;
  /** A packaged program has no developer tools. */
  readonly isPackaged: boolean;
}

function preferences({ session, preloadPath, isPackaged }: FactoryOptions): WebPreferences {
  return {
    session,
    preload: preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
    devTools: !isPackaged,
  };
}

export function createWindowFactory(options: FactoryOptions): WindowFactory {
  return {
    create(page, size) {
      const window = new BrowserWindow({
        ...size,
        show: false,
        // The page has commands of its own; Alt brings the menu.
        autoHideMenuBar: true,
        backgroundColor: '#f5f5f5',
        webPreferences: preferences(options),
      });
      window.once('ready-to-show', () => window.show());
      // A page that crashed is opened anew; what it was doing goes on in the service.
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload();
      });
      void window.loadURL(`${pageOrigin}${page}`);
      return window;
    },
  };
}
