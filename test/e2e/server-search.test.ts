/** サーバ検索 beyond the server's cap: what is here and what is not, and fetching the rest. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const profile = '見本協会';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 24, rules: { searchCap: 10 } });
  await world.ask('profiles.add', await world.newProfile(profile));
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, 'サーバ検索');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const view = () => page.locator('[data-mode=server]');
const found = () => view().locator('[data-part=found]');
const search = () => view().getByRole('button', { name: '検索', exact: true }).click();
const grid = () => view().getByRole('grid', { name: '検索結果' });

it('is seen to be another mode, and names how each condition is compared', async () => {
  await view().getByText('配信サーバに問い合わせます').waitFor();
  await view().getByRole('form', { name: '検索条件' }).waitFor();
  for (const condition of [
    'アップロード日（範囲: から）',
    '保証(変更)日（範囲: まで）',
    '顧客番号完全一致',
    '保証番号完全一致',
    '条変番号完全一致',
    '顧客名部分一致',
    'ファイル種類プルダウン',
    '金融機関コード完全一致',
    '店番完全一致',
    'ファイル名前方一致',
  ]) {
    expect(await view().getByLabel(condition, { exact: true }).count(), condition).toBe(1);
  }
});

it('finds everything beyond the cap, and marks it as not here', async () => {
  await search();
  await found().getByText('結果 24件: 保存済 0 / 未取得 24').waitFor();
  expect(world.server.log.searches().some(({ capped }) => capped)).toBe(true);
  expect(await grid().getAttribute('aria-rowcount')).toBe('25');
});

it('fetches what is ticked by keyboard, and shows its verdict', async () => {
  await grid().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await view().getByRole('button', { name: '選択した2件を取得' }).click();
  await found().getByText('結果 24件: 保存済 2 / 未取得 22').waitFor();
  await view().getByText('2件を取得しました。').waitFor();
  const held = grid().locator('[data-held=true]');
  expect(await held.count()).toBe(2);
  // Nobody has compared with the whole list yet: genuine, but not known to be the latest.
  expect(await held.first().innerText()).toMatch(/最新か未確認|テスト|無効/);
  expect(await world.ask('archive.count', { criteria: {} })).toBe(2);
});

it('can be stopped while it fetches, and goes on with the rest', async () => {
  await world.server.scenario.break({ fault: 'slow-body', times: 100 });
  await view().getByRole('button', { name: '未取得をすべて取得' }).click();
  await view().getByText('/ 22件').waitFor();
  await view().getByRole('button', { name: '中止' }).click();
  await view().getByText('取得を中止しました。').waitFor();
  await world.server.scenario.clearFaults();
  await view().getByRole('button', { name: '未取得をすべて取得' }).click();
  await found().getByText('結果 24件: 保存済 24 / 未取得 0').waitFor();
});

it('asks the server by the conditions, dates in the Japanese way too', async () => {
  await view().getByLabel('アップロード日（範囲: から）').fill('R8.11.1');
  await view().getByLabel('顧客番号完全一致').fill('１０５２');
  await search();
  await found().or(view().getByText('条件に合う文書は、配信サーバにありません。')).first().waitFor();
  const { criteria } = world.server.log.searches().at(-1) ?? {};
  expect(criteria).toMatchObject({ uploaded: { from: '2026-11-01' }, customerNo: '1052' });
});

it('does not search while a date cannot be read, or ends before it begins', async () => {
  const asked = world.server.log.searches().length;
  await view().getByLabel('アップロード日（範囲: まで）').fill('R8.10.1');
  await view().getByText('終了日が開始日より前です。').waitFor();
  await search();
  await view().getByLabel('アップロード日（範囲: まで）').fill('平成32年1月1日');
  await search();
  expect(world.server.log.searches().length).toBe(asked);
  await view().getByRole('button', { name: '条件を消す' }).click();
  expect(await view().getByLabel('アップロード日（範囲: まで）').inputValue()).toBe('');
});

it('says what is wrong when the server does not answer as it should', async () => {
  await world.server.scenario.break({ fault: 'unknown-screen', times: 20 });
  await search();
  await view().getByText('配信サーバの画面を読み取れませんでした。').waitFor();
  await view().getByText('screen-not-understood').waitFor();
  await world.server.scenario.clearFaults();
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
