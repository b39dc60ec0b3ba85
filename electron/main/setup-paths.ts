/** Puts everything Chromium keeps beside the rest, in the local profile: it must not roam, the vault's key is in it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

const appUserModelId = 'Hoshodesk.Desktop';

export function setupPaths(home: string): void {
  const folder = join(home, 'electron');
  const crashes = join(folder, 'crashes');
  // A path has to exist before it can be set.
  mkdirSync(crashes, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', crashes);
  app.setAppUserModelId(appUserModelId);
}
