/** Pictures of every screen for README and guide: `npm run screenshots [-- --folder docs/images] [-- --all]`. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { setup } from '#test/e2e/build-once.ts';
import { createDesktopWorld } from '#test/e2e/desktop-world.ts';
import { launchBrowser, openDesktop } from '#test/e2e/open-desktop.ts';
import { everyScreen } from '#test/e2e/pages/every-screen.ts';
import type { Walk } from '#test/e2e/pages/walk.ts';
import { appearances, dress } from '#test/e2e/pages/appearance.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'docs/images' },
    /** Every screen in every appearance; otherwise only the main ones are shown in more than one. */
    all: { type: 'boolean', default: false },
    documents: { type: 'string', default: '120' },
  },
});
/** Shown in every appearance in the documents. */
const mainScreens: ReadonlySet<string> = new Set(['today', 'list', 'verdict-void']);

/** Not needed beside the others, or about whoever runs this. */
const spared: ReadonlySet<string> = new Set(['report-many', 'verdict-vanished', 'keys', 'column-menu']);

await mkdir(values.folder, { recursive: true });
await setup();
const world = await createDesktopWorld({ documents: Number(values.documents) });
const browser = await launchBrowser();
try {
  const { page, problems } = await openDesktop(browser, world.host.address);
  const walk: Walk = { world, page, profile: '見本協会_本部', files: null };
  for (const stop of everyScreen) {
    const shown = await stop.go(walk);
    if (values.all || !spared.has(stop.name)) await photograph(shown, stop.name);
    await stop.leave?.(walk, shown);
  }
  for (const problem of problems) process.stdout.write(`The page's console: ${problem}\n`);
} finally {
  await browser.close();
  await world.close();
}

async function photograph(page: Page, name: string): Promise<void> {
  for (const appearance of appearances) {
    if (appearance !== 'light' && !values.all && !mainScreens.has(name)) continue;
    await dress(page, appearance);
    const path = join(values.folder, appearance === 'light' ? `${name}.png` : `${name}-${appearance}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    process.stdout.write(`${path}  ${Math.round((await stat(path)).size / 1_024)} KB\n`);
  }
  await dress(page, 'light');
}
