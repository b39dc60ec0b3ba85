/** Settings are kept at once; profiles are tested and removed, and a first password is created on the way in. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSettings } from '#contract/bridge/desktop-state.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';

const profile = '見本協会';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 6, syncedProfile: profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, '設定');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const view = () => page.getByRole('region', { name: '設定', exact: true });
const item = () => view().getByRole('listitem', { name: profile });
const saved = () => view().getByText('保存しました。');

describe('a setting', () => {
  it('is kept as soon as it is chosen, and that is said', async () => {
    await view().getByLabel('ダーク').check();
    await saved().waitFor();
    expect(await world.ask('settings.read', {})).toEqual({ ...usualSettings, theme: 'dark' });
    expect(await page.locator('.surroundings').first().getAttribute('data-theme')).toBe('dark');
    await view().getByLabel('起動したら同期する').check();
    await view().getByLabel('高密度').check();
    await expect
      .poll(() => world.ask('settings.read', {}), { timeout: 20_000 })
      .toEqual({ ...usualSettings, theme: 'dark', syncAtStart: true, density: 'compact' });
  });

  it('that is no number of hours is not kept', async () => {
    const hours = view().getByLabel('最新とみなす時間');
    await hours.fill('0');
    await hours.press('Enter');
    await view().getByText('1から744までの整数で入力してください。').waitFor();
    expect((await world.ask('settings.read', {})).freshForHours).toBe(24);
    await hours.fill('４８');
    await hours.press('Enter');
    await expect
      .poll(async () => (await world.ask('settings.read', {})).freshForHours, { timeout: 20_000 })
      .toBe(48);
  });

  it('turns every word into English and back', async () => {
    await view().getByLabel('English').check();
    const english = page.getByRole('region', { name: 'Settings', exact: true });
    await english.getByText('Counts as latest for').waitFor();
    await english.getByLabel('日本語').check();
    await view().getByText('最新とみなす時間').waitFor();
  });
});

describe('a profile', () => {
  it('shows its certificate, its fingerprints, and its connection', async () => {
    await item()
      .getByText(/20\d\d\/\d\d\/\d\d（残り[\d,]+日）/)
      .waitFor();
    await item().getByRole('button', { name: '指紋を表示' }).click();
    expect(
      await item()
        .getByText(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
        .count(),
    ).toBe(2);
    await item().getByRole('button', { name: '接続テスト' }).click();
    await item().getByText('接続できます。').waitFor();
  });

  it('goes only after a question, and leaves its documents', async () => {
    await item().getByRole('button', { name: '削除' }).click();
    const question = page.getByRole('alertdialog', { name: `「${profile}」を削除しますか?` });
    await question.getByRole('button', { name: 'やめる' }).click();
    expect(await world.ask('profiles.read', {})).toHaveLength(1);
    await item().getByRole('button', { name: '削除' }).click();
    await question.getByRole('button', { name: '削除する' }).click();
    await view().getByText(`「${profile}」を削除しました。文書は残っています。`).waitFor();
    expect(await world.ask('profiles.read', {})).toEqual([]);
    expect(await world.ask('archive.count', { criteria: {} })).toBe(6);
  });
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
