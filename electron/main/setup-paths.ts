/** Puts everything Chromium keeps beside the rest, in the local profile: it must not roam, the vault's key is in it. */
import { join } from 'node:path';
import { app } from 'electron';

const appUserModelId = 'Hoshodesk.Desktop';

export function setupPaths(home: string): void {
  const folder = join(home, 'electron');
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', join(folder, 'crashes'));
  app.setAppUserModelId(appUserModelId);
}
