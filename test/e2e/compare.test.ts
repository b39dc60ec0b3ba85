/** 版を比べる in a real browser: what changed between two versions, and both of them beside each other under their marks. */
import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { findStored } from './find-stored.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { lostSideways } from './pages/lost-sideways.ts';
import { showDocument, untilDrawn, verdict } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
/** Issued three times, made void, and kept on a disk that changed it. */
let reissued: string;
let voided: string;
let changed: string;

const sync = () => world.ask('sync.run', { profile });
const upload = async () => (await world.server.scenario.upload({})).fileId;

beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile, documents: 20 });
  const { scenario } = world.server;
  [reissued, voided, changed] = [await upload(), await upload(), await upload()];
  await sync();
  await scenario.reissue({ fileId: reissued, amountYen: 12_000_000 });
  await scenario.void({ fileId: voided });
  await scenario.reissue({ fileId: changed });
  await sync();
  await scenario.reissue({ fileId: reissued, months: 84 });
  await sync();
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const dialog = () => page.getByRole('dialog', { name: /版を比べる/ });
const side = (name: '旧' | '新') => dialog().getByRole('region', { name, exact: true });
const pagesOf = (name: '旧' | '新') => dialog().getByRole('group', { name: `${name}の版の内容` });
const rows = (change: string) => dialog().locator(`tr[data-change=${change}]`);
const fields = async (change: string) =>
  (await rows(change).allInnerTexts()).map((text) => text.split('\t').map((cell) => cell.trim()));
const untilBothDrawn = async () => {
  for (const name of ['旧', '新'] as const) {
    await side(name).locator('.page[data-loaded=true] .textLayer').first().waitFor();
  }
};
const zoomShown = () =>
  dialog()
    .getByRole('toolbar')
    .getByText(/^\d+%$/);

async function openComparison(fileId: string): Promise<void> {
  await showDocument(page, fileId);
  await untilDrawn(page);
  await verdict(page).getByRole('button', { name: '版を比べる' }).click();
  await dialog().getByRole('status').waitFor();
  await untilBothDrawn();
}

describe('a re-issue', () => {
  it('shows the changed fields on top, old beside new, in words and signs', async () => {
    await openComparison(reissued);
    expect(await dialog().getByRole('status').innerText()).toBe('変更 2件、追加 0件、削除 0件');
    expect(await fields('changed')).toEqual([
      ['≠ 変更', '保証期間', '60か月', '84か月', '1'],
      ['≠ 変更', '電子保証書発行回数', '2回', '3回', '1'],
    ]);
    const period = rows('changed').first();
    expect(await period.locator('del').allInnerTexts()).toEqual(['60か月']);
    expect(await period.locator('ins').allInnerTexts()).toEqual(['84か月']);
    expect(await rows('same').count()).toBe(0);
  });

  it('marks the superseded version above its pages, and only that one (R154)', async () => {
    expect(await side('旧').locator('[data-outcome]').getAttribute('data-outcome')).toBe('bad');
    await side('旧').locator('[data-outcome]').getByText('旧版です').waitFor();
    await side('新').locator('[data-outcome=good]').getByText('利用できます').waitFor();
  });

  it('shows what did not change when asked', async () => {
    await dialog().getByRole('checkbox').check();
    expect((await fields('same')).map(([, label]) => label)).toContain('保証金額');
    await dialog().getByRole('checkbox').uncheck();
    expect(await rows('same').count()).toBe(0);
  });

  it('zooms and scrolls both versions together, by button, key and wheel', async () => {
    await dialog().getByRole('button', { name: '幅に合わせる' }).click();
    await pagesOf('旧').focus();
    await page.keyboard.press('Control+0');
    await zoomShown().filter({ hasText: '100%' }).waitFor();
    const widths = () =>
      dialog()
        .locator('.pdfViewer .page')
        .evaluateAll((each) => each.map((shown) => Math.round(shown.getBoundingClientRect().width)));
    expect(await widths()).toEqual([793, 793]);
    await pagesOf('旧').evaluate((pages) => pages.scrollTo({ top: 150 }));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=dialog] [data-pages]')].every(
        ({ scrollTop }) => scrollTop === 150,
      ),
    );
    await pagesOf('新').evaluate((pages) => pages.scrollTo({ top: 40 }));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=dialog] [data-pages]')].every(({ scrollTop }) => scrollTop === 40),
    );
    await pagesOf('新').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await zoomShown().filter({ hasText: '90%' }).waitFor();
    const [left, right] = await widths();
    expect(left).toBe(right);
    await dialog().getByRole('button', { name: '幅に合わせる' }).click();
  });

  it('compares the versions that are chosen', async () => {
    const oldest = side('旧').getByRole('combobox').locator('option').last();
    await side('旧')
      .getByRole('combobox')
      .selectOption({ value: (await oldest.getAttribute('value')) ?? '' });
    await dialog().getByText('変更 3件、追加 0件、削除 0件').waitFor();
    expect(await fields('changed')).toContainEqual([
      '≠ 変更',
      '保証金額',
      '10,000,000円',
      '12,000,000円',
      '1',
    ]);
    await side('旧')
      .locator('.textLayer', { hasText: /発行回数:? *1回/ })
      .waitFor();
    await side('新')
      .locator('.textLayer', { hasText: /発行回数:? *3回/ })
      .waitFor();
    // The version on the other side is not to be had on this one.
    expect(await side('旧').getByRole('combobox').locator('option[disabled]').count()).toBe(1);
  });

  it('goes back to where it was opened from with Esc', async () => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.locator(':focus', { hasText: '版を比べる' }).waitFor();
  });

  it('opens by keyboard alone, an old version against the newest', async () => {
    await verdict(page).locator('[data-sha256]').nth(2).click();
    await verdict(page).getByRole('heading', { name: '旧版です' }).waitFor();
    await untilDrawn(page);
    await verdict(page).getByRole('button', { name: '版を比べる' }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('変更 3件、追加 0件、削除 0件').waitFor();
  });

  it('turns the newest into an old version when another one comes meanwhile', async () => {
    await world.server.scenario.reissue({ fileId: reissued });
    await sync();
    await side('新').locator('[data-outcome=bad]').getByText('旧版です').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a void notice', () => {
  it('is compared with the certificate it takes back, and both are marked void', async () => {
    await openComparison(voided);
    for (const name of ['旧', '新'] as const) {
      await side(name).locator('[data-outcome=bad]').getByText('無効です').waitFor();
    }
    expect(await fields('removed')).toContainEqual(['－ 削除', '保証金額', '10,000,000円', 'なし', '1']);
    await dialog().getByRole('checkbox').check();
    expect((await fields('same')).map(([, label]) => label)).toContain('顧客番号');
    await dialog().getByRole('checkbox').uncheck();
  });

  it.each(appearances)(
    'has nothing serious for anybody in %s',
    async (appearance) => {
      await dress(page, appearance);
      expect(await seriousProblems(page, appearance)).toEqual([]);
      await dress(page, 'light');
    },
    120_000,
  );

  it('loses nothing sideways when everything is twice as large', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    const lost = await lostSideways(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(lost).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

it('draws and compares nothing of a file that was changed on the disk (U08)', async () => {
  const [, older] = await world.ask('archive.versions', { fileId: changed });
  if (older === undefined) throw new Error('no older version');
  await showDocument(page, changed);
  await untilDrawn(page);
  await writeFile(await findStored(world.folder, older.sha256), '%PDF-1.3 something else');
  await verdict(page).getByRole('button', { name: '版を比べる' }).click();
  await side('旧').locator('[data-outcome=bad]').getByText('ファイルが変更されました').waitFor();
  await dialog().getByText('document-corrupt').waitFor();
  expect(await side('旧').locator('.pdfViewer .page').count()).toBe(0);
  expect(await dialog().locator('table').count()).toBe(0);
  await page.keyboard.press('Escape');
});

it('offers no comparison where there is one version only', async () => {
  await showDocument(page, await upload().then(async (fileId) => (await sync(), fileId)));
  await untilDrawn(page);
  await verdict(page).getByText('版の履歴(1)').waitFor();
  expect(await verdict(page).getByRole('button', { name: '版を比べる' }).count()).toBe(0);
});

it('stays within the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
