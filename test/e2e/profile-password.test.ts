/** パスワード作成 in the dialog: the initial password becomes a new one, and the new one is kept. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';

const name = '見本協会';
const newPassword = 'Hoshodesk2027';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 2, passwords: {} });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

it('replaces the initial password on the way through the connection test', async () => {
  const profile = await world.newProfile(name);
  const initial = world.server.state.users.get(profile.userId)?.initialPassword ?? '';
  await page.getByRole('button', { name: '接続先を追加' }).first().click();
  const dialog = page.getByRole('dialog');
  const input = (field: string) => dialog.locator(`input[name=${field}]`);
  await input('name').fill(name);
  await input('url').fill(profile.url);
  await input('userId').fill(profile.userId);
  await dialog.getByLabel(/パスワード作成/).check();
  await input('password').fill(initial);
  await input('newPassword').fill(newPassword);
  await input('newPasswordAgain').fill(newPassword);
  expect(await dialog.locator('[data-part=password-rules] [data-met=true]').count()).toBe(5);
  await writeFile(join(world.folder, 'hq.p12'), profile.pkcs12);
  await input('pkcs12-file').setInputFiles(join(world.folder, 'hq.p12'));
  await input('pkcs12Password').fill(profile.pkcs12Password);
  await writeFile(join(world.folder, 'server.pem'), profile.serverCaPem ?? '');
  await input('serverCa-file').setInputFiles(join(world.folder, 'server.pem'));
  await dialog.getByRole('button', { name: '登録して接続テスト' }).click();
  await dialog.locator('[data-step=login][data-state=ok]').getByText('パスワードを作成しました').waitFor();
  await dialog.getByText('接続できます。').waitFor();
  expect(world.server.state.users.get(profile.userId)?.password).toBe(newPassword);
});

it('goes in with the new one from then on', async () => {
  await page.getByRole('dialog').getByRole('button', { name: 'もう一度テスト' }).click();
  await page.getByRole('dialog').locator('[data-step=login][data-state=ok]').getByText(/銀行/).waitFor();
  const steps = await world.ask('connection.test', { profile: name });
  expect(steps.at(-1)).toMatchObject({ step: 'role', ok: true });
});

it('forgets what was typed when it is closed', async () => {
  await page.getByRole('dialog').getByRole('button', { name: '閉じる', exact: true }).click();
  await page.getByRole('navigation').getByText('設定', { exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: '接続先を追加' }).click();
  const values = await page
    .getByRole('dialog')
    .locator('input')
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement && input.type !== 'radio' ? input.value : '')),
    );
  expect(values.join('')).toBe('');
  expect(desktop.problems).toEqual([]);
});
