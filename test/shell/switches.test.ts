/** A packaged program that is started with its protection switched off does not start. */
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { app } from '#test/shell/electron/index.ts';
import { mayStart } from '../../electron/main/hardening/refuse-switches.ts';

afterEach(() => {
  app.switches.clear();
  app.isPackaged = true;
});

const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'ignore-certificate-errors',
  'disable-web-security',
  'no-sandbox',
  'load-extension',
  'ssl-key-log-file',
];

it.each(dangerous)('--%s is refused once packaged', (name) => {
  app.switches.add(name);
  expect(mayStart()).toBe(false);
  app.isPackaged = false;
  expect(mayStart()).toBe(true);
});

it('has no objection to a plain start', () => {
  app.switches.add('lang');
  expect(mayStart()).toBe(true);
});

it('ends before anything is set up', async () => {
  app.switches.add('remote-debugging-port');
  const main = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));
  await expect(import(main)).rejects.toThrow('exit 2');
  expect(app.calls).toEqual(['exit']);
});
