/** Every field that takes text, with an input method at work in it: nothing is asked, submitted, cleared or left (U11). */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { type InputMethod, useInputMethod } from './pages/input-method.ts';
import { openWholeList } from './pages/list-page.ts';
import { profileDialog } from './pages/profile-form.ts';
import { preview, showDocument, untilDrawn } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let inputMethod: InputMethod;
const asked: string[] = [];
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 8, syncedProfile: profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  inputMethod = await useInputMethod(page);
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Windows says `Process` for all of them; others say the key. */
const takenKeys = ['Process', 'Enter', 'Escape', 'ArrowDown', ' ', 'Tab'] as const;

/** Composes in every text field there; returns how many there are. */
async function composeEverywhere(place: Locator): Promise<number> {
  const fields = await place.locator('input:is([type=text], [type=search], :not([type])):visible').all();
  asked.length = 0;
  for (const field of fields) {
    await field.focus();
    const name = await field.evaluate(
      (element: HTMLInputElement) => element.labels?.[0]?.textContent ?? element.getAttribute('aria-label'),
    );
    const before = await field.inputValue();
    await inputMethod.compose('み');
    await inputMethod.compose('みほん');
    for (const key of takenKeys) await inputMethod.press(key);
    expect(await field.evaluate((element) => element === document.activeElement), `focus in ${name}`).toBe(
      true,
    );
    expect(await field.inputValue(), `text of ${name}`).toContain('みほん');
    await inputMethod.compose('');
    expect(await field.inputValue(), `text of ${name} afterwards`).toBe(before);
  }
  expect(asked).toEqual([]);
  return fields.length;
}

it('in the conditions of the list', async () => {
  await openWholeList(page);
  await page.getByRole('button', { name: '条件', exact: true }).click();
  await page.getByLabel('アップロード日 開始日').waitFor();
  expect(await composeEverywhere(page.getByRole('main'))).toBe(11);
});

it('in the name of a saved search', async () => {
  await page.getByRole('button', { name: '検索条件を保存' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await composeEverywhere(page.getByRole('dialog'))).toBe(1);
  await page.keyboard.press('Escape');
  expect((await world.ask('searches.read', {})).length).toBe(0);
});

it('in the search within a document', async () => {
  const [row] = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 1 });
  await showDocument(page, row?.fileId ?? '');
  await untilDrawn(page);
  await preview(page).getByRole('button', { name: '文書内を検索', exact: true }).click();
  await preview(page).getByRole('textbox', { name: '文書内を検索' }).waitFor();
  expect(await composeEverywhere(preview(page))).toBe(2);
});

it('in the conditions of a server search', async () => {
  await goTo(page, 'サーバ検索');
  await page.getByRole('form', { name: '検索条件' }).waitFor();
  expect(await composeEverywhere(page.getByRole('form', { name: '検索条件' }))).toBe(11);
  expect(world.server.log.searches().length).toBe(1);
});

it('in the conditions of 移管検索, and in the table of mergers', async () => {
  await goTo(page, '移管検索');
  await page.getByRole('form', { name: '移管検索の条件' }).waitFor();
  expect(await composeEverywhere(page.getByRole('form', { name: '移管検索の条件' }))).toBe(6);
  await page.getByRole('tab', { name: '統廃合表' }).click();
  await page.getByRole('form', { name: '統合を加える' }).waitFor();
  expect(await composeEverywhere(page.getByRole('form', { name: '統合を加える' }))).toBe(6);
  expect(await world.ask('mergers.read', {})).toEqual([]);
});

it('in the settings', async () => {
  await goTo(page, '設定');
  await page.getByLabel('最新とみなす時間').waitFor();
  expect(await composeEverywhere(page.getByRole('main'))).toBe(1);
});

it('in a new 接続先', async () => {
  await page.getByRole('main').getByRole('button', { name: '接続先を追加' }).click();
  await profileDialog(page).waitFor();
  expect(await composeEverywhere(profileDialog(page))).toBe(6);
  expect(await world.ask('profiles.read', {})).toHaveLength(1);
});

it('holds to the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
