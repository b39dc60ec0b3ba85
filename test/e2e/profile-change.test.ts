/** A registered 接続先 is changed in the dialog that made it: secrets stay, a colour tells it apart, a slip changes nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const name = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 6, syncedProfile: name });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, '設定');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const dialog = () => page.getByRole('dialog');
const input = (field: string) => dialog().locator(`input[name=${field}]`);
const item = () => page.getByRole('main').getByRole('listitem', { name });
const save = () => dialog().getByRole('button', { name: '保存して接続テスト' });

it('opens filled with what is registered, and with no secret', async () => {
  await item().getByRole('button', { name: '変更', exact: true }).click();
  await dialog().getByText(`接続先「${name}」の変更`).waitFor();
  expect(await input('url').inputValue()).toBe(`${world.server.url}/`);
  expect(await input('userId').inputValue()).toBe('14234500001');
  expect(await input('name').getAttribute('readonly')).not.toBeNull();
  expect(await input('archiveRoot').getAttribute('readonly')).not.toBeNull();
  expect(await input('password').inputValue()).toBe('');
  expect(await dialog().getByText('登録済みの1件を使い続けます（選ぶと置き換えます）').count()).toBe(4);
});

it('keeps password and certificate when only a colour is chosen, and still connects', async () => {
  await dialog().getByLabel('青緑').check();
  await save().click();
  await dialog().getByText(`「${name}」を変更しました`).waitFor();
  await dialog().getByText('接続できます。').waitFor();
  await dialog().getByRole('button', { name: '閉じる', exact: true }).click();
  await page.getByRole('banner').locator('[data-colour=teal]').waitFor();
  await item().locator('[data-colour=teal]').waitFor();
  expect(await item().innerText()).toContain(name);
});

it('asks for the password of another server before anything is changed', async () => {
  await item().getByRole('button', { name: '変更', exact: true }).click();
  expect(await dialog().getByLabel('青緑').isChecked()).toBe(true);
  await input('url').fill('https://elsewhere.example/');
  await dialog().getByText('そのサーバのパスワードを入力してください').waitFor();
  await save().click();
  await dialog().getByText('1か所を直してください。何も変更していません。').waitFor();
  expect(await input('password').evaluate((field) => field === document.activeElement)).toBe(true);
  const [profile] = await world.ask('profiles.read', {});
  expect(profile?.origin).toBe(world.server.url);
});

it('takes a wrong password, says so at the login, and takes the right one in its place', async () => {
  await input('url').fill(world.server.url);
  await input('password').fill('WrongWord2026');
  await save().click();
  const login = dialog().locator('[data-step=login][data-state=failed]');
  await login.getByText('ユーザIDまたはパスワードが違います。').waitFor();
  await dialog().getByRole('button', { name: '入力し直す' }).click();
  await input('password').fill('Hoshodesk2026');
  await save().click();
  await dialog().getByText('接続できます。').waitFor();
  await dialog().getByRole('button', { name: '閉じる', exact: true }).click();
  expect(await world.ask('profiles.read', {})).toHaveLength(1);
  expect(await world.ask('archive.count', { criteria: {} })).toBe(6);
});

it('marks the rows of the list beside the profile’s name', async () => {
  await page.getByRole('navigation').getByText('すべての文書').click();
  const row = page.locator('[data-row="0"]');
  await row.waitFor();
  await page.getByRole('button', { name: 'メニュー', exact: true }).click();
  await page.getByRole('menuitem', { name: '列の選択' }).click();
  await page.getByRole('menuitemcheckbox', { name: '接続先' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const cell = row.getByRole('gridcell', { name, exact: true });
  await cell.waitFor();
  expect(await cell.locator('[aria-hidden]').count()).toBe(1);
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
