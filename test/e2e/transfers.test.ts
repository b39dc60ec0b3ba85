/** 移管検索: what changed hands is found by either code, told apart, fetched with one press, and widened by mergers (U20). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { tabTo } from './pages/focus.ts';
import { createTransferWorld } from './transfer-world.ts';

let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let moved: readonly string[];
beforeAll(async () => {
  ({ world, moved } = await createTransferWorld());
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, '移管検索');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const view = () => page.locator('[data-mode=transfers]');
const found = () => view().locator('[data-part=found]');
const grid = () => view().getByRole('grid', { name: '移管された文書' });
const rowOf = (fileId: string | undefined) => grid().locator(`[data-file="${fileId ?? ''}"]`);
const field = (name: string) => view().getByLabel(name, { exact: true });
const press = (name: string) => view().getByRole('button', { name, exact: true }).click();

describe('the search', () => {
  it('says what sync does not bring, and asks for a code before it asks the server', async () => {
    await view().getByText('一括自動取得では対象にならない移管された保証書があります。').waitFor();
    const asked = world.server.log.searches().length;
    await press('サーバで検索');
    await view().getByText('旧か現在の金融機関コードを、少なくとも一方入力してください。').waitFor();
    await field('旧（ファイル名側・不変） 店番').fill('001');
    await press('サーバで検索');
    await view().getByText('店番だけでは検索できません。').waitFor();
    expect(world.server.log.searches().length).toBe(asked);
  });

  it('finds by the code at issue, without the new one, what is here, missing and out of date', async () => {
    await field('旧（ファイル名側・不変） 金融機関').fill('０００１');
    await press('サーバで検索');
    await found().getByText('該当 24件: 保存済 6 / 未取得 16 / 要更新 2').waitFor();
    expect(world.server.log.searches().at(-1)?.criteria).toEqual({ fileIdPrefix: '14_0001001_' });
    const row = rowOf(moved[0]);
    expect(await row.innerText()).toMatch(/移管・要更新[\s\S]*0001-001[\s\S]*2345-012/);
    expect(await rowOf(moved[5]).innerText()).toContain('移管・保存済');
    // What is out of date is not to be used from this moment on, here as everywhere.
    const [held] = await world.ask('archive.search', {
      criteria: { fileIdPrefix: moved[0] ?? '' },
      offset: 0,
      limit: 1,
    });
    expect(held).toMatchObject({ branchCode: '002', headline: 'superseded' });
  });

  it('opens the document of a row that is here', async () => {
    await rowOf(moved[5]).click();
    await page.getByRole('region', { name: '検証', exact: true }).waitFor();
    await page.locator('.pdfViewer .page[data-loaded=true]').first().waitFor();
  });

  it('writes the list for Excel, as it stands there', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), press('一覧をExcelへ')]);
    expect(download.suggestedFilename()).toMatch(/^移管一覧_\d{8}_\d{4}\.xlsx$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('fetching', () => {
  it('can be stopped, and what did not come is still called missing', async () => {
    await world.server.scenario.break({ fault: 'slow-body', times: 100 });
    await press('未取得をすべて取得');
    await view().getByText('/ 18件').waitFor();
    await view().getByRole('progressbar').waitFor();
    await press('中止');
    await view().getByText('取得を中止しました。').waitFor();
    await world.server.scenario.clearFaults();
    expect(await found().innerText()).not.toContain('未取得 0');
  });

  it('brings everything missing and out of date with one press, verified', async () => {
    await press('未取得をすべて取得');
    await found().getByText('該当 24件: 保存済 24 / 未取得 0 / 要更新 0').waitFor();
    expect(await view().getByRole('button', { name: '未取得をすべて取得' }).count()).toBe(0);
    expect(await rowOf(moved[0]).innerText()).toContain('移管・保存済');
    const rows = await world.ask('archive.search', {
      criteria: { fileIdPrefix: '14_0001001_' },
      offset: 0,
      limit: 100,
    });
    expect(rows).toHaveLength(24);
    expect(rows.every(({ verdict, branchCode }) => verdict === 'genuine' && branchCode === '012')).toBe(true);
  });

  it('finds the same in the archive, by the current codes, asking no server', async () => {
    const asked = world.server.log.searches().length;
    await press('条件を消す');
    await view().getByText('手元の保管先（通信しない）').click();
    await field('現在（リスト項目側） 金融機関').fill('2345');
    await field('現在（リスト項目側） 店番').fill('012');
    await press('保管先で検索');
    await found().getByText('該当 24件: 保存済 24 / 未取得 0 / 要更新 0').waitFor();
    expect(world.server.log.searches().length).toBe(asked);
  });
});

describe('the table of mergers', () => {
  const form = () => view().getByRole('form', { name: '統合を加える' });
  const table = () => view().getByRole('table', { name: '統廃合表' });
  const enter = async (from: readonly string[], to: readonly string[]): Promise<void> => {
    await form()
      .getByLabel('旧 金融機関')
      .fill(from[0] ?? '');
    await form()
      .getByLabel('旧 店番')
      .fill(from[1] ?? '');
    await form()
      .getByLabel('新 金融機関')
      .fill(to[0] ?? '');
    await form()
      .getByLabel('新 店番')
      .fill(to[1] ?? '');
  };

  it('shows what a row would do before it is added', async () => {
    await view().getByRole('tab', { name: '統廃合表' }).click();
    await enter(['0001', '001'], ['2345', '012']);
    await form().getByRole('button', { name: '影響を確認' }).click();
    const effect = view().locator('[data-part=effect]').getByRole('row');
    await effect.nth(2).waitFor();
    expect(await effect.nth(1).innerText()).toMatch(/0001-001\s+0001-001\s+0件\s+入力した店/);
    expect(await effect.nth(2).innerText()).toMatch(/0001-001\s+2345-012\s+24件\s+新しい行/);
    expect(await world.ask('mergers.read', {})).toEqual([]);
  });

  it('takes the row, and refuses one that leads back', async () => {
    await form().getByLabel('備考（任意）').fill('譲渡');
    await form().getByRole('button', { name: '表に加える' }).click();
    await view().getByText('0001-001 → 2345-012 を加えました。').waitFor();
    expect(await table().getByRole('row').nth(1).innerText()).toMatch(/1\s+0001-001\s+2345-012[\s\S]*譲渡/);
    await enter(['2345', '012'], ['0001', '001']);
    await form().getByRole('button', { name: '表に加える' }).click();
    await view().getByRole('alert').getByText('merger-cycle', { exact: false }).waitFor();
    expect(await world.ask('mergers.read', {})).toHaveLength(1);
  });

  it('widens the search, which says so', async () => {
    await view().getByRole('tab', { name: '検索' }).click();
    await press('条件を消す');
    await field('旧（ファイル名側・不変） 金融機関').fill('2345');
    await field('旧（ファイル名側・不変） 店番').fill('012');
    await press('保管先で検索');
    await view().getByText('統廃合表により、次の店も検索しました: 0001-001').waitFor();
    await found().getByText('該当 24件').waitFor();
    expect(await rowOf(moved[0]).innerText()).toContain('統廃合・保存済');
  });

  it('is gone through by keyboard, and loses a row only after a second press', async () => {
    await view().getByRole('tab', { name: '検索' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await table().waitFor();
    await tabTo(page, '0001-001 → 2345-012 を削除');
    await page.keyboard.press('Enter');
    await tabTo(page, '削除する');
    expect(await world.ask('mergers.read', {})).toHaveLength(1);
    await page.keyboard.press('Enter');
    await view().getByText('0001-001 → 2345-012 を削除しました。').waitFor();
    expect(await world.ask('mergers.read', {})).toEqual([]);
  });

  it('that is damaged stops widened searches and is replaced only when asked to', async () => {
    const path = join(world.folder, 'home', 'mergers.json');
    await writeFile(path, '{"format":1,');
    await view().getByRole('tab', { name: '検索' }).click();
    await press('保管先で検索');
    await view().getByRole('alert').getByText('統廃合表のファイルが壊れているため').waitFor();
    await press('統廃合表を使わずに検索');
    await view().getByText('条件に合う移管された文書は、手元の保管先にありません。').waitFor();
    await view().getByRole('tab', { name: '統廃合表' }).click();
    await press('空の表から作り直す');
    await view().getByText('壊れたファイルを残したまま、空の表を作りました。').waitFor();
    await form().waitFor();
  });
});

it('is gone through by keyboard from the first code to ticked rows', async () => {
  for (const fileId of moved.slice(0, 3)) await world.server.scenario.reissue({ fileId });
  await view().getByRole('tab', { name: '検索' }).click();
  await view().getByText('配信サーバ', { exact: true }).click();
  await view().getByRole('tab', { name: '検索' }).focus();
  await tabTo(page, '旧（ファイル名側・不変） 金融機関');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0001');
  await tabTo(page, '旧（ファイル名側・不変） 店番');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('001');
  await page.keyboard.press('Enter');
  await found().getByText('該当 24件: 保存済 21 / 未取得 0 / 要更新 3').waitFor();
  await tabTo(page, '移管された文書');
  await page.keyboard.press('Control+a');
  await view().getByRole('button', { name: '選択した3件を取得' }).waitFor();
  await page.keyboard.press('Escape');
  await view().getByRole('button', { name: '未取得をすべて選択' }).waitFor();
});

it.each(appearances)('has nothing serious in %s, in either tab', async (appearance) => {
  await dress(page, appearance);
  for (const tab of ['検索', '統廃合表']) {
    await view().getByRole('tab', { name: tab }).click();
    expect(await seriousProblems(page, appearance)).toEqual([]);
  }
  await dress(page, 'light');
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
