/** A second start ends at once: no window, no service, no touching of the first one's files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { BrowserWindow, app, utilityProcess } from '#test/shell/electron/index.ts';

it('leaves the work to the instance that is already there', async () => {
  const home = await mkdtemp(join(tmpdir(), 'hoshodesk-second-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  process.argv.push(`--home=${home}`);
  app.isOnlyInstance = false;
  await import(fileURLToPath(new URL('../../dist/main/main.js', import.meta.url)));
  expect(app.calls.at(-1)).toBe('quit');
  expect(app.calls).not.toContain('whenReady');
  expect(BrowserWindow.all).toHaveLength(0);
  expect(utilityProcess.forked).toHaveLength(0);
});
