/** Finding Electron's runtime by looking, never by starting or fetching anything. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findElectron } from '../../build/electron-runtime.ts';

it('is where it was put, and nowhere else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-runtime-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  await writeFile(program, '');
  await chmod(program, 0o700);
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(program);
});
