/** The main window in a real browser; what breaks the page's policy, or throws in it, is kept for the test to see. */
import { type Browser, type Page, chromium } from 'playwright-core';
import { requireBrowser } from './require-browser.ts';

export interface DesktopPage {
  readonly page: Page;
  /** Errors of scripts and of the content security policy. */
  readonly problems: readonly string[];
}

/** Containers run as root and lack the privileges Chromium's sandbox needs. */
export function launchBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: requireBrowser(), args });
}

/** @param address with a token, which is good for one load */
export async function openDesktop(browser: Browser, address: string): Promise<DesktopPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  const page = await context.newPage();
  page.setDefaultTimeout(50_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      problems.push(message.text());
    }
  });
  await page.goto(address);
  await page.getByRole('navigation').waitFor();
  return { page, problems };
}

export function goTo(
  page: Page,
  view: 'サーバ検索' | '移管検索' | '通知メール' | '記録簿' | '同期' | '設定',
): Promise<void> {
  return page.getByRole('navigation').getByText(view, { exact: true }).click();
}
