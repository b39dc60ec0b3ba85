/** A whole working day without a mouse: the focus is never lost, always seen, and comes back from where it was sent. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { pressInSight, readFocus, tabTo } from './pages/focus.ts';
import { untilFound } from './pages/list-page.ts';
import { untilDrawn, verdict } from './show-document.ts';

const profile = '見本協会_本部';
const documents = 12;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents, syncedProfile: profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const press = (...keys: readonly string[]): Promise<void> => pressInSight(page, ...keys);
const where = async (): Promise<string> => (await readFocus(page)).where;

it('goes through every stop of the window with Tab, and sees each', async () => {
  await tabTo(page, 'すべての接続先');
  await tabTo(page, '保存済みの文書を検索');
  await tabTo(page, '今日の要確認');
  await tabTo(page, '一覧と文書の境界');
});

it('syncs with one key from anywhere, and keeps its place', async () => {
  const before = await where();
  const ended = (await world.ask('profiles.read', {}))[0]?.lastSyncEndedAt;
  await press('F5');
  await expect.poll(async () => (await world.ask('profiles.read', {}))[0]?.lastSyncEndedAt).not.toBe(ended);
  expect(await where()).toBe(before);
});

it('searches, and goes from the box into the list', async () => {
  const [row] = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 1 });
  await press('Control+1');
  await untilFound(page, documents);
  await press('Control+f');
  expect(await where()).toContain('保存済みの文書を検索');
  await page.keyboard.insertText(row?.fileId ?? '');
  await untilFound(page, 1);
  await press('Enter');
  expect(await where()).toContain('grid 保証書の一覧');
});

it('opens the document, reads its verdict, history and technical evidence, and comes back', async () => {
  await press('Enter');
  await untilDrawn(page);
  await verdict(page).getByRole('heading', { level: 2, name: '利用できます' }).waitFor();
  await tabTo(page, '検証結果報告書');
  await tabTo(page, '版の履歴');
  await press('Enter');
  await tabTo(page, '第1回');
  await tabTo(page, '技術情報');
  await press('Enter');
  await verdict(page).getByText('署名者申告時刻').waitFor();
  await press('Shift+F6');
  expect(await where()).toContain('grid 保証書の一覧');
  await press('Alt+Enter');
  expect(await page.locator('[data-part=verdict]:focus-within').count()).toBe(1);
  await press('F6', 'F6');
});

it('ticks, exports, and is back in the list afterwards', async () => {
  await press('Control+f', 'Escape');
  await untilFound(page, documents);
  await press('Enter', 'Control+a', 'Control+e');
  await page.getByRole('dialog', { name: '一覧の書き出し' }).waitFor();
  expect(await page.locator('[role=dialog]:focus-within').count()).toBe(1);
  const download = page.waitForEvent('download');
  await tabTo(page, '書き出す');
  await page.keyboard.press('Enter');
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(documents + 1);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(where).toContain('grid 保証書の一覧');
});

it('gives the focus back when a dialog or a menu is left with Esc', async () => {
  for (const key of ['F1', 'Control+e']) {
    await press(key);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(where).toContain('grid 保証書の一覧');
  }
});

it('takes a 接続先 away and keeps the focus in the window', async () => {
  await press('Shift+F6', 'End', 'Enter');
  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await tabTo(page, '削除');
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await expect.poll(where).toContain('削除');
});

it('holds to the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
