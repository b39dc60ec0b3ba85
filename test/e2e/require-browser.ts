/** The browser the tests use; on Debian as root it is installed where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../electron/browser/find-browser.ts';

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

const advice =
  'No Chromium, Chrome or Edge was found. Install one (Debian/Ubuntu: "sudo apt-get install -y chromium"; ' +
  'Windows: Edge is part of the system; macOS: google.com/chrome) and run the tests again.';

/** Path of the browser's program. Throws with what to do when there is none and none can be installed. */
export function requireBrowser(): string {
  if (findBrowser() === null && mayInstall()) {
    execFileSync('/usr/bin/apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' });
  }
  const found = findBrowser();
  if (found === null) throw new Error(advice);
  return found;
}
