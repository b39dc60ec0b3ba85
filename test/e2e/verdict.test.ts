/** The verdict panel in a real browser: headline, rows, history, and how it follows what happens to the open file. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { showDocument, untilDrawn, verdict } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;

beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function genuineFile(kind: FileKind, index = 0): Promise<string> {
  const rows = await world.ask('archive.search', { criteria: { kind }, offset: 0, limit: 100 });
  const fileId = rows.filter((row) => row.verdict === 'genuine')[index]?.fileId;
  if (fileId === undefined) throw new Error(`no document of kind ${kind}`);
  return fileId;
}

const sync = () => world.ask('sync.run', { profile });
const heading = (name: string | RegExp) => verdict(page).getByRole('heading', { level: 2, name });
const marks = () =>
  verdict(page)
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-mark')));
const versionsShown = () => verdict(page).locator('[data-sha256]');

it('says of the latest certificate that it may be used, as of when, and why', async () => {
  await showDocument(page, await genuineFile('1'));
  await heading('利用できます').waitFor();
  const status = verdict(page).locator('[data-outcome=good]');
  expect(await status.getAttribute('role')).toBe('status');
  expect(await status.innerText()).toMatch(
    /検証日時 \d{4}\/\d\d\/\d\d \d\d:\d\d\s+最終サーバ照合 \d{4}\/\d\d\/\d\d \d\d:\d\d/,
  );
  expect(await marks()).toEqual(['good', 'good', 'good', 'good']);
  await verdict(page).getByText('第1回(最新)').waitFor();
});

it('keeps the time claimed by the signer away from the timestamp, and offers nothing to trust (U04, U05)', async () => {
  await verdict(page).getByRole('button', { name: '技術情報' }).click();
  await verdict(page).getByText('署名者申告時刻').waitFor();
  await verdict(page).getByText('Acrobatで', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: /信頼/ }).count()).toBe(0);
  await verdict(page).getByRole('button', { name: '技術情報' }).click();
});

it('labels a test slip, which is no certificate', async () => {
  await world.server.scenario.sendTests({});
  await sync();
  await showDocument(page, await genuineFile('4'));
  await heading('正しく届きました').waitFor();
  await verdict(page).getByText('テスト送信票(保証書ではありません)').waitFor();
  expect(await verdict(page).locator('[data-outcome]').getAttribute('data-outcome')).toBe('label');
});

it('follows a re-issue at once, keeps the old version, and leads from it to the newest (U03)', async () => {
  const fileId = await genuineFile('1', 1);
  await showDocument(page, fileId);
  await verdict(page).getByText('第1回(最新)').waitFor();
  await world.server.scenario.reissue({ fileId });
  await sync();
  await verdict(page).getByText('第2回(最新)').waitFor();
  await page.locator('.textLayer', { hasText: /発行回数:? *2回/ }).waitFor();
  expect(await versionsShown().count()).toBe(2);
  await versionsShown().nth(1).click();
  await heading('旧版です').waitFor();
  await verdict(page).getByText('第1回 新しい版(第2回)があります').waitFor();
  await page.locator('.textLayer', { hasText: /発行回数:? *1回/ }).waitFor();
  expect(await verdict(page).locator('[data-outcome]').getAttribute('role')).toBe('alert');
  await verdict(page).getByRole('button', { name: '最新の版を表示' }).click();
  await heading('利用できます').waitFor();
});

it('turns an open version into an old one while it is looked at', async () => {
  const fileId = await genuineFile('1', 2);
  await world.server.scenario.reissue({ fileId });
  await sync();
  await showDocument(page, fileId);
  await verdict(page).getByText('第2回(最新)').waitFor();
  await versionsShown().nth(1).click();
  await heading('旧版です').waitFor();
  await world.server.scenario.void({ fileId });
  await sync();
  await heading('無効です').waitFor();
  await verdict(page).getByRole('button', { name: '無効通知書を表示' }).click();
  await verdict(page).getByText('無効通知書です', { exact: true }).waitFor();
});

it('shows a void notice as void, and never says 有効 (U02)', async () => {
  await heading('無効です').waitFor();
  const panel = verdict(page);
  expect(await panel.locator('[data-outcome]').getAttribute('data-outcome')).toBe('bad');
  expect(await panel.innerText()).not.toContain('有効');
  expect(await marks()).toEqual(['good', 'good', 'good', 'bad']);
});

it('tells every cause with what it means, what to do, and its code', async () => {
  const fileId = await genuineFile('1', 3);
  const file = world.server.state.files.get(fileId);
  if (file === undefined) throw new Error('no such file');
  const altered = Uint8Array.from(await world.server.documents.bytes(file));
  // One digit of the object that holds the page's size.
  const at = Buffer.from(altered).indexOf('/MediaBox [0 0 595') + '/MediaBox [0 0 59'.length;
  altered[at] = 0x34;
  await world.server.scenario.reissue({ fileId });
  await world.server.scenario.replaceBytes({ fileId, bytes: altered });
  await sync();
  await showDocument(page, fileId);
  await heading('利用できません').waitFor();
  const cause = verdict(page).locator('[data-code=document-altered]');
  expect(await cause.innerText()).toMatch(
    /署名された内容と違います[^]*→[^]*取得し直してください[^]*document-altered/,
  );
  expect(await marks()).not.toContain('good');
});

it('is neutral while verifying, and comes to the same result', async () => {
  await showDocument(page, await genuineFile('1'));
  await heading('利用できます').waitFor();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenOutcomes: seen });
    const panel = document.querySelector('[data-part=verdict]');
    const look = (): void => {
      const now = panel?.querySelector('[data-outcome]')?.getAttribute('data-outcome') ?? 'none';
      if (seen.at(-1) !== now) seen.push(now);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await verdict(page).getByRole('button', { name: '再検証' }).click();
  await page.waitForFunction(() => {
    const { seenOutcomes } = window as unknown as { seenOutcomes: string[] };
    return seenOutcomes.includes('pending') && seenOutcomes.at(-1) === 'good';
  });
  const seen = await page.evaluate(() => (window as unknown as { seenOutcomes: string[] }).seenOutcomes);
  expect(new Set(seen)).toEqual(new Set(['pending', 'good']));
});

it('gives the raw evidence as JSON and the PDF as it was received', async () => {
  const fileId = await genuineFile('1');
  await untilDrawn(page);
  await verdict(page).getByRole('button', { name: 'その他の操作' }).click();
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '検証結果をJSONで保存' }).click(),
  ]);
  const [version] = await world.ask('archive.versions', { fileId });
  if (version === undefined) throw new Error('no version');
  const saved = JSON.parse(await readFile(await json.path(), 'utf8')) as { version: unknown };
  expect(saved.version).toMatchObject({ fileId, sha256: version.sha256, verdict: 'genuine' });
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    verdict(page).getByRole('button', { name: 'PDFを保存' }).click(),
  ]);
  expect(pdf.suggestedFilename()).toBe(`${fileId}.pdf`);
  const original = await world.ask('archive.document', { sha256: version.sha256 });
  expect(Buffer.compare(await readFile(await pdf.path()), original)).toBe(0);
});

it('stays within the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
