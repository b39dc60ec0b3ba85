/** 全件照合 in the window: interrupted and resumed in words, both ways with a next step each, and warned of when it is old. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArchive } from '#core/archive/index.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { lostSideways } from './pages/lost-sideways.ts';

const profile = '見本協会';
const dayMs = 24 * 60 * 60 * 1000;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let page: Page;
/** Certificates of the bank, and what becomes of them in this story. */
let voided = '';
let subrogated = '';
let expired = '';
let transferred = '';
let missing = '';

beforeAll(async () => {
  world = await createDesktopWorld({ documents: 24, rules: { purgeAfterDays: 365 } });
  const { state } = world.server;
  const certificates = [...state.files.values()].filter(
    ({ id, bankCode, versions }) =>
      id.associationCode === '14' && bankCode === '2345' && versions.at(-1)?.kind === '1',
  );
  [voided = '', subrogated = '', expired = '', transferred = '', missing = ''] = certificates.map(
    ({ id }) => id.fileId,
  );
  const old = state.files.get(expired);
  const [first] = old?.versions ?? [];
  if (old === undefined || first === undefined) throw new Error('no certificate');
  old.versions.push({ ...first, kind: '3', uploadedAtMs: state.clock.now() - 70 * dayMs });
  setAccessible(missing, false);
  await world.ask('profiles.add', await world.newProfile(profile));
  await world.ask('sync.run', { profile });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  page = desktop.page;
  await goTo(page, '同期');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

function setAccessible(fileId: string, accessible: boolean): void {
  const file = world.server.state.files.get(fileId);
  if (file !== undefined) file.accessible = accessible;
}

/** Another one than that of its file id. */
function newBranch(): string {
  return transferred.slice(7, 10) === '123' ? '002' : '123';
}

const part = () => page.getByRole('region', { name: '全件照合' });
const group = (reason: string) => part().locator(`[data-reason=${reason}]`);
const row = (fileId: string) => part().locator(`tr[data-file="${fileId}"]`);
const start = (name: '照合する' | '続きから照合する' = '照合する') =>
  part().getByRole('button', { name, exact: true });

it('says that it was never done, and what it is for', async () => {
  await part().getByText('まだ全件照合していません。').waitFor();
  await part().getByText('文書は取得しません。').waitFor();
});

it('is stopped on the way, says how far it came, and calls nothing gone', async () => {
  setAccessible(subrogated, false);
  await world.server.scenario.break({ fault: 'slow-body', path: '/', times: 1_000 });
  await start().click();
  await part()
    .getByText(/^[1-9]\d* \/ \d+区間$/)
    .waitFor();
  expect(await part().getByRole('progressbar').getAttribute('aria-valuemax')).toBe('1');
  await part().getByRole('button', { name: '中止' }).click();
  await part().locator('[data-part=interrupted]').getByText('続きから始めます').waitFor();
  await world.server.scenario.clearFaults();
  expect(await part().getByRole('alert').count()).toBe(0);
  expect(await world.ask('archive.count', { criteria: {}, only: 'vanished' })).toBe(0);
});

it('goes on where it stopped, and shows both ways what differs', async () => {
  const { scenario } = world.server;
  await scenario.void({ fileId: voided });
  await scenario.transfer({ fileId: transferred, branchCode: newBranch() });
  setAccessible(missing, true);
  const foreign = [...world.server.state.files.values()].find(
    ({ id, bankCode }) => id.associationCode === '14' && bankCode === '2346',
  );
  await scenario.transfer({ fileId: foreign?.id.fileId ?? '', bankCode: '2345', branchCode: '001' });
  await scenario.setRules({ purgeAfterDays: 60 });
  await start('続きから照合する').click();
  await group('void-listed').waitFor();
  expect(await part().locator('[data-part=interrupted]').count()).toBe(0);
  await group('void-listed').getByText('実行を止め、無効通知書を取得します。').waitFor();
  expect(await row(voided).innerText()).toContain('無効通知書');
  expect(await row(subrogated).innerText()).toContain('新たに');
  await group('transferred-in').getByText('移管・譲渡で受け入れた文書').waitFor();
  await group('sync-missed').waitFor();
  // What asks for nothing is closed until somebody wants to know.
  expect(await row(expired).count()).toBe(0);
  await group('void-notice-expired').getByRole('button').click();
  await row(expired).getByText('なし').waitFor();
  await group('transferred').getByRole('button').click();
  expect(await row(transferred).innerText()).toContain(`2345-${newBranch()}`);
});

it.each(appearances)(
  'has nothing serious for axe in %s',
  async (appearance) => {
    await dress(page, appearance);
    expect(await seriousProblems(page, appearance)).toEqual([]);
    await dress(page, 'light');
  },
  180_000,
);

it('loses nothing sideways at 200 %', async () => {
  await page.setViewportSize({ width: 720, height: 450 });
  const lost = await lostSideways(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(lost).toEqual([]);
});

it('fetches what is missing or out of date, and then it is gone from the result', async () => {
  await row(voided).getByRole('button', { name: '取得' }).click();
  await row(voided).waitFor({ state: 'detached' });
  await row(missing).getByRole('button', { name: '取得' }).click();
  await row(missing).waitFor({ state: 'detached' });
  const [held] = await world.ask('archive.search', {
    criteria: { fileIdPrefix: voided },
    offset: 0,
    limit: 1,
  });
  expect(held).toMatchObject({ kind: '3', versions: 2 });
});

it('writes down why a document is gone', async () => {
  await row(subrogated).getByRole('button', { name: '理由を記録' }).click();
  await page.getByRole('menuitem', { name: '代位弁済' }).click();
  await group('unknown').waitFor({ state: 'detached' });
  await group('subrogated').waitFor();
  const entries = await world.ask('journal.read', { profile, fileId: subrogated, limit: 10 });
  expect(entries.map(({ record }) => record)).toContainEqual(
    expect.objectContaining({ action: 'absence-explained', reason: 'subrogated' }),
  );
});

it('leads from a moved document to the transfer search, with its former branch filled in', async () => {
  await row(transferred).getByRole('button', { name: '移管検索' }).click();
  await page.getByRole('region', { name: '移管検索' }).waitFor();
  const former = page.getByRole('group', { name: '旧' }).getByRole('textbox');
  expect(await former.first().inputValue()).toBe(transferred.slice(3, 7));
  expect(await former.nth(1).inputValue()).toBe(transferred.slice(7, 10));
  await goTo(page, '同期');
});

/** Sets back when everything was last compared; read again with the view. */
async function comparedDaysAgo(days: number): Promise<void> {
  const archive = await openArchive({
    root: join(world.folder, 'home', 'archive'),
    clock: { now: () => Date.now() },
    logger: { log: () => undefined },
  });
  const at = new Date(Date.now() - days * dayMs).toISOString();
  archive.recordSyncEnd(profile, { ...archive.syncState(profile), lastCompleteOn: null });
  archive.recordReconciled(profile, at);
  archive.close();
  await goTo(page, '設定');
  await goTo(page, '同期');
}

it('warns at 30 days, and at 55 before anything else', async () => {
  await comparedDaysAgo(29);
  await part().getByText('29日前').waitFor();
  expect(await page.locator('[data-age]').count()).toBe(0);
  await comparedDaysAgo(30);
  await part().locator('[data-age=due]').getByText('30日ごとに照合してください').waitFor();
  await page.getByRole('contentinfo').getByText('全件照合 30日前').waitFor();
  await comparedDaysAgo(55);
  await part().locator('[data-age=overdue]').getByText('今すぐ照合してください').waitFor();
  await page.getByText(`接続先「${profile}」は55日間、全件を照合していません。`).waitFor();
  await start().click();
  await part().getByText('本日').waitFor();
  expect(await page.locator('[data-age]').count()).toBe(0);
});

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
