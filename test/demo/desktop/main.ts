/** `npm start -- --demo`: the desktop on the emulator's world, with a panel beside it that makes things happen there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBrowserHost } from '../../../electron/browser/host.ts';
import { presentHost } from '../../../electron/browser/present-host.ts';
import { linkService } from '../../../electron/browser/service-link.ts';
import { createDemoWorld } from './demo-world.ts';
import { startPanel } from './panel-server.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const { values } = parseArgs({
  options: {
    electron: { type: 'string' },
    home: { type: 'string' },
    'no-window': { type: 'boolean', default: false },
  },
});

console.log('実演の世界をつくっています(見本の文書80件に署名し、受け取り、検証します)…');
const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-demo-'));
const home = values.home ?? join(folder, 'home');
const world = await createDemoWorld();
const pagesClosed = Promise.withResolvers<void>();
const stopped = Promise.withResolvers<void>();
const host = await startBrowserHost({
  home,
  exportFolder: join(folder, 'exports'),
  rendererFolder: `${root}dist/renderer`,
  version: 'demo',
  isDemo: true,
  ignoreServiceHours: true,
  now: () => world.server.state.clock.now(),
  onAllPagesClosed: pagesClosed.resolve,
});
const link = linkService(host.service);
await world.prepare(link);
link.close();
const panel = await startPanel(world);
process.once('SIGINT', stopped.resolve);
process.once('SIGTERM', stopped.resolve);
console.log(`協会側の操作盤: ${panel.address}`);
if (values.electron === undefined) {
  await presentHost([host.address, panel.address], {
    wantsWindow: !values['no-window'],
    say: console.log,
    pagesClosed: pagesClosed.promise,
    stopped: stopped.promise,
  });
  await host.close();
} else {
  await host.close();
  await runElectron(values.electron);
}
panel.close();
await world.close();
await rm(folder, { recursive: true, force: true });

/** The panel opens in the usual browser; Electron's windows show nothing but the product. */
async function runElectron(program: string): Promise<void> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [root, ...flags, `--home=${home}`, '--demo', '--ignore-service-hours'];
  const child = spawn(program, args, { stdio: 'inherit' });
  const never = new Promise<void>(() => undefined);
  const shown = presentHost([panel.address], {
    wantsWindow: true,
    say: () => undefined,
    pagesClosed: never,
    stopped: stopped.promise,
  });
  void stopped.promise.then(() => child.kill());
  await once(child, 'exit');
  stopped.resolve();
  await shown;
}
