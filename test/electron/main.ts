/**
 * `npm run test:electron`: the built desktop in Electron itself, on the demo's world, driven by Playwright. Needs the runtime;
 * where it is missing this says so, loudly, and counts as nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { createDemoWorld } from '#test/demo/desktop/demo-world.ts';
import { buildPages } from '../../build/build-pages.ts';
import { buildShell } from '../../build/build-shell.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { startBrowserHost } from '../../electron/browser/host.ts';
import { linkService } from '../../electron/browser/service-link.ts';
import { checks } from './checks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function sayThatItIsSkipped(): void {
  const lines = [
    'SKIPPED: nothing was tested in Electron.',
    'The Electron runtime is not on this machine. Where the network allows it:',
    '  npx install-electron --no   (or set ELECTRON_OVERRIDE_DIST_PATH)',
    'and run "npm run test:electron" again. What only Electron can show is',
    'listed in docs/windows-checklist.md.',
  ];
  const bar = '!'.repeat(82);
  say([bar, ...lines.map((line) => `!!  ${line.padEnd(74)}  !!`), bar].join('\n'));
}

/** A home folder connected and synced, with its secrets under a key file, as the demo's is. */
async function prepareHome(world: Awaited<ReturnType<typeof createDemoWorld>>, home: string): Promise<void> {
  const host = await startBrowserHost({
    home,
    rendererFolder: `${root}dist/renderer`,
    version: 'test',
    isDemo: true,
    ignoreServiceHours: true,
  });
  const link = linkService(host.service);
  await world.prepare(link);
  link.close();
  await host.close();
}

async function testIn(program: string): Promise<number> {
  await buildPages();
  await buildShell();
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-electron-'));
  const world = await createDemoWorld();
  const home = join(folder, 'home');
  await prepareHome(world, home);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: program,
    args: [root, ...sandbox, `--home=${home}`, '--demo', '--ignore-service-hours'],
  });
  const page = await electron.firstWindow();
  let failed = 0;
  for (const [name, check] of checks) {
    const problem = await check({ electron, page, world }).then(
      () => null,
      (error: unknown) => String(error),
    );
    say(`${problem === null ? '✓' : '✗'} ${name}${problem === null ? '' : `\n  ${problem}`}`);
    if (problem !== null) failed += 1;
  }
  await electron.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
  return failed;
}

const program = findElectron();
if (program === null) sayThatItIsSkipped();
else process.exitCode = (await testIn(program)) === 0 ? 0 : 1;
