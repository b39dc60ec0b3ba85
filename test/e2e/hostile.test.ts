/** Names from the server that are markup, turn the reading direction, or never end: text, and nothing else. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { cellText, listGrid, openWholeList, rowOf } from './pages/list-page.ts';

const profile = '見本協会_本部';
const names = {
  markup: '<img src=x onerror=alert(1)><b>見本</b>&amp;',
  reversed: '見本\u202E会社\u202C\u2066',
  endless: '見'.repeat(60),
  formula: '=HYPERLINK("http://example.invalid")',
} as const;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
const files = new Map<keyof typeof names, string>();
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 4 });
  for (const [name, customerName] of Object.entries(names)) {
    const { fileId } = await world.server.scenario.upload({ customerName });
    files.set(name as keyof typeof names, fileId);
  }
  await world.ask('profiles.add', await world.newProfile(profile));
  await world.ask('sync.run', { profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const fileOf = (name: keyof typeof names): string => files.get(name) ?? '';
const dialogs: string[] = [];

it('shows markup as it is written', async () => {
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await openWholeList(page);
  await rowOf(page, fileOf('markup')).waitFor();
  expect(await cellText(page, fileOf('markup'), '顧客名')).toBe(names.markup);
  expect(await listGrid(page).locator('img, b').count()).toBe(0);
});

it('keeps the height and the columns of a row, whatever its name', async () => {
  const boxOf = async (name: keyof typeof names) => rowOf(page, fileOf(name)).boundingBox();
  const [usual, endless] = [await boxOf('markup'), await boxOf('endless')];
  expect(endless?.height).toBe(usual?.height);
  expect(endless?.width).toBe(usual?.width);
});

it('keeps what turns the reading direction within its own cell', async () => {
  await rowOf(page, fileOf('reversed')).waitFor();
  expect(await cellText(page, fileOf('reversed'), '顧客名')).toContain('見本');
  expect(await cellText(page, fileOf('reversed'), 'ファイル名')).toBe(fileOf('reversed'));
});

it('shows the same in the results of the server, today and in the title of nothing', async () => {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^今日の要確認/ })
    .click();
  await page.getByRole('main').getByText(names.markup).first().waitFor();
  await goTo(page, 'サーバ検索');
  await page.getByRole('button', { name: '検索', exact: true }).click();
  await page.getByRole('grid', { name: '検索結果' }).getByText(names.markup).waitFor();
  expect(await page.getByRole('main').locator('img, b').count()).toBe(0);
  expect(await page.title()).toBe('保証デスク');
});

it('runs nothing, loads nothing and opens nothing', () => {
  expect(dialogs).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  expect(desktop.problems).toEqual([]);
});
