/** What a person writes down of a guarantee in a real browser, and what the window makes of it afterwards. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { operatorName } from '#core/operator.ts';
import { addDays, toJapanDate } from '#core/domain/japan-time.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { pressInSight, readFocus, tabTo } from './pages/focus.ts';
import { showDocument, untilDrawn, verdict } from './show-document.ts';

const profile = '見本協会_本部';
const today = toJapanDate(Date.now());
const shown = (day: string): string => day.replaceAll('-', '/');
const me = operatorName();
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let certificates: readonly DocumentView[];
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 40, syncedProfile: profile });
  const rows = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 100 });
  certificates = rows.filter((row) => row.headline === 'usable');
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const sync = () => world.ask('sync.run', { profile });
const records = () => verdict(page).getByRole('group', { name: '記録' });
const dialog = (name: string) => page.getByRole('dialog', { name });
const history = () => verdict(page).getByRole('button', { name: /^履歴/ });
const fact = (name: string) => verdict(page).locator(`[data-fact=${name}]`);
function certificate(index: number): DocumentView {
  const row = certificates[index];
  if (row === undefined) throw new Error('too few certificates');
  return row;
}

async function open({ fileId }: DocumentView): Promise<void> {
  await showDocument(page, fileId);
  await untilDrawn(page);
  await records().waitFor();
}

describe('an execution', () => {
  it('is bound to the version on show, with who and when', async () => {
    const row = certificate(0);
    await open(row);
    await records().getByRole('button', { name: '実行を記録' }).click();
    await dialog('貸付の実行を記録')
      .getByText(`対象の版: 第1回 版 ${row.sha256?.slice(0, 8)}`)
      .waitFor();
    expect(await page.getByLabel('実行日').inputValue()).toContain(shown(today));
    await page.getByRole('button', { name: '記録する' }).click();
    await fact('executed')
      .getByText(`${shown(today)} にこの版で実行(記録: ${me})`)
      .waitFor();
    await history().click();
    await verdict(page)
      .getByText(`${shown(today)} にこの版で貸付を実行`)
      .waitFor();
    expect(await records().getByRole('button').count()).toBe(0);
  });

  it('on a version that is replaced later raises an alarm', async () => {
    const { fileId, sha256 } = certificate(0);
    await world.server.scenario.reissue({ fileId });
    await sync();
    await verdict(page).locator('[data-code=changed-after-execution]').waitFor();
    await fact('executed')
      .getByText(`に別の版(${sha256?.slice(0, 8)})で実行`)
      .waitFor();
    await verdict(page).locator('[data-sha256]').nth(1).click();
    await fact('executed').getByText('にこの版で実行').waitFor();
    await verdict(page).getByRole('button', { name: '最新の版を表示' }).click();
  });

  it('can be taken back; the record stays, and says so in words', async () => {
    await verdict(page)
      .getByRole('button', { name: /^取り消す: / })
      .click();
    await dialog('記録の取消し').getByRole('button', { name: '取り消す' }).click();
    await verdict(page).getByText('【取消済】').waitFor();
    await fact('executed').waitFor({ state: 'detached' });
    await records().getByRole('button', { name: '実行を記録' }).waitFor();
  });

  it('is refused for a day that has not come, in the dialog and with what to do', async () => {
    await records().getByRole('button', { name: '実行を記録' }).click();
    await page.getByLabel('実行日').fill(shown(addDays(today, 1)));
    await page.getByRole('button', { name: '記録する' }).click();
    await dialog('貸付の実行を記録').getByText('まだ来ていない日は記録できません').waitFor();
    await page.keyboard.press('Escape');
    await dialog('貸付の実行を記録').waitFor({ state: 'detached' });
  });
});

describe('an extension', () => {
  it('is written down by keyboard alone, and refused beyond 60 days', async () => {
    const row = certificate(1);
    const decidedOn = row.decidedOn ?? '';
    await open(row);
    await page.keyboard.press('F6');
    await page.keyboard.press('Alt+Enter');
    await tabTo(page, '期限延長を記録');
    await pressInSight(page, 'Enter');
    await dialog('実行期限の延長を記録').waitFor();
    await page
      .getByText(`${shown(addDays(decidedOn, 31))} から ${shown(addDays(decidedOn, 60))} まで`)
      .waitFor();
    await page.getByLabel('延長後の実行期限').fill(shown(addDays(decidedOn, 61)));
    await pressInSight(page, 'Enter');
    await dialog('実行期限の延長を記録').getByText('60日後までの日にしか延ばせません').waitFor();
    await page.getByLabel('延長後の実行期限').fill(shown(addDays(decidedOn, 60)));
    await pressInSight(page, 'Enter');
    await fact('extended')
      .getByText(`実行期限を ${shown(addDays(decidedOn, 60))} まで延長`)
      .waitFor();
    expect((await readFocus(page)).problem).toBeNull();
  });
});

describe('a void notice', () => {
  it('asks whether paper replaces it, and is then said to be replaced', async () => {
    const row = certificate(2);
    await world.server.scenario.void({ fileId: row.fileId });
    await sync();
    await open(row);
    await records().getByText('紙の保証書に切り替わりましたか。').waitFor();
    await records().getByRole('button', { name: '紙の保証書に切替え' }).click();
    await page.getByRole('button', { name: '記録する' }).click();
    await fact('paper').getByText(`紙の保証書に切替え済(記録: ${me})`).waitFor();
    await verdict(page).getByRole('heading', { level: 2, name: '無効です: 紙の保証書に切替' }).waitFor();
  });
});

describe('a file that is gone from the server', () => {
  it('says since when, and takes the reason a person has found out', async () => {
    const row = certificate(3);
    await world.server.scenario.subrogate({ fileId: row.fileId });
    await sync();
    await open(row);
    await fact('absent')
      .getByText(`${shown(today)} から配信サーバの一覧にありません: 理由は不明`)
      .waitFor();
    await records().getByRole('button', { name: '消えた理由を記録' }).click();
    await page.getByRole('radio', { name: '代位弁済' }).click();
    await page.getByRole('button', { name: '記録する' }).click();
    await fact('absent').getByText('から配信サーバの一覧にありません: 代位弁済').waitFor();
  });
});

describe('copies', () => {
  it('on paper and as a file are in the history', async () => {
    await open(certificate(4));
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.keyboard.press('Control+p');
    await history().click();
    await verdict(page)
      .getByText(/^印刷\(版/)
      .waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      verdict(page).getByRole('button', { name: 'PDFを保存' }).click(),
    ]);
    await saved.path();
    await verdict(page)
      .getByText(/^PDFの書き出し\(版/)
      .waitFor();
  });
});

describe('記録簿', () => {
  it('tells everything, the newest first, and opens what a record is about', async () => {
    await goTo(page, '記録簿');
    const table = page.getByRole('table', { name: '記録簿' });
    await table.getByRole('row').nth(1).filter({ hasText: 'PDFの書き出し' }).waitFor();
    const sentences = await table.getByRole('row').allInnerTexts();
    expect(sentences.some((sentence) => sentence.includes('【取消済】'))).toBe(true);
    await table
      .getByRole('button', { name: `文書を開く: ${certificate(2).fileId}` })
      .first()
      .click();
    await verdict(page).getByRole('heading', { level: 2, name: '無効です: 紙の保証書に切替' }).waitFor();
  });

  it('can be checked, and taken away as a table', async () => {
    await page.getByRole('button', { name: 'つながりを確認' }).click();
    await page.getByText(/\d+件の記録に、欠落も書換えもありません。/).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSVに書き出す' }).click(),
    ]);
    const text = await readFile(await saved.path(), 'utf8');
    const entries = await world.ask('journal.read', { limit: 1_000 });
    expect(text.trimEnd().split('\r\n')).toHaveLength(entries.length + 1);
    await page.getByText(`${entries.length}件の記録を書き出しました。`).waitFor();
  });

  it.each(appearances)('has nothing serious for axe in %s', async (appearance) => {
    await dress(page, appearance);
    expect(await seriousProblems(page, appearance)).toEqual([]);
    await dress(page, 'light');
  });
});

it('held to the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
