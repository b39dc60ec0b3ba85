/** 実行期限 beside the verdict: 30 days, extended to 60 at most, ended by the execution; never of a test slip. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { businessDayOnOrBefore } from '#core/domain/business-calendar.ts';
import { addDays, toJapanDate } from '#core/domain/japan-time.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { seriousProblems } from './pages/axe.ts';
import { showDocument, verdict } from './show-document.ts';

const profile = '見本協会';
const today = toJapanDate(Date.now());
const decidedOn = addDays(today, -27);
const slashed = (day: string): string => day.replaceAll('-', '/');
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let certificate = '';
let slip = '';

beforeAll(async () => {
  world = await createDesktopWorld({ documents: 4 });
  const { scenario } = world.server;
  ({ fileId: certificate } = await scenario.upload({ decidedOn }));
  ({ fileId: slip } = await scenario.upload({ decidedOn, kind: '4' }));
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

const line = () => verdict(page).locator('[data-execution-deadline]');

async function extendUntil(day: string): Promise<void> {
  await verdict(page).getByRole('button', { name: '期限延長を記録' }).click();
  await page.getByRole('dialog').getByLabel('延長後の実行期限').fill(slashed(day));
  await page.getByRole('dialog').getByRole('button', { name: '記録する' }).click();
}

it('counts thirty days and names the last business day where that is another', async () => {
  await showDocument(page, certificate);
  const deadlineOn = addDays(decidedOn, 30);
  await line()
    .getByText(`実行期限 ${slashed(deadlineOn)}`)
    .waitFor();
  const lastBusinessDay = businessDayOnOrBefore(deadlineOn, decidedOn) ?? '';
  const text = await line().innerText();
  if (lastBusinessDay > today && lastBusinessDay !== deadlineOn) {
    expect(text).toContain(`最終営業日 ${slashed(lastBusinessDay)}`);
  }
  // Three days before the end there is a mark with a word, whichever day of the week it is.
  expect(await line().getByRole('img').getAttribute('aria-label')).toMatch(/^(確認が必要|問題あり)$/);
});

it('is not told of a test slip', async () => {
  await showDocument(page, slip);
  await verdict(page).getByText('テスト送信票', { exact: false }).first().waitFor();
  expect(await line().count()).toBe(0);
});

it('refuses an extension beyond day 60, with what to do', async () => {
  await showDocument(page, certificate);
  await extendUntil(addDays(decidedOn, 61));
  await page.getByRole('dialog').getByText('deadline-out-of-range').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
  expect(await line().innerText()).not.toContain('延長済み');
});

it('takes an extension up to day 60 and counts anew', async () => {
  const until = addDays(decidedOn, 60);
  await extendUntil(until);
  await line()
    .getByText(`実行期限 ${slashed(until)}(延長済み)`)
    .waitFor();
  expect(await line().innerText()).toContain('残り33日');
  expect(await line().getByRole('img').count()).toBe(0);
  expect(await seriousProblems(page, 'light')).toEqual([]);
  const found = await world.ask('archive.find', { profile, fileId: certificate });
  expect(found).toMatchObject({ extendedUntil: until, deadline: { isExtended: true, daysLeft: 33 } });
});

it('ends when the execution is recorded', async () => {
  await verdict(page).getByRole('button', { name: '実行を記録' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '記録する' }).click();
  await line().getByText('期限内に実行しました').waitFor();
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
