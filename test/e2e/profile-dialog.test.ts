/** The first 接続先 through the dialog, from a typing slip to the first sync. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestOf } from '#contract/bridge/requests.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const name = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let profile: RequestOf<'profiles.add'>;
beforeAll(async () => {
  world = await createDesktopWorld();
  profile = await world.newProfile(name);
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const dialog = () => page.getByRole('dialog');
const input = (name: string) => dialog().locator(`input[name=${name}]`);

async function chooseFile(input: string, file: string, content: string | Uint8Array): Promise<void> {
  const path = join(world.folder, file);
  await writeFile(path, content);
  await dialog().locator(`input[name=${input}-file]`).setInputFiles(path);
}

it('says what is wrong while it is typed, and what is missing when adding', async () => {
  await goTo(page, '設定');
  await page.getByRole('main').getByRole('button', { name: '接続先を追加' }).click();
  await dialog().waitFor();
  await input('userId').fill('1423450000X');
  await dialog().getByText('11桁の数字で入力してください。').waitFor();
  await input('userId').fill('14234500001');
  await dialog().getByText('協会 14・金融機関 2345・本部').waitFor();
  await dialog()
    .getByLabel(/パスワード作成/)
    .check();
  await input('newPassword').fill('abcdefgh');
  const rules = dialog().locator('[data-part=password-rules] li');
  expect(await rules.evaluateAll((items) => items.map((item) => item.getAttribute('data-met')))).toEqual([
    'true',
    'true',
    'false',
    'false',
    'false',
  ]);
  await dialog().getByRole('button', { name: '登録して接続テスト' }).click();
  await dialog().getByText('7か所を直してください。何も登録していません。').waitFor();
  expect(await input('name').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await world.ask('profiles.read', {})).toEqual([]);
});

it('tells a refusal at its field, and stores nothing', async () => {
  await dialog().getByLabel('今使っているパスワードで登録する').check();
  await input('name').fill(name);
  await input('url').fill(profile.url);
  await input('password').fill('Mihon2026x');
  await chooseFile('pkcs12', 'hq.p12', profile.pkcs12);
  await dialog().getByText('hq.p12').waitFor();
  await input('pkcs12Password').fill('wrong');
  await chooseFile('serverCa', 'server.pem', profile.serverCaPem ?? '');
  await dialog().getByRole('button', { name: '登録して接続テスト' }).click();
  await dialog().getByText('p12-wrong-password').waitFor();
  const described = await input('pkcs12Password').getAttribute('aria-invalid');
  expect(described).toBe('true');
  expect(await world.ask('profiles.read', {})).toEqual([]);
});

it('says plainly that without anchors nothing can be decided, and what failed at which station', async () => {
  await input('pkcs12Password').fill('p12-password');
  await dialog().getByRole('button', { name: '登録して接続テスト' }).click();
  await dialog().getByText(`「${name}」を登録しました`).waitFor();
  await dialog().getByText('信頼アンカーがありません。').waitFor();
  const failed = dialog().locator('[data-step=login][data-state=failed]');
  await failed.getByText('ユーザIDまたはパスワードが違います。').waitFor();
  expect(await failed.getByText('次にすること').count()).toBe(1);
  expect(await dialog().locator('[data-step=role]').getAttribute('data-state')).toBe('waiting');
});

it('is corrected with everything that was entered, and then lights every station', async () => {
  await dialog().getByRole('button', { name: '入力し直す' }).click();
  await input('password').fill(profile.password);
  expect(await input('name').inputValue()).toBe(name);
  expect(await world.ask('profiles.read', {})).toEqual([]);
  await chooseFile('anchors', 'signer.pem', profile.anchorsPem[0] ?? '');
  await chooseFile('tsaAnchors', 'tsa.pem', profile.tsaAnchorsPem[0] ?? '');
  await dialog().getByRole('button', { name: '登録して接続テスト' }).click();
  await dialog().getByText('接続できます。').waitFor();
  const states = await dialog()
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-state')));
  expect(states).toEqual(['ok', 'skipped', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
});

it('shows the fingerprints in groups of four, as the service knows them', async () => {
  const [added] = await world.ask('profiles.read', {});
  const shown = await dialog()
    .getByText(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
    .allTextContents();
  expect(shown.map((text) => text.replaceAll(' ', '').toLowerCase())).toEqual(
    added?.anchors.map(({ fingerprintSha256 }) => fingerprintSha256),
  );
});

it('goes on to the first sync, and counts what came', async () => {
  await dialog().getByRole('button', { name: '今すぐ同期して閉じる' }).click();
  await page.locator('[data-part=outcome]').waitFor();
  const count = (what: string) => page.locator(`[data-count=${what}] dd`).innerText();
  expect(await count('listed')).toBe('40件');
  expect(await count('fetched')).toBe('40件');
  expect(await count('genuine')).toBe('40件');
  expect(await world.ask('archive.count', { criteria: {} })).toBe(40);
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
