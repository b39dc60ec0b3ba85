/** The preview in a real browser: what it draws, what it refuses to draw, and how it is read, searched and printed. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { findStored } from './find-stored.ts';
import { hostilePdf } from './hostile-pdf.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { readPdf } from './read-pdf.ts';
import { preview, showDocument, untilDrawn, verdict } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
/** File ids of certificates, each used by one test. */
let fileIds: readonly string[];

beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile });
  const rows = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 100 });
  fileIds = rows.filter((row) => row.verdict === 'genuine').map(({ fileId }) => fileId);
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const file = (index: number): string => {
  const fileId = fileIds[index];
  if (fileId === undefined) throw new Error('too few certificates');
  return fileId;
};
const tool = (name: string) => preview(page).getByRole('button', { name, exact: true });
const zoom = async () =>
  Number.parseInt(
    (await preview(page)
      .getByText(/^\d+%$/)
      .textContent()) ?? '',
    10,
  );

it('draws the certificate with text that can be selected', async () => {
  await showDocument(page, file(0));
  await untilDrawn(page);
  const text = await page.locator('.textLayer').first().innerText();
  expect(text).toContain('信用保証書');
  expect(text).toContain('電子保証書発行回数');
});

it('zooms with buttons, keys and wheel between 25 and 400 percent, fits, and turns', async () => {
  await tool('ページ全体').click();
  const whole = await zoom();
  await tool('幅に合わせる').click();
  expect(await zoom()).toBeGreaterThan(whole);
  const pages = preview(page).getByRole('group', { name: '文書の内容' });
  await pages.focus();
  await page.keyboard.press('Control+0');
  expect(await zoom()).toBe(100);
  await page.keyboard.press('Control+-');
  expect(await zoom()).toBe(90);
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Control+Shift+;');
  expect(await zoom()).toBe(400);
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('Control+-');
  expect(await zoom()).toBe(25);
  await pages.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await preview(page).getByText('33%').waitFor();
  await tool('右に回転').click();
  const box = await page.locator('.pdfViewer .page').first().boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(box?.height ?? 0);
});

it('finds text, counts what it found, and shows the pages as pictures', async () => {
  await page.keyboard.press('Control+Shift+F');
  const field = preview(page).getByRole('textbox', { name: '文書内を検索' });
  await field.fill('保証');
  await preview(page)
    .getByText(/^1 \/ \d+件$/)
    .waitFor();
  await field.press('Enter');
  await preview(page)
    .getByText(/^2 \/ \d+件$/)
    .waitFor();
  await field.fill('ここにはない');
  await preview(page).getByText('見つかりません').waitFor();
  await field.press('Escape');
  await tool('ページ一覧').click();
  await preview(page).getByRole('button', { name: '1ページ' }).waitFor();
  await tool('ページ一覧').click();
});

it('shows the last of many rows gone through quickly, and nothing of the others', async () => {
  const [first, second] = [file(1), file(2)];
  for (let turn = 0; turn < 4; turn += 1) {
    await showDocument(page, first);
    await showDocument(page, second);
  }
  await untilDrawn(page);
  expect(await page.locator('.pdfViewer .page').count()).toBe(1);
  const [, , customer, guarantee] = second.split('_');
  await page
    .locator('.textLayer', { hasText: customer ?? '?' })
    .filter({ hasText: guarantee ?? '?' })
    .waitFor();
});

it('prints the certificate and nothing else, on one A4 sheet', async () => {
  await page.evaluate(() => {
    Object.assign(window, {
      // Keeps what would be printed for as long as the test needs it.
      print: () => {
        const kept = document.querySelector('.print-pages')?.cloneNode(true);
        if (kept) document.body.append(kept);
        document.body.dataset['printed'] = 'yes';
      },
    });
    URL.revokeObjectURL = () => undefined;
  });
  await page.keyboard.press('Control+p');
  await page.locator('body[data-printed]').waitFor();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(sheets).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    [...document.body.children]
      .filter((each) => getComputedStyle(each).display !== 'none')
      .map((each) => each.className),
  );
  expect(shown).toEqual(['print-pages']);
  const width = await page.locator('.print-page').evaluate((image) => image.getBoundingClientRect().width);
  expect(Math.round(width)).toBe(Math.round((595 * 96) / 72));
  await page.emulateMedia({ media: null });
  await page.evaluate(() => document.querySelector('.print-pages')?.remove());
});

it('prints the report behind the certificate, on a sheet of its own, when asked to', async () => {
  await showDocument(page, file(0));
  await untilDrawn(page);
  await page.evaluate(() => delete document.body.dataset['printed']);
  await tool('検証結果報告書を付けて印刷').click();
  await page.locator('body[data-printed]').waitFor();
  const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [595, 842],
    [595, 842],
  ]);
  const [certificate, report] = sheets.map(({ text }) => text);
  expect(certificate).toBe('');
  expect(report).toContain('検証結果報告書');
  expect(report).toContain(file(0));
  await page.evaluate(() => document.querySelector('.print-pages')?.remove());
  expect(await page.locator('.print-report').count()).toBe(0);
});

it('asks nobody for anything, whatever a PDF would like to have', async () => {
  const asked: string[] = [];
  const far = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void far.close());
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  const bytes = hostilePdf(`http://127.0.0.1:${(far.address() as AddressInfo).port}`);
  const fileId = file(3);
  await world.server.scenario.reissue({ fileId });
  await world.server.scenario.replaceBytes({ fileId, bytes });
  await world.ask('sync.run', { profile });
  await showDocument(page, fileId);
  await page.locator('.textLayer', { hasText: 'HOSTILE' }).waitFor();
  await verdict(page)
    .getByRole('heading', { name: /利用できません/ })
    .waitFor();
  // Wherever a link, a field or a button would be.
  for (const [x, y] of [
    [100, 100],
    [100, 150],
    [120, 200],
  ] as const) {
    await page.locator('.pdfViewer .page').first().click({ position: { x, y }, force: true });
  }
  expect(await page.locator('.pdfViewer a, .annotationLayer, .xfaLayer, .pdfViewer input').count()).toBe(0);
  expect(
    requests.filter((url) => !url.startsWith(`${world.host.origin}/`) && !url.startsWith('blob:')),
  ).toEqual([]);
  expect(asked).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

it('draws nothing of a file that was changed on the disk after it was verified (U08)', async () => {
  const fileId = file(4);
  const [version] = await world.ask('archive.versions', { fileId });
  if (version === undefined) throw new Error('no version');
  await writeFile(await findStored(world.folder, version.sha256), hostilePdf('http://127.0.0.1:9'));
  await showDocument(page, fileId);
  await verdict(page).getByRole('heading', { name: 'ファイルが変更されました' }).waitFor();
  await preview(page).getByRole('alert').waitFor();
  expect(await page.locator('.pdfViewer .page').count()).toBe(0);
  expect(await verdict(page).locator('[data-mark=good]').count()).toBe(0);
});

it('stays within the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
