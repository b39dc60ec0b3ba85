/** Switches of Chromium and Node that take a packaged program's protection away: with any of them it does not start (N2). */
import { app } from 'electron';

const refusedSwitches: readonly string[] = [
  'allow-running-insecure-content',
  'browser-subprocess-path',
  'disable-site-isolation-trials',
  'disable-web-security',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'log-net-log',
  'no-sandbox',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
  'ssl-key-log-file',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
];

/** Returns whether the program may start. In development, tools need some of them. */
export function mayStart(): boolean {
  return !app.isPackaged || !refusedSwitches.some((name) => app.commandLine.hasSwitch(name));
}
