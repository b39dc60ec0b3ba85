/** A person with a browser and a client certificate logs in, searches and downloads, on every skin. */
import { readFile } from 'node:fs/promises';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type DeliveryServer, type SkinNumber, startDeliveryServer } from '#test/delivery-server/index.ts';
import { createFakePki, type SigningPki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import { requireBrowser } from './require-browser.ts';

const userId = '14234500001';
const passphrase = 'mihon-p12';
let browser: Browser;
let pki: SigningPki;

beforeAll(async () => {
  pki = await createFakePki();
  // Containers run as root and lack the privileges Chromium's sandbox needs.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: requireBrowser(), args });
});

afterAll(() => browser.close());

async function openLogin(server: DeliveryServer): Promise<Page> {
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  const pfx = Buffer.from(createPkcs12(credential, passphrase));
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    clientCertificates: [{ origin: server.url, pfx, passphrase }],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(server.url);
  return page;
}

/** A button, a picture or a link that says `label`. */
function press(page: Page, label: string): Promise<void> {
  const named = `button:text-is("${label}"), input[value="${label}"], [alt="${label}"], a:text-is("${label}")`;
  return page.locator(named).first().click();
}

it.each([1, 2, 3] as const)('downloads a certificate from skin %i', async (skin: SkinNumber) => {
  const server = await startDeliveryServer({ pki, skin, documents: 5 });
  onTestFinished(() => server.close());
  const page = await openLogin(server);
  await page.locator('input[name=userId]').fill(userId);
  await page.locator('input[name=password]').fill(server.state.users.get(userId)?.initialPassword ?? '');
  await press(page, 'ログイン');
  await page.locator('input[name=newPassword]').fill('Mihon2026');
  await page.locator('input[name=newPasswordAgain]').fill('Mihon2026');
  await press(page, '決定');
  await page.getByText('ログインユーザ: 〇×銀行 本部').waitFor();
  await press(page, '保証書検索');
  await press(page, '検索');
  const box = page.locator('input[name=file]').first();
  const fileId = (await box.getAttribute('value')) ?? '';
  await box.check();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'ファイルダウンロード')]);
  expect(download.suggestedFilename()).toBe(`${fileId}.pdf`);
  const file = server.state.files.get(fileId);
  if (file === undefined) throw new Error(`no file ${fileId}`);
  const bytes = await readFile(await download.path());
  expect(Buffer.compare(bytes, await server.documents.bytes(file))).toBe(0);
  await press(page, 'ログアウト');
  await page.locator('input[name=password]').waitFor();
});

it('finds no login screen without a client certificate', async () => {
  const server = await startDeliveryServer({ pki, documents: 1 });
  onTestFinished(() => server.close());
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await expect(page.goto(server.url)).rejects.toThrow(/ERR_/);
});
