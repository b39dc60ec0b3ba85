/** Joins the parts of the shell once Electron is ready. */
import { join } from 'node:path';
import { app } from 'electron';
import type { HostAnswers } from '#contract/bridge/process-protocol.ts';
import { readBuiltPages } from '../core/built-pages.ts';
import { createKeyFileSecretStore } from '../core/key-file-secret-store.ts';
import type { ProxyResolver, SecretStore } from '../core/ports.ts';
import { createPagesSession } from './hardening/pages-session.ts';
import { setupIpc } from './ipc/handle.ts';
import { pageHandlers } from './ipc/page-handlers.ts';
import { relayToService } from './ipc/relay.ts';
import { startServiceProcess } from './service-host/service-process.ts';
import { syncAll } from './service-host/sync-all.ts';
import { watchSyncs } from './service-host/sync-watch.ts';
import { setupQuit } from './setup-quit.ts';
import { type Dialogs, createDialogs } from './shell/dialogs.ts';
import { createProxyResolver } from './shell/proxy-resolver.ts';
import { createSafeStorageSecretStore } from './shell/safe-storage-secret-store.ts';
import { setupScreenCover } from './shell/screen-cover.ts';
import { setupPresence } from './shell/presence.ts';
import type { ShellOptions } from './shell-options.ts';
import { createShellLanguage } from './text/shell-language.ts';
import { createWindowFactory } from './windows/window-factory.ts';
import { type Windows, createWindows } from './windows/windows.ts';

export interface Shell {
  readonly windows: Windows;
  syncNow(): void;
}

/** Where the build put things, beside the main process's own file. */
const built = (path: string): string => join(import.meta.dirname, '..', path);

export async function startShell(options: ShellOptions): Promise<Shell> {
  const pages = await readBuiltPages(built('renderer'));
  const session = createPagesSession(pages);
  const factory = createWindowFactory({
    session,
    preloadPath: built('preload/preload.cjs'),
    isPackaged: app.isPackaged,
  });
  const windows = createWindows(factory);
  const dialogs = createDialogs(windows.main);
  const { home, isDemo, ignoreServiceHours } = options;
  const service = startServiceProcess({
    modulePath: built('service/utility-process.js'),
    start: { home, ignoreServiceHours, info: { version: app.getVersion(), host: 'electron', isDemo } },
    answers: hostAnswers({ secrets: secretStore(options), proxy: createProxyResolver(session), dialogs }),
  });
  const { link } = service;
  const quitting = new AbortController();
  const syncNow = (): void => void syncAll(link, quitting.signal);
  const syncs = watchSyncs(link);
  const language = createShellLanguage();
  link.onEvent(windows.tell);
  setupIpc({ ...relayToService(link, language.follow), ...pageHandlers(windows, dialogs) }, windows.owns);
  setupPresence({ windows, link, syncs, language, syncNow });
  setupScreenCover((covered) =>
    windows.tell({ kind: 'event', name: 'screen.covered', payload: { covered } }),
  );
  setupQuit(service, syncs, () => windows.main() !== null);
  void link
    .request({ channel: 'settings.read', request: {}, signal: quitting.signal })
    .then((result) => language.follow('settings.read', result));
  windows.showMain();
  return { windows, syncNow };
}

/** A demo's folder is made outside of Electron and thrown away: its secrets lie under a key file in it. */
function secretStore({ home, isDemo }: ShellOptions): SecretStore {
  const folder = join(home, 'vault');
  return isDemo
    ? createKeyFileSecretStore({ folder, onKeyCreated: () => undefined })
    : createSafeStorageSecretStore(folder);
}

function hostAnswers({
  secrets,
  proxy,
  dialogs,
}: {
  readonly secrets: SecretStore;
  readonly proxy: ProxyResolver;
  readonly dialogs: Dialogs;
}): HostAnswers {
  return {
    'secret.get': ({ name }) => secrets.get(name),
    'secret.set': async ({ name, secret }) => {
      await secrets.set(name, secret);
      return null;
    },
    'secret.delete': async ({ name }) => {
      await secrets.delete(name);
      return null;
    },
    'proxy.resolve': ({ url }) => proxy.resolve(url),
    'folder.choose': () => dialogs.chooseFolder(),
  };
}
