/** 今日の要確認 in a real browser: every kind with its next step, 確認済 with who and when, by keyboard, by branch. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TodayKind } from '#contract/today-kind.ts';
import { todayKinds } from '#contract/today-kind.ts';
import { operatorName } from '#core/operator.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { type EventfulArchive, letThingsHappen } from './pages/eventful-archive.ts';
import { readFocus } from './pages/focus.ts';
import { headquarters } from './server-profile.ts';
import { verdict } from './show-document.ts';

const profile = '見本協会_本部';
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
let files: EventfulArchive;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 60, syncedProfile: profile });
  files = await letThingsHappen(world, profile);
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await page.locator('[data-section]').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const section = (kind: TodayKind) => page.locator(`[data-section=${kind}]`);
const rowOf = (kind: TodayKind, fileId: string) =>
  page.locator(`[data-board-row="${kind} ${profile} ${fileId}"]`);
const itemOf = (kind: TodayKind, fileId: string) =>
  section(kind)
    .getByRole('listitem')
    .filter({ has: page.locator(`[title="${fileId}"]`) });
const sections = () =>
  page.locator('[data-section]').evaluateAll((each) => each.map((one) => one.getAttribute('data-section')));
const said = () => page.getByRole('main').getByRole('status');

async function countOf(kind: TodayKind): Promise<number> {
  const board = await world.ask('archive.today', {});
  return board.find((each) => each.kind === kind)?.count ?? 0;
}

it('shows what stops a loan first, each item with its reason and one next step', async () => {
  const kinds = await sections();
  expect(kinds).toEqual(todayKinds.filter((kind) => kinds.includes(kind)));
  expect(kinds[0]).toBe('voided');
  await itemOf('voided', files.voided).getByText('紙の保証書に切り替わりましたか').waitFor();
  await itemOf('attention', files.altered).getByText(/^→ /).waitFor();
  await itemOf('transferred', files.transferred)
    .getByText(/発行時 .* → 現在 .*-234/)
    .waitFor();
  await itemOf('vanished', files.vanished).getByText('から配信サーバの一覧にありません').waitFor();
  await itemOf('vanished', files.vanished).getByRole('button', { name: '理由を記録' }).waitFor();
  for (const item of await section('deadline').getByRole('listitem').all()) {
    await item.getByText(/実行期限 \d{4}\/\d\d\/\d\d/).waitFor();
    await item.getByRole('button', { name: '実行を記録' }).waitFor();
  }
});

describe('by keyboard', () => {
  it('goes from row to row over the headings, and shows each document', async () => {
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.locator('[data-board-row]').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect((await readFocus(page)).problem).toBeNull();
    const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['boardRow'] ?? '');
    const first = await at();
    await page.keyboard.press('ArrowDown');
    expect(await at()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(first);
    await verdict(page).getByRole('heading', { level: 2, name: '無効です' }).waitFor();
  });

  it('ticks with Space, acknowledges with Ctrl+Enter, and stands on what comes next', async () => {
    const before = await countOf('reissued');
    await rowOf('reissued', files.reissued).focus();
    await page.keyboard.press(' ');
    await page.getByText('1件を選択中').waitFor();
    await page.keyboard.press('Control+Enter');
    await said().getByText('1件を確認済にしました').waitFor();
    await rowOf('reissued', files.reissued).waitFor({ state: 'detached' });
    expect(await countOf('reissued')).toBe(before - 1);
    const focus = await readFocus(page);
    expect(focus.problem).toBeNull();
    expect(focus.where).toContain('button');
  });

  it('takes the next step with Enter', async () => {
    await rowOf('vanished', files.vanished).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '配信サーバから消えた理由を記録' }).waitFor();
    await page.getByRole('radio', { name: '代位弁済' }).click();
    await page.getByRole('button', { name: '記録する' }).click();
    await itemOf('vanished', files.vanished).getByText('代位弁済').waitFor();
    await itemOf('vanished', files.vanished)
      .getByRole('button', { name: '確認済にする', exact: true })
      .click();
    await section('vanished').waitFor({ state: 'detached' });
  });
});

it('brings an acknowledged item back when something new happens to it, and keeps who acknowledged it', async () => {
  const [entry] = await world.ask('journal.read', { profile, fileId: files.reissued, limit: 1 });
  expect(entry).toMatchObject({ operator: operatorName(), record: { action: 'acknowledged' } });
  await world.server.scenario.reissue({ fileId: files.reissued });
  await world.ask('sync.run', { profile });
  await rowOf('reissued', files.reissued).waitFor();
});

it('writes an execution down from the board, and asks for the day of an extension', async () => {
  const row = section('deadline').locator('[data-board-row]').first();
  const name = (await row.getAttribute('data-board-row')) ?? '';
  await section('deadline').getByRole('button', { name: '実行を記録' }).first().click();
  await page.getByRole('dialog', { name: '貸付の実行を記録' }).getByText('対象の版').waitFor();
  await page.getByRole('button', { name: '記録する' }).click();
  await page.locator(`[data-board-row="${name}"]`).waitFor({ state: 'detached' });
  await verdict(page).locator('[data-fact=executed]').waitFor();
  await section('deadline').getByRole('button', { name: '期限延長を記録' }).first().click();
  await page.getByRole('dialog', { name: '実行期限の延長を記録' }).getByLabel('延長後の実行期限').waitFor();
  expect(await seriousProblems(page, 'light')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('fetches what a mail announced, and lets go of a mail that needs nothing', async () => {
  const announced: string[] = [];
  for (const decidedOn of ['2026-11-20', '2026-11-21']) {
    const { fileId } = await world.server.scenario.upload({ decidedOn });
    const mail = world.server.state.outbox.findLast(
      (each) => each.fileId === fileId && each.userId === headquarters.userId,
    );
    announced.push(fileId);
    await world.ask('mail.import', { texts: [`${mail?.subject}\n\n${mail?.body}`], files: [] });
  }
  const [wanted = '', unwanted = ''] = announced;
  await itemOf('awaited', wanted).getByText('文書はまだ手元にありません').waitFor();
  expect(await section('awaited').getByRole('checkbox').count()).toBe(0);
  await itemOf('awaited', unwanted).getByRole('button', { name: '対応不要にする' }).click();
  await page.getByRole('dialog', { name: '通知を対応不要にする' }).waitFor();
  await page.getByRole('button', { name: '記録する' }).click();
  await itemOf('awaited', unwanted).waitFor({ state: 'detached' });
  await itemOf('awaited', wanted).getByRole('button', { name: 'サーバから取得' }).click();
  await section('awaited').waitFor({ state: 'detached' });
  await rowOf('arrived', wanted).waitFor();
});

it('acknowledges a whole section after asking', async () => {
  await section('transferred')
    .getByRole('button', { name: /すべて確認済にする$/ })
    .click();
  const question = page.getByRole('alertdialog');
  await question.getByText('あなたの名前と日時を記録簿に残します。').waitFor();
  await question.getByRole('button', { name: '確認済にする' }).click();
  await section('transferred').waitFor({ state: 'detached' });
  expect(await countOf('transferred')).toBe(0);
});

it('shows one branch when one is chosen, with how many each has', async () => {
  const choice = page.getByLabel('店番');
  const names = await choice.locator('option').allInnerTexts();
  const branch = /^(\d+) (\d+)件$/.exec(names[1] ?? '');
  if (branch?.[1] === undefined) throw new Error(`no branch among ${names.join()}`);
  await choice.selectOption({ label: branch[0] });
  await expect
    .poll(() =>
      page
        .getByRole('navigation')
        .getByRole('button', { name: /^今日の要確認/ })
        .innerText(),
    )
    .toContain(branch[2]);
  await choice.selectOption({ label: 'すべての店' });
});

it.each(appearances)('has nothing serious for axe in %s', async (appearance) => {
  await dress(page, appearance);
  expect(await seriousProblems(page, appearance)).toEqual([]);
  await dress(page, 'light');
});

it('held to the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
