/** Finds an installed Chromium, Chrome or Edge; on Debian as root it may install one. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const windowsBrowsers = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(): string[] {
  if (process.platform === 'darwin') return macBrowsers;
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return roots.flatMap((root) => windowsBrowsers.map((path) => join(root, path)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

const advice =
  'No Chromium, Chrome or Edge was found. Install one (Debian/Ubuntu: "sudo apt-get install -y chromium"; ' +
  'Windows: Edge is part of the system; macOS: google.com/chrome) and run the tests again.';

/** Path of the browser's program. Throws with what to do when there is none and none can be installed. */
export function findBrowser(): string {
  const found = candidates().find(isExecutable);
  if (found !== undefined) return found;
  if (mayInstall()) {
    execFileSync('/usr/bin/apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' });
    const installed = candidates().find(isExecutable);
    if (installed !== undefined) return installed;
  }
  throw new Error(advice);
}
