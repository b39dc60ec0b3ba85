/**
 * `npm start [-- --demo] [--home DIR] [--no-window] [--browser]`: the desktop in Electron where its runtime is present or
 * can be fetched, else in a window of the installed browser.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages } from '../build-pages.ts';
import { buildShell } from '../build-shell.ts';
import { fetchElectron, findElectron } from '../electron-runtime.ts';
import { isBuilt } from '../is-built.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    home: { type: 'string' },
    'no-window': { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    'ignore-service-hours': { type: 'boolean', default: false },
  },
});

if (!isBuilt()) {
  console.log('Building …');
  await buildPages();
  await buildShell();
}

const wantsElectron = !values['no-window'] && !values.browser;
const electron = wantsElectron ? (findElectron() ?? (await fetchElectron(console.log))) : null;
if (wantsElectron && electron === null) {
  console.log('The Electron runtime is not here and cannot be fetched: using the installed browser instead.');
}

/** Chromium refuses its sandbox to root; only containers run as root. */
const electronFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function commandLine(): readonly [program: string, args: readonly string[]] {
  const home = values.home;
  const hours = values['ignore-service-hours'] ? ['--ignore-service-hours'] : [];
  const window = values['no-window'] ? ['--no-window'] : [];
  if (values.demo) {
    const shell = electron === null ? [] : ['--electron', electron];
    const place = home === undefined ? [] : ['--home', home];
    return [process.execPath, [`${root}test/demo/desktop/main.ts`, ...shell, ...place, ...window]];
  }
  if (electron !== null) {
    return [electron, [root, ...electronFlags, ...hours, ...(home === undefined ? [] : [`--home=${home}`])]];
  }
  const place = home === undefined ? [] : ['--home', home];
  return [process.execPath, [`${root}electron/browser/main.ts`, ...window, ...hours, ...place]];
}

const [program, args] = commandLine();
const child = spawn(program, args, { stdio: 'inherit', cwd: root });
// Both get the signal of a terminal; the child decides when it is done.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 1;
