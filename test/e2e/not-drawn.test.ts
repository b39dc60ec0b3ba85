/** When a part of the window cannot be drawn, it says so there, and the rest of the window goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toJson } from '#contract/bridge/json-bytes.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 6, syncedProfile: '見本協会' });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const text = { encode: () => '', decode: () => new Uint8Array() };
const broken = () => page.getByRole('alert').filter({ hasText: 'この画面を表示できませんでした。' });

it('in one view, while the others can be used; and loading again helps', async () => {
  // What no service of this version answers: a row with a headline nobody knows.
  await page.route('**/call/archive.search', async (route) => {
    const rows = [{ profile: '見本協会', fileId: 'x', held: true, headline: 'unknown-to-the-window' }];
    await route.fulfill({ json: JSON.parse(toJson({ ok: true, value: rows }, text)) });
  });
  await page.keyboard.press('Control+1');
  await broken().waitFor();
  expect(await broken().innerText()).toContain('保存済みの文書と実行中の同期に影響はありません。');
  await goTo(page, '設定');
  await page.getByRole('region', { name: '設定', exact: true }).waitFor();
  expect(await broken().count()).toBe(0);
  await page.keyboard.press('Control+1');
  await broken().waitFor();
  await page.unroute('**/call/archive.search');
  await broken().getByRole('button', { name: '読み込み直す' }).click();
  await page.getByRole('main').getByRole('heading', { name: '今日の要確認' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.locator('[data-row="0"]').getByText('利用できます').waitFor();
  expect(await broken().count()).toBe(0);
});
