/** Electron's main process: what has to be set up before Electron is ready, in this order, and then the shell. */
import { app } from 'electron';
import { setupCertificates } from './hardening/setup-certificates.ts';
import { setupContents } from './hardening/harden-contents.ts';
import { setupSessions } from './hardening/harden-session.ts';
import { mayStart } from './hardening/refuse-switches.ts';
import { setupScheme } from './hardening/setup-scheme.ts';
import { setupPaths } from './setup-paths.ts';
import { setupSingleInstance } from './setup-single-instance.ts';
import { readShellOptions, syncNowFlag } from './shell-options.ts';
import { type Shell, startShell } from './start-shell.ts';

const options = readShellOptions(process.argv, {
  isPackaged: app.isPackaged,
  platform: process.platform,
  environment: process.env,
});

if (!mayStart()) app.exit(2);
setupPaths(options.home);
app.enableSandbox();
setupScheme();
setupCertificates();
setupContents();
setupSessions();

let shell: Promise<Shell> | null = null;

const isOnly = setupSingleInstance((argv) => {
  void shell?.then(({ windows, syncNow }) => {
    windows.showMain();
    if (argv.includes(syncNowFlag)) syncNow();
  });
});

if (isOnly) {
  shell = app.whenReady().then(() => startShell(options));
  void shell.then(({ syncNow }) => {
    if (options.syncNow) syncNow();
  });
} else {
  app.quit();
}
