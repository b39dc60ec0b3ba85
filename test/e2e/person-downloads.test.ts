/** A person with a browser and a client certificate logs in, searches and downloads, on every skin. */
import { readFile } from 'node:fs/promises';
import { type Browser, type FrameLocator, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type DeliveryServer, skinNumbers, startDeliveryServer } from '#test/delivery-server/index.ts';
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
function press(page: Page | FrameLocator, label: string): Promise<void> {
  const link = `a:text-is("${label}"), a > span:text-is("${label}")`;
  const named = `button:text-is("${label}"), input[value="${label}"], [alt="${label}"], ${link}`;
  return page.locator(named).first().click();
}

it.each(skinNumbers)('downloads a certificate from skin %i', async (skin) => {
  const server = await startDeliveryServer({ pki, skin, documents: 5 });
  onTestFinished(() => server.close());
  const page = await openLogin(server);
  await page.locator('input[name=userId]').fill(userId);
  await page.locator('input[name=password]').fill(server.state.users.get(userId)?.initialPassword ?? '');
  await press(page, 'ログイン');
  await page.locator('input[name=newPassword]').fill('Mihon2026');
  await page.locator('input[name=newPasswordAgain]').fill('Mihon2026');
  await press(page, '決定');
  /** Where the skin shows banner, menu and content: skin 4 in frames of these names. */
  const within = (frame: string): Page | FrameLocator =>
    skin === 4 ? page.frameLocator(`frame[name=${frame}]`) : page;
  await within('banner').getByText('ログインユーザ: 〇×銀行 本部').waitFor();
  await press(within('side'), '保証書検索');
  await press(within('main'), '検索');
  const box = within('main').locator('input[name=file]').first();
  const fileId = (await box.getAttribute('value')) ?? '';
  await box.check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(within('main'), 'ファイルダウンロード'),
  ]);
  expect(download.suggestedFilename()).toBe(`${fileId}.pdf`);
  const file = server.state.files.get(fileId);
  if (file === undefined) throw new Error(`no file ${fileId}`);
  const bytes = await readFile(await download.path());
  expect(Buffer.compare(bytes, await server.documents.bytes(file))).toBe(0);
  await press(within('banner'), 'ログアウト');
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
