/** Where Hoshodesk keeps its things for this user: an option, the environment, or the platform's local data folder. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Never a roaming folder: the archive lies below it (archive.md). */
export function homeFolder(option: string | undefined, { platform, environment }: Surroundings): string {
  const chosen = option ?? environment['HOSHODESK_HOME'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Hoshodesk');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Hoshodesk');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'hoshodesk');
}
