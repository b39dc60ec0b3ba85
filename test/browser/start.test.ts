/** The loopback host as a program: its address is printed, its page is served, and it ends when it is told to. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { hasDisplay } from '../../electron/browser/has-display.ts';

const entry = fileURLToPath(new URL('../../electron/browser/main.ts', import.meta.url));

it('keeps serving until it is told to end', async () => {
  const home = await mkdtemp(join(tmpdir(), 'hoshodesk-start-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const child = spawn(process.execPath, [entry, '--no-window', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/.exec(line)?.[0] ?? '';
  const admitted = await fetch(address, { redirect: 'manual' });
  expect(admitted.status).toBe(303);
  const Cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', address), { headers: { Cookie } });
  expect(await page.text()).toContain('<script src="/bridge.js"></script>');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it('opens a window only where there is a display', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
});
