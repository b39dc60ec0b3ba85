/** 通知メール in the window, with the emulator's own mails: pasted, opened, dropped, watched, fetched, and told apart. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, goTo, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { lostSideways } from './pages/lost-sideways.ts';
import { headquarters } from './server-profile.ts';

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
  await goTo(page, '通知メール');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** The mail to the headquarters user about a new certificate nobody has fetched yet. */
async function newMail(): Promise<Mail> {
  const { fileId } = await world.server.scenario.upload({ decidedOn: '2026-04-10' });
  const mail = world.server.state.outbox.findLast(
    (each) => each.fileId === fileId && each.userId === headquarters.userId,
  );
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

function asFile(mail: Mail, name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'message/rfc822', buffer: mailFile(mail, { charset: 'ISO-2022-JP' }) };
}

const row = (fileId: string) => page.locator(`[data-mail="${fileId}"]`);
const part = (name: string) => page.locator(`[data-part=${name}]`);
const openFiles = (files: readonly { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[name=mail-files]').setInputFiles([...files]);

it('says that nothing was imported yet, and takes nothing empty', async () => {
  await page.getByText('取り込んだ通知メールはまだありません。').waitFor();
  expect(await page.getByRole('button', { name: '取り込む', exact: true }).isDisabled()).toBe(true);
});

it('takes a pasted mail, fetches what it announced, and leads to the document', async () => {
  const { subject, body, fileId } = await newMail();
  await page.getByLabel('通知メールの件名・本文').fill(`${subject}\n\n${body}`);
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await part('outcomes').getByText('取込み 1件、取込み済み 0件、取り込まなかったもの 0件').waitFor();
  expect(await page.getByLabel('通知メールの件名・本文').inputValue()).toBe('');
  await row(fileId).getByText('未受信').waitFor();
  expect(await row(fileId).innerText()).toContain('保証(変更)日 2026/04/10');
  await row(fileId).getByRole('button', { name: 'サーバから取得' }).click();
  await row(fileId).getByText('受信済').waitFor();
  await row(fileId).getByRole('button', { name: '文書を開く' }).click();
  await page.getByRole('region', { name: '文書' }).getByText('発行回数').first().waitFor();
});

it('opens several files at once, and knows one it has seen', async () => {
  const [first, second] = [await newMail(), await newMail()];
  await openFiles([asFile(first, '1.eml'), asFile(second, '2.eml'), asFile(first, '3.eml')]);
  await part('outcomes').getByText('取込み 2件、取込み済み 1件、取り込まなかったもの 0件').waitFor();
  await row(second.fileId).getByText('未受信').waitFor();
  await page.getByRole('switch', { name: '未受信のみ' }).click();
  await page.locator('[data-state=met]').waitFor({ state: 'detached' });
  await page.getByRole('switch', { name: '未受信のみ' }).click();
  await page.locator('[data-state=met]').first().waitFor();
});

it('closes a task by the next sync', async () => {
  await world.ask('sync.run', { profile });
  await page.locator('[data-state=awaited]').first().waitFor({ state: 'detached' });
});

it('takes a dropped file, and says what is wrong with another', async () => {
  const mail = await newMail();
  const bytes = [...mailFile(mail)];
  const transfer = await page.evaluateHandle((content) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(content)], 'dropped.eml', { type: 'message/rfc822' }));
    files.items.add(new File(['%PDF-1.3'], 'document.eml'));
    return files;
  }, bytes);
  await part('import').dispatchEvent('drop', { dataTransfer: transfer });
  await row(mail.fileId).getByText('未受信').waitFor();
  const refused = page.locator('[data-outcome=refused]');
  expect(await refused.innerText()).toContain('メールのファイルではありません。');
  expect(await refused.innerText()).toContain('document.eml');
});

it('holds a forwarded mail back until a person looked at it, and marks it from then on', async () => {
  const mail = { ...(await newMail()), from: 'sato@bank.example.jp' };
  await openFiles([asFile(mail, 'forwarded.eml')]);
  const held = page.locator('[data-outcome="held-back"]');
  expect(await held.innerText()).toContain('sato@bank.example.jp');
  expect(await row(mail.fileId).count()).toBe(0);
  await held.getByRole('button', { name: '転送と確認して取り込む' }).click();
  await row(mail.fileId).getByText('送信元不明').waitFor();
});

it('never takes a look-alike sender', async () => {
  const mail = { ...(await newMail()), from: 'common-system@cgcsc.example' };
  await openFiles([asFile(mail, 'phishing.eml')]);
  const held = page.locator('[data-outcome="held-back"]').filter({ hasText: 'phishing.eml' });
  expect(await held.innerText()).toContain('リンクを開かず、返信せず');
  expect(await held.getByRole('button').count()).toBe(0);
  expect(await row(mail.fileId).count()).toBe(0);
});

it('takes a notification off the list of tasks that needs nothing', async () => {
  const mail = await newMail();
  await openFiles([asFile(mail, 'other.eml')]);
  await row(mail.fileId).getByRole('button', { name: '対応不要にする' }).click();
  await row(mail.fileId).getByText('対応不要', { exact: true }).waitFor();
});

it('watches a folder, and asks about what it did not take', async () => {
  const folder = join(world.folder, 'mails');
  await mkdir(folder);
  const [own, other] = [await newMail(), { ...(await newMail()), from: 'sato@bank.example.jp' }];
  await writeFile(join(folder, 'own.eml'), mailFile(own));
  await writeFile(join(folder, 'other.eml'), mailFile(other));
  await page.getByLabel('フォルダ', { exact: true }).fill(folder);
  await page.getByRole('button', { name: '見張る' }).click();
  await part('folder').getByText(`${folder} を見張っています。`).waitFor();
  await row(own.fileId).getByText('未受信').waitFor();
  await part('folder').getByRole('button', { name: '転送と確認して取り込む' }).click();
  await row(other.fileId).getByText('送信元不明').waitFor();
  await part('folder').getByRole('button', { name: '転送と確認して取り込む' }).waitFor({ state: 'detached' });
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

it('holds to the page policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
