/** Entry of the loopback host: `node electron/browser/main.ts [--home DIR] [--no-window] [--ignore-service-hours]`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { homeFolder } from '../core/home-folder.ts';
import { startBrowserHost } from './host.ts';
import { presentHost } from './present-host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    'no-window': { type: 'boolean', default: false },
    'ignore-service-hours': { type: 'boolean', default: false },
  },
});

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { readonly version: string };
const pagesClosed = Promise.withResolvers<void>();
const stopped = Promise.withResolvers<void>();
const host = await startBrowserHost({
  home: homeFolder(values.home, { platform: process.platform, environment: process.env }),
  rendererFolder: `${root}dist/renderer`,
  version,
  ignoreServiceHours: values['ignore-service-hours'],
  onAllPagesClosed: pagesClosed.resolve,
});
process.once('SIGINT', stopped.resolve);
process.once('SIGTERM', stopped.resolve);
await presentHost([host.address], {
  wantsWindow: !values['no-window'],
  say: (line) => void process.stdout.write(`${line}\n`),
  pagesClosed: pagesClosed.promise,
  stopped: stopped.promise,
});
await host.close();
