/** 検証結果報告書: opened from the panel, one sheet for one document, a numbered table for many, the document left alone. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VersionKey } from '#contract/bridge/requests.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { readPdf } from './read-pdf.ts';
import { showDocument, verdict } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let versions: readonly VersionKey[];

beforeAll(async () => {
  world = await createDesktopWorld({ syncedProfile: profile, documents: 80 });
  const rows = await world.ask('archive.search', { criteria: {}, offset: 0, limit: 1_000 });
  versions = rows.flatMap(({ fileId, sha256 }) => (sha256 === null ? [] : [{ profile, fileId, sha256 }]));
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Presses 「PDFとして保存」 and reads what was saved. */
async function savePdf(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDFとして保存' }).click(),
  ]);
  return { name: download.suggestedFilename(), pages: await readPdf(await readFile(await download.path())) };
}

function reportPage(page: Page, id: string) {
  return page.goto(`${world.host.origin}/report.html?id=${id}`);
}

it('is one A4 sheet for one document, reached by keyboard alone', async () => {
  const [version] = versions;
  if (version === undefined) throw new Error('no document');
  const { page } = desktop;
  await showDocument(page, version.fileId);
  await verdict(page).getByRole('heading', { level: 2, name: '利用できます' }).waitFor();
  await verdict(page).getByRole('button', { name: '検証結果報告書' }).focus();
  const [report] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await report.locator('html[data-ready=done]').waitFor();
  const { name, pages } = await savePdf(report);
  expect(name).toMatch(new RegExp(`^検証結果報告書_${version.fileId}_\\d{8}-\\d{4}\\.pdf$`));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
  const text = pages[0]?.text ?? '';
  for (const part of [
    ...[
      version.fileId,
      version.sha256,
      '検証結果報告書',
      '利用できます',
      '改ざん',
      '発行元',
      'タイムスタンプ',
    ],
    ...['検証日時', '最終サーバ照合', '検証可能期限', '操作者', '信頼アンカー', '保証デスク', '+09:00'],
    '印刷した保証書の画像では署名を検証できません',
  ]) {
    expect(text).toContain(part.replaceAll(' ', ''));
  }
  await report.close();
});

it('is a table over several numbered sheets for sixty documents', async () => {
  const some = versions.slice(0, 60);
  const { id } = await world.ask('report.hold', { versions: some });
  const page = await desktop.page.context().newPage();
  await reportPage(page, id);
  await page.locator('html[data-ready=done]').waitFor();
  const { pages } = await savePdf(page);
  expect(pages.length).toBeGreaterThan(1);
  const text = pages.map((each) => each.text).join('');
  for (const { fileId, sha256 } of some) {
    expect(text).toContain(fileId);
    expect(text).toContain(sha256);
  }
  pages.forEach(({ text: onPage, width, height }, index) => {
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(onPage).toContain('タイムスタンプ時刻');
    expect(onPage).toContain(`${index + 1}/${pages.length}`);
  });
  await page.close();
});

it('says so when what it was about is no longer kept', async () => {
  const page = await desktop.page.context().newPage();
  await reportPage(page, 'no-such-report');
  await page.locator('html[data-ready=failed]').waitFor();
  await page.getByRole('alert').waitFor();
  await page.close();
});

it('comes to the same verdict again, and leaves the documents as they were', async () => {
  const some = versions.slice(0, 3);
  const before = await world.ask('verification.evidence', { versions: some });
  const after = await world.ask('verification.run', { versions: some });
  expect(after.map(({ version }) => [version.sha256, version.headline])).toEqual(
    before.map(({ version }) => [version.sha256, version.headline]),
  );
  for (const { sha256 } of some) await world.ask('archive.document', { sha256 });
});

it('stays within the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
