/** The list by keyboard alone: moving, ticking, sorting, columns, saving, exporting; and that it follows the archive. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';

const profile = 'hyogo';
const documents = 60;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile, documents });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const grid = () => page.getByRole('grid', { name: '保証書の一覧' });
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The cell the focus is said to be in: its row's number, its column's number, its text. */
async function activeCell() {
  return grid().evaluate((element) => {
    const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return {
      row: Number(cell?.closest('[role=row]')?.getAttribute('aria-rowindex')),
      column: Number(cell?.getAttribute('aria-colindex')),
      text: cell?.textContent ?? null,
    };
  });
}

/** What stands under a heading in the focused row. */
async function focusedText(heading: string): Promise<string> {
  const number = await page
    .getByRole('columnheader', { name: heading, exact: true })
    .getAttribute('aria-colindex');
  const { row } = await activeCell();
  return page
    .locator(`[data-grid] [role=row][aria-rowindex="${row}"] [aria-colindex="${number}"]`)
    .innerText();
}

async function openList(): Promise<void> {
  await press('Control+1');
  await page.getByText(`該当 ${documents}件`).waitFor();
  await page.locator('[data-row="0"]').getByText('利用できます').waitFor();
  await grid().focus();
}

it('is moved over by the keys of a grid, as one tab stop', async () => {
  await openList();
  expect(await grid().getAttribute('aria-rowcount')).toBe(String(documents + 1));
  expect(await activeCell()).toMatchObject({ row: 2, column: 2, text: '利用できます' });
  await press('ArrowDown', 'ArrowRight');
  expect(await activeCell()).toMatchObject({ row: 3, column: 3 });
  await press('Control+End');
  expect(await activeCell()).toMatchObject({ row: documents + 1, column: 12 });
  await press('Control+Home', 'ArrowUp');
  expect(await activeCell()).toMatchObject({ row: 1, column: 1 });
  expect(await grid().locator('[tabindex="0"]').count()).toBe(0);
});

it('opens the document of the focused row, and Enter goes there', async () => {
  await openList();
  await press('Control+Home', 'ArrowDown', 'ArrowDown');
  const file = await focusedText('ファイル名');
  await page.locator('[data-part=verdict]').waitFor();
  expect(file).toMatch(/^14_2345/);
  await press('Enter');
  expect(await page.locator('[data-pane=document]:focus-within').count()).toBe(1);
  await press('Shift+F6');
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await focusedText('ファイル名')).toBe(file);
  await press('F6', 'F6');
  expect(await page.locator('[data-pane=navigation]:focus-within').count()).toBe(1);
});

it('ticks rows, ranges and everything, and always says how many', async () => {
  await openList();
  const bar = page.getByRole('toolbar', { name: /件を選択中/ });
  await press('Control+Home', 'Space');
  await bar.getByText('1件を選択中').waitFor();
  await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
  await bar.getByText('3件を選択中').waitFor();
  await press('Control+a');
  await bar.getByText(`${documents}件を選択中`).waitFor();
  await press('Control+Space');
  await bar.getByText(`${documents - 1}件を選択中`).waitFor();
  await press('Escape');
  await bar.waitFor({ state: 'detached' });
});

it('stands on the open document again when a search is cleared', async () => {
  await openList();
  await press('Control+End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  const place = await activeCell();
  const file = await focusedText('ファイル名');
  const box = page.getByRole('searchbox').first();
  await box.fill(file);
  await page.getByText('該当 1件').waitFor();
  await page.getByRole('gridcell', { name: file }).click();
  await box.press('Escape');
  await page.getByText(`該当 ${documents}件`).waitFor();
  await expect.poll(async () => (await activeCell()).row).toBe(place.row);
  await grid().focus();
  expect(await focusedText('ファイル名')).toBe(file);
});

it('is sorted from its headings, and keeps focus and ticks', async () => {
  await openList();
  await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
  const file = await focusedText('ファイル名');
  const heading = page.getByRole('columnheader', { name: '顧客名', exact: true });
  expect(await heading.getAttribute('aria-sort')).toBe('none');
  await heading.click();
  await page.locator('[role=columnheader][aria-sort=ascending]').getByText('顧客名').waitFor();
  await expect.poll(() => focusedText('ファイル名')).toBe(file);
  expect(await page.locator('[role=row][aria-selected=true]').count()).toBe(1);
  await page.getByText('1件を選択中').first().waitFor();
  await press('Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await page.locator('[role=columnheader][aria-sort=descending]').getByText('アップロード日').waitFor();
  await press('Escape');
});

it('has a menu on each heading that needs no mouse, and remembers the columns', async () => {
  await openList();
  await press('Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Alt+ArrowDown');
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'この列を表示しない' }).press('Enter');
  const headings = () => page.getByRole('columnheader').allInnerTexts();
  await expect.poll(headings).not.toContain('種類');
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await openList();
  expect(await headings()).not.toContain('種類');
  const heightOfRow = () =>
    page.locator('[data-row="0"]').evaluate((row) => Math.round(row.getBoundingClientRect().height));
  expect(await heightOfRow()).toBe(30);
  await page.getByRole('columnheader', { name: '判定', exact: true }).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'この一覧の行の高さ' }).click();
  await page.getByRole('menuitemradio', { name: '高密度' }).click();
  await expect.poll(heightOfRow).toBe(24);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+1');
  await expect.poll(heightOfRow).toBe(24);
  await page.getByRole('columnheader', { name: '判定', exact: true }).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '列を標準に戻す' }).click();
  await expect.poll(heightOfRow).toBe(30);
  await expect.poll(headings).toContain('種類');
});

it('saves the ticked documents, copies them as a table and exports the list', async () => {
  await openList();
  await press('Control+Home', 'Space', 'ArrowDown', 'Space', 'Control+s');
  await page.getByText('2件を保存しました').waitFor();
  const copies = await readdir(join(world.folder, 'exports'), { recursive: true });
  expect(copies.filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  await grid().focus();
  await press('Control+c');
  await page.getByText('2件をコピーしました').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\r\n')).toHaveLength(3);
  expect(copied.split('\t')).toContain('保証番号');
  await press('Escape', 'Control+e');
  await page.getByText(`該当する全${documents}件`).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '書き出す' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(documents + 1);
  expect(lines[0]).toBe(
    '\u{FEFF}判定,種類,アップロード日,保証(変更)日,顧客名,顧客番号,保証番号,条変番号,発行回数,金融機関,店番,発行時の金融機関,発行時の店番,ファイル名',
  );
  expect(csv).toContain('利用できます,保証書,');
});

it('follows a re-issue without losing the place, ticks and focus', async () => {
  await openList();
  await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
  const fileId = await focusedText('ファイル名');
  expect(await focusedText('発行回数')).toBe('1');
  await world.server.scenario.reissue({ fileId });
  await world.ask('sync.run', { profile });
  await expect.poll(() => focusedText('発行回数'), { interval: 50, timeout: 5_000 }).toBe('2');
  expect(await focusedText('ファイル名')).toBe(fileId);
  expect(await page.locator('[role=row][aria-selected=true]').count()).toBe(1);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /再発行あり 1/ })
    .waitFor();
  await press('Escape');
});

it('shows it among today’s concerns, with its reason and one next step', async () => {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^今日の要確認/ })
    .click();
  const section = page.getByRole('region', { name: '再発行' });
  await section.getByText('再発行されました。旧版を使わないでください。').waitFor();
  await section.getByRole('button', { name: '文書を開く' }).click();
  expect(await page.locator('[data-pane=document]:focus-within').count()).toBe(1);
});

it('breaks neither the page’s policy nor its scripts', () => {
  expect(desktop.problems).toEqual([]);
});
