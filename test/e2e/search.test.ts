/** The local search as people type: with an input method, from a pasted notification, by conditions, kept under a name. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const profile = 'hyogo';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let cdp: CDPSession;
let rows: readonly DocumentView[];
const asked: string[] = [];
beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile, documents: 50 });
  rows = await world.ask('archive.search', { criteria: {}, offset: 0, limit: 100 });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  cdp = await page.context().newCDPSession(page);
  page.on('request', (request) => {
    if (request.url().endsWith('/call/archive.search')) asked.push(request.postData() ?? '');
  });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const box = () => page.getByRole('searchbox');
const hits = (count: number) => page.getByText(`該当 ${count}件`).waitFor();
const expected = async (text: string) => world.ask('archive.count', { criteria: {}, text });

async function begin(): Promise<void> {
  await page.keyboard.press('Control+1');
  await hits(50);
  await page.keyboard.press('Control+f');
}

it('narrows the list with every character, and Esc brings everything back', async () => {
  await begin();
  const name = rows[3]?.customerName ?? '';
  await page.keyboard.type(name);
  await hits(await expected(name));
  await page.locator('[data-row="0"]').getByText(name).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('grid').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await hits(50);
  expect(await box().inputValue()).toBe('');
});

it('takes names as they are spelled when variants are not to count as the same', async () => {
  const name = rows.find(({ customerName }) => customerName?.startsWith('株式会社'))?.customerName ?? '';
  const typed = name.replace('株式会社', '㈱');
  const exactly = { criteria: {}, text: typed, exactNames: true };
  expect(await world.ask('archive.count', exactly)).toBeLessThan(await expected(typed));
  await begin();
  await page.keyboard.type(typed);
  await hits(await expected(typed));
  const settings = await world.ask('settings.read', {});
  await world.ask('settings.write', { ...settings, foldNames: false });
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await begin();
  await page.keyboard.type(typed);
  await hits(await world.ask('archive.count', exactly));
  await goTo(page, '設定');
  await page.getByRole('main').getByRole('switch', { name: 'あいまい検索（顧客名）' }).check();
  await page.getByRole('navigation').getByText('すべての文書').click();
  await begin();
  await page.keyboard.type(typed);
  await hits(await expected(typed));
  await page.keyboard.press('Escape');
});

it('does nothing while an input method composes, and one thing when it is done', async () => {
  await begin();
  asked.length = 0;
  await cdp.send('Input.imeSetComposition', { text: 'み', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: 'みほん', selectionStart: 3, selectionEnd: 3 });
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab', ' ']) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
  }
  expect(await box().inputValue()).toBe('みほん');
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  // The search asks with the first character there is, in the very task of its input: two frames later it would have.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(asked).toEqual([]);
  expect(await page.getByText('該当 50件').count()).toBe(1);
  await cdp.send('Input.insertText', { text: '見本' });
  await hits(await expected('見本'));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('"text":"見本"');
});

it('finds the document a pasted notification names, and offers to fetch an issue that is not here', async () => {
  await begin();
  const { fileId, customerName } = rows[5] ?? { fileId: '', customerName: '' };
  await box().fill(`【見本信用保証協会】アップロードのお知らせ(1_${fileId}_1)`);
  await hits(1);
  await page
    .locator('[data-row="0"]')
    .getByText(customerName ?? '')
    .waitFor();
  await world.server.scenario.reissue({ fileId });
  await box().fill(`【見本信用保証協会】アップロードのお知らせ(1_${fileId}_2)`);
  await page.getByText('通知は第2回の発行です。保存済みは第1回までです。').waitFor();
  await page.getByRole('button', { name: 'サーバから取得' }).click();
  await page.getByRole('button', { name: 'サーバから取得' }).waitFor({ state: 'detached' });
  expect(await world.ask('archive.versions', { fileId })).toHaveLength(2);
});

it('takes conditions with dates as people here write them, each a chip to remove', async () => {
  await begin();
  await page.getByRole('button', { name: '条件', exact: true }).click();
  const from = page.getByLabel('アップロード日 開始日');
  const day = rows[10]?.uploadedOn ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  await from.fill(`R${Number(year) - 2018}.${Number(month)}.${Number(date)}`);
  await from.press('Tab');
  expect(await from.inputValue()).toBe(`${year}/${month}/${date}（令和${Number(year) - 2018}年）`);
  await hits(await world.ask('archive.count', { criteria: { uploaded: { from: day } } }));
  const to = page.getByLabel('アップロード日 終了日');
  await to.fill('平成32年1月1日');
  await to.press('Tab');
  await page.getByText('令和2年1月1日ではありませんか').waitFor();
  await to.fill('2001/1/1');
  await page.getByText('開始日が終了日より後です。').waitFor();
  await to.fill('');
  await page.getByLabel('種類').selectOption('3');
  await hits(await world.ask('archive.count', { criteria: { uploaded: { from: day }, kind: '3' } }));
  await page.getByRole('button', { name: '条件を外す: 種類: 無効通知書' }).click();
  await page.getByRole('button', { name: /条件を外す: アップロード日/ }).click();
  await hits(50);
});

it('chooses a day in the calendar by keyboard', async () => {
  const door = page.getByRole('button', { name: 'カレンダーを開く' }).first();
  await door.press('Enter');
  await page.getByRole('grid', { name: 'カレンダー' }).waitFor();
  for (const key of ['PageUp', 'Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('grid', { name: 'カレンダー' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /条件を外す: アップロード日/ }).click();
});

it('is kept under a name, found again after a restart, renamed and deleted', async () => {
  await begin();
  await box().fill('見本');
  await hits(await expected('見本'));
  await page.getByRole('button', { name: '検索条件を保存' }).click();
  await page.getByLabel('名前', { exact: true }).fill('見本の会社');
  await page.getByRole('button', { name: '保存', exact: true }).last().click();
  const entry = (name: string) =>
    page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
  await entry('見本の会社').waitFor();
  await page.reload();
  await entry('見本の会社').click();
  await hits(await expected('見本'));
  expect(await box().inputValue()).toBe('見本');
  await page.getByRole('button', { name: '「見本の会社」のメニュー' }).click();
  await page.getByRole('menuitem', { name: '名前の変更' }).click();
  await page.getByLabel('名前', { exact: true }).fill('別の名前');
  await page.getByLabel('名前', { exact: true }).press('Enter');
  await entry('別の名前').waitFor();
  await page.getByRole('button', { name: '「別の名前」のメニュー' }).click();
  await page.getByRole('menuitem', { name: '削除' }).click();
  await page.getByRole('button', { name: '削除', exact: true }).click();
  await entry('別の名前').waitFor({ state: 'detached' });
  await hits(50);
});

it('breaks neither the page’s policy nor its scripts', () => {
  expect(desktop.problems).toEqual([]);
});
