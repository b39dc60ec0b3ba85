/** The sync panel: progress that survives other views, cancelling, failures that speak, and a server that is gone. */
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
  world = await createDesktopWorld({ documents: 20 });
  await world.ask('profiles.add', await world.newProfile(profile));
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, '同期');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const card = () => page.getByRole('region', { name: profile });
const start = () => card().getByRole('button', { name: '今すぐ同期' });
const outcome = () => card().locator('[data-part=outcome]');
const count = (what: string) => outcome().locator(`[data-count=${what}] dd`).innerText();
const history = () => page.getByRole('table').getByRole('row');

it('shows phase, n of total and time gone, and keeps them while another view is shown', async () => {
  await world.server.scenario.break({ fault: 'slow-body', times: 100 });
  await start().click();
  await card().locator('[data-phase=fetching][aria-current=step]').waitFor();
  await card().getByText('/ 20件').waitFor();
  await card()
    .getByText(/経過 0:0\d/)
    .waitFor();
  expect(await card().getByRole('progressbar').getAttribute('aria-valuemax')).toBe('1');
  await goTo(page, '設定');
  await page.getByRole('heading', { name: '設定', level: 1 }).waitFor();
  await goTo(page, '同期');
  await card().getByText('/ 20件').waitFor();
});

it('goes on while the window loads anew, which then shows how far it is and can stop it', async () => {
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await goTo(page, '同期');
  await card().locator('[data-phase=fetching][aria-current=step]').waitFor();
  await card().getByText('/ 20件').waitFor();
  expect((await world.ask('sync.running', {})).map((running) => running.profile)).toEqual([profile]);
  expect(await card().getByRole('button', { name: '中止' }).isEnabled()).toBe(true);
});

it('ends at once when it is cancelled, says so, and loses nothing', async () => {
  await card().getByRole('button', { name: '中止' }).click();
  await outcome().getByText('中止', { exact: true }).waitFor();
  expect(await outcome().getByRole('alert').count()).toBe(0);
  await world.server.scenario.clearFaults();
  const held = await world.ask('archive.count', { criteria: {} });
  await start().click();
  await outcome().getByText('完了', { exact: true }).waitFor();
  expect(await count('listed')).toBe('20件');
  expect(await count('failed')).toBe('0件');
  expect(await count('genuine')).toMatch(/^\d+件$/);
  expect(await world.ask('archive.count', { criteria: {} })).toBeGreaterThanOrEqual(held);
});

it('lists what could not be fetched by cause, with sentence, next step and code', async () => {
  const found = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 2 });
  for (const { fileId } of found) {
    await world.server.scenario.reissue({ fileId });
    await world.server.scenario.break({ fault: 'html-instead', fileId, times: 20 });
  }
  await start().click();
  await outcome().getByText('完了（失敗 2件）').waitFor();
  const failures = outcome().locator('[data-part=failures]');
  await failures.getByText('PDFではないデータが返されたため、保存していません。').waitFor();
  await failures.getByText('次にすること').waitFor();
  await failures.getByText('not-a-pdf').waitFor();
  expect((await failures.getByRole('listitem').allTextContents()).toSorted()).toEqual(
    found.map(({ fileId }) => fileId).toSorted(),
  );
  await world.server.scenario.clearFaults();
});

it('remembers how each ended, newest first', async () => {
  const rows = await history().allInnerTexts();
  expect(rows.slice(1).map((row) => /完了（失敗 2件）|完了|中止|失敗/.exec(row)?.[0])).toEqual([
    '完了（失敗 2件）',
    '完了',
    '中止',
  ]);
});

it('names cause, effect, next step and code when the server is gone, and stays usable', async () => {
  await world.server.close();
  await start().click();
  await outcome().getByText('配信サーバが接続を受け付けませんでした。').waitFor();
  await outcome().getByText('手元に保管した文書はそのまま使えます。').waitFor();
  await outcome().getByText('URLとポートを確認し').waitFor();
  await outcome().getByText('connection-refused').waitFor();
  await history().nth(1).getByText('失敗').waitFor();
  await page.getByRole('navigation').getByText('すべての文書').click();
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
