/** Finds Electron's runtime without starting it; fetches it where the network lets it be fetched. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const probeMs = 3_000;
const source = 'https://github.com/electron/electron/releases/';

/** Requiring `electron` would try a download; looking beside it does not (stack.md §2). */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  const usual = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usual;
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const program = join(folder, name);
  return existsSync(program) ? program : null;
}

/** `null` where it cannot be fetched. A mirror or a seeded cache is used as Electron's installer is told to. */
export async function fetchElectron(say: (line: string) => void): Promise<string | null> {
  const hasOwnSource = process.env['ELECTRON_MIRROR'] ?? process.env['electron_config_cache'];
  if (hasOwnSource === undefined && !(await isReachable(source))) return null;
  say('Fetching the Electron runtime …');
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
  await once(installer, 'exit');
  return findElectron();
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(probeMs);
    return (await fetch(address, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}
