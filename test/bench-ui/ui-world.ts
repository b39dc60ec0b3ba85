/** The loopback host over a filled archive, and a browser whose window shows it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, type Page, chromium } from 'playwright-core';
import { requireBrowser } from '#test/e2e/require-browser.ts';
import { buildPages, builtPagesFolder } from '../../build/build-pages.ts';
import { startBrowserHost } from '../../electron/browser/host.ts';
import { frame } from '../../renderer/text/ja/frame.ts';
import { createUiArchive } from './ui-archive.ts';

export interface UiWorld {
  readonly rows: number;
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Of the host; the page's context is admitted already. */
  readonly origin: string;
  readonly browserVersion: string;
  /** What the page's console complained of. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function createUiWorld(rows: number): Promise<UiWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-bench-ui-'));
  const home = join(folder, 'home');
  // A copy, so that another build does not change what is measured.
  const rendererFolder = join(folder, 'renderer');
  await buildPages();
  await cp(builtPagesFolder, rendererFolder, { recursive: true });
  await createUiArchive(home, rows);
  const host = await startBrowserHost({
    home,
    rendererFolder,
    exportFolder: join(folder, 'exports'),
    version: '0.0.0',
    ignoreServiceHours: true,
  });
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.goto(host.address);
  return {
    rows,
    page,
    devtools: await page.context().newCDPSession(page),
    origin: host.origin,
    browserVersion: browser.version(),
    complaints,
    async close() {
      await browser.close();
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function openList({ page }: UiWorld): Promise<void> {
  await page.getByRole('navigation').getByText(frame.usualSearches.all).click();
  await page.locator('[data-row="0"]').waitFor();
}
