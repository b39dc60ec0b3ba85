/** One working day in a real browser, from an empty window to a report: what issue and re-issue look like to a person. */
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentView, RequestOf } from '#contract/bridge/requests.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { type FlipTimes, watchFlip } from './pages/flip-watch.ts';
import { useInputMethod } from './pages/input-method.ts';
import { listGrid, openWholeList, untilFound } from './pages/list-page.ts';
import { fillProfile, profileDialog } from './pages/profile-form.ts';
import { readPdf } from './read-pdf.ts';
import { preview, showDocument, untilDrawn, verdict } from './show-document.ts';

const documents = 24;
/** From the news of a document to the screen (U02). The middle of three: one alone would measure the machine. */
const promptMs = 1_000;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let profile: RequestOf<'profiles.add'>;
/** Genuine certificates, each with its name for one step of the story. */
let certificates: readonly DocumentView[];
beforeAll(async () => {
  world = await createDesktopWorld({ documents });
  profile = await world.newProfile('見本協会_本部');
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const banner = () => page.getByRole('group').filter({ hasText: 'オフライン' });
const headline = (name: string) => verdict(page).getByRole('heading', { level: 2, name, exact: true });
const card = () => page.getByRole('region', { name: profile.name });
const sync = () => world.ask('sync.run', { profile: profile.name });
function certificate(index: number): DocumentView {
  const row = certificates[index];
  if (row === undefined) throw new Error('too few certificates');
  return row;
}
const median = (of: readonly number[]): number =>
  of.toSorted((one, other) => one - other)[of.length >> 1] ?? Number.NaN;
async function downloadOf(act: () => Promise<void>, from: Page = page): Promise<Download> {
  const [download] = await Promise.all([from.waitForEvent('download'), act()]);
  return download;
}

it('begins with nothing, and says what to do about it', async () => {
  await page.getByText('接続先がまだありません。').first().waitFor();
  await page.getByRole('heading', { name: '今日の要確認' }).waitFor();
  expect(await page.getByText('利用できます').count()).toBe(0);
});

it('takes the first 接続先 through the dialog, and lights every station of the connection', async () => {
  await page.getByRole('button', { name: '接続先を追加' }).first().click();
  await fillProfile(page, profile, world.folder);
  await profileDialog(page).getByRole('button', { name: '登録して接続テスト' }).click();
  await profileDialog(page).getByText('接続できます。').waitFor();
  const stations = await profileDialog(page).getByRole('listitem').allInnerTexts();
  const states = stations.map((station) => /正常|対象外|失敗|未確認/.exec(station)?.[0]);
  expect(states.filter((state) => state !== undefined)).toEqual([
    ...['正常', '対象外', '正常', '正常', '正常', '正常', '正常', '正常'],
  ]);
});

it('syncs for the first time, and shows how far it is', async () => {
  await profileDialog(page).getByRole('button', { name: '今すぐ同期して閉じる' }).click();
  await card().getByRole('progressbar').waitFor();
  await card().getByText(`/ ${documents}件`).waitFor();
  await card().getByText('完了', { exact: true }).waitFor({ timeout: 50_000 });
  const rows = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 100 });
  certificates = rows.filter((row) => row.headline === 'usable');
  expect(certificates.length).toBeGreaterThan(4);
});

it('lists everything that came', async () => {
  await openWholeList(page);
  await untilFound(page, documents);
  expect(await listGrid(page).getAttribute('aria-rowcount')).toBe(String(documents + 1));
});

it('searches by a name typed with an input method: nothing while composing, once when committed', async () => {
  const asked: string[] = [];
  const keep = (request: Request): void => {
    if (request.url().endsWith('/call/archive.search')) asked.push(request.postData() ?? '');
  };
  const name = (certificate(0).customerName ?? '').slice(0, 3);
  await page.keyboard.press('Control+f');
  page.on('request', keep);
  const inputMethod = await useInputMethod(page);
  await inputMethod.compose('み');
  await inputMethod.compose('みほん');
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab', ' ']) await inputMethod.press(key);
  const box = page.getByRole('searchbox');
  expect(await box.inputValue()).toBe('みほん');
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  await untilFound(page, documents);
  expect(asked).toEqual([]);
  await inputMethod.commit(name);
  await untilFound(page, await world.ask('archive.count', { criteria: {}, text: name }));
  expect(asked).toHaveLength(1);
  page.off('request', keep);
});

it('draws the page of the open row, and says that the certificate may be used', async () => {
  await showDocument(page, certificate(0).fileId);
  await untilDrawn(page);
  expect(await preview(page).locator('.textLayer').first().innerText()).toContain('信用保証書');
  await headline('利用できます').waitFor();
  const rows = verdict(page).locator('[data-row]');
  expect(await rows.evaluateAll((each) => each.map((row) => row.getAttribute('data-mark')))).toEqual(
    Array.from({ length: 4 }, () => 'good'),
  );
});

it('shows a re-issue of the open document within a second, and the version before it as an old one', async () => {
  const { fileId } = certificate(0);
  const seen: FlipTimes[] = [];
  for (const count of [2, 3, 4]) {
    await world.server.scenario.reissue({ fileId });
    const news = { fileId, says: `第${count}回(最新)`, heading: '発行回数', cell: String(count) };
    seen.push(await watchFlip(page, news, sync));
  }
  expect(median(seen.map(({ panelMs }) => panelMs))).toBeLessThanOrEqual(promptMs);
  expect(median(seen.map(({ rowMs }) => rowMs))).toBeLessThanOrEqual(promptMs);
  await page.locator('.textLayer', { hasText: /発行回数:? *4回/ }).waitFor();
  await verdict(page).locator('[data-sha256]').nth(1).click();
  await headline('旧版です').waitFor();
  await page.locator('.textLayer', { hasText: /発行回数:? *3回/ }).waitFor();
  await verdict(page).getByRole('button', { name: '最新の版を表示' }).click();
  await headline('利用できます').waitFor();
});

it('turns what is open void within a second of the notice, and says 有効 nowhere', async () => {
  const seen: FlipTimes[] = [];
  for (const { fileId } of certificates.slice(1, 4)) {
    await showDocument(page, fileId);
    await headline('利用できます').waitFor();
    await world.server.scenario.void({ fileId });
    const news = { fileId, says: '無効です', heading: '判定', cell: '無効' };
    seen.push(await watchFlip(page, news, sync));
  }
  expect(median(seen.map(({ panelMs }) => panelMs))).toBeLessThanOrEqual(promptMs);
  expect(median(seen.map(({ rowMs }) => rowMs))).toBeLessThanOrEqual(promptMs);
  expect(await verdict(page).innerText()).not.toContain('有効');
  expect(await verdict(page).locator('[data-outcome]').getAttribute('data-outcome')).toBe('bad');
});

it('says in one line that the server is gone, and in the sync panel why and what to do', async () => {
  await world.server.close();
  await goTo(page, '同期');
  await card().getByRole('button', { name: '今すぐ同期' }).click();
  await card().getByText('配信サーバが接続を受け付けませんでした。').waitFor({ timeout: 40_000 });
  await card().getByText('次にすること').waitFor();
  await card().getByText('手元に保管した文書はそのまま使えます。').waitFor();
  await banner().waitFor();
  expect(await page.getByText(/^オフライン/).count()).toBe(1);
});

it('still lists, searches, previews and verifies', async () => {
  await openWholeList(page);
  await page.getByRole('searchbox').fill('');
  await untilFound(page, documents);
  const { fileId, customerName } = certificate(4);
  await page.getByRole('searchbox').fill(customerName ?? '');
  await untilFound(page, await world.ask('archive.count', { criteria: {}, text: customerName ?? '' }));
  await showDocument(page, fileId);
  await untilDrawn(page);
  await headline('利用できます').waitFor();
  const before = await world.ask('archive.versions', { fileId });
  await verdict(page).getByRole('button', { name: '再検証' }).click();
  await expect
    .poll(async () => (await world.ask('archive.versions', { fileId }))[0]?.verifiedAt)
    .not.toBe(before[0]?.verifiedAt);
  await headline('利用できます').waitFor();
});

it('makes a report of it as a PDF', async () => {
  const { fileId, sha256 } = certificate(4);
  const [report] = await Promise.all([
    page.context().waitForEvent('page'),
    verdict(page).getByRole('button', { name: '検証結果報告書' }).click(),
  ]);
  await report.locator('html[data-ready=done]').waitFor();
  const saved = await downloadOf(() => report.getByRole('button', { name: 'PDFとして保存' }).click(), report);
  const [sheet, ...others] = await readPdf(await readFile(await saved.path()));
  expect(others).toEqual([]);
  for (const part of [fileId, sha256 ?? 'no bytes', '検証結果報告書', '利用できます']) {
    expect(sheet?.text).toContain(part);
  }
  await report.close();
});

it('exports the list for a spreadsheet, leading zeros and all', async () => {
  await page.getByRole('searchbox').fill('');
  await untilFound(page, documents);
  await listGrid(page).focus();
  await page.keyboard.press('Control+e');
  const saved = await downloadOf(() => page.getByRole('button', { name: '書き出す' }).click());
  const bytes = await readFile(await saved.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [headings = '', ...lines] = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(documents);
  const column = headings.split(',').indexOf('店番');
  expect(lines.map((line) => line.split(',')[column])).toContain('001');
  expect(lines.filter((line) => line.startsWith('無効,')).length).toBeGreaterThan(0);
});

it('held to the page’s policy all day', () => {
  expect(desktop.problems).toEqual([]);
});
