/** Ends the program when there is nothing left to do: not before a sync has ended, nor before the service has. */
import { app } from 'electron';
import type { ServiceProcess } from './service-host/service-process.ts';
import type { SyncWatch } from './service-host/sync-watch.ts';

/** @param hasWindow whether the main window is open */
export function setupQuit(service: ServiceProcess, syncs: SyncWatch, hasWindow: () => boolean): void {
  app.on('window-all-closed', () => {
    if (!syncs.isRunning()) app.quit();
  });
  syncs.onEnded(() => {
    if (!hasWindow() && !syncs.isRunning()) app.quit();
  });
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void service.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
