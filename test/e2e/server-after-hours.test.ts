/** After hours: a state of the world that is told calmly, and everything that is here goes on working. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const profile = '見本協会';
/** The evening of the day the world was synced on. */
const tonight = Date.parse(`${new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)}T23:30+09:00`);
let world: DesktopWorld;
let evening: BrowserHost;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 4, syncedProfile: profile });
  evening = await startBrowserHost({
    home: join(world.folder, 'home'),
    rendererFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
    version: '0.0.0',
    now: () => tonight,
  });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, evening.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await evening.close();
  await world.close();
});

it('is said before anything is searched, and nothing goes out', async () => {
  await goTo(page, 'サーバ検索');
  const view = page.locator('[data-mode=server]');
  await view.getByText('ただいまサービス提供時間外です').waitFor();
  const asked = world.server.log.requests().length;
  await view.getByRole('button', { name: '検索', exact: true }).click();
  await view.getByText('outside-service-hours').waitFor();
  await view.getByText('手元に保管した文書の検索・表示・検証は今すぐ使えます。').waitFor();
  expect(await view.getByText('--ignore-hours').count()).toBe(0);
  expect(world.server.log.requests().length).toBe(asked);
});

it('does not keep anyone from the list', async () => {
  await page.getByRole('navigation').getByText('すべての文書').click();
  await page.getByRole('grid').getByRole('row').nth(4).waitFor();
});

it('lets a sync say so too', async () => {
  await goTo(page, '同期');
  const card = page.getByRole('region', { name: profile });
  await card.getByText('サービス提供時間外です').waitFor();
  await card.getByRole('button', { name: '今すぐ同期' }).click();
  await card.getByText('outside-service-hours').waitFor();
  expect(desktop.problems).toEqual([]);
});
