/** What has to hold in Electron itself, beyond what a stub can show; in this order, the last one ends the program. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ElectronApplication, Page } from 'playwright-core';
import type { Bridge } from '#contract/bridge/bridge.ts';
import type { DemoWorld } from '#test/demo/desktop/demo-world.ts';

interface Desktop {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly world: DemoWorld;
}

type Check = (desktop: Desktop) => Promise<void>;

/** In a page: the window with its bridge. */
type DesktopWindow = Window & { readonly hoshodesk: Bridge };

const hardened = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
} as const;

export const checks: readonly (readonly [name: string, check: Check])[] = [
  [
    'opens the main window from app://',
    async ({ page }) => {
      await page.waitForLoadState();
      equal(page.url(), 'app://bundle/index.html');
      equal(await page.title(), '保証デスク');
    },
  ],
  [
    'shows the documents of the world',
    async ({ page, world }) => {
      await page.getByText('すべての文書').first().click();
      await page.getByRole('row').nth(1).waitFor();
      const count = await page.evaluate(
        () =>
          (window as unknown as DesktopWindow).hoshodesk.service.call('archive.count', { criteria: {} })
            .result,
      );
      ok(count.ok && count.value >= 80, JSON.stringify(count));
      ok(world.server.state.files.size >= 80);
    },
  ],
  [
    'keeps its windows hardened',
    async ({ electron }) => {
      const [preferences] = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => ({
          ...(webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
        })),
      );
      for (const [name, value] of Object.entries(hardened)) {
        equal((preferences as Record<string, unknown> | undefined)?.[name], value, name);
      }
    },
  ],
  [
    'gives pages the bridge and nothing of Node',
    async ({ page }) => {
      const seen = await page.evaluate(() => ({
        groups: Object.keys((window as unknown as DesktopWindow).hoshodesk),
        node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
      }));
      deepEqual(seen, { groups: ['service', 'files', 'pages'], node: [] });
    },
  ],
  [
    'enforces the policy: nothing inline, nothing from elsewhere',
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const awaited = ['require-trusted-types-for', 'connect-src', 'img-src'];
        const directives: string[] = [];
        const allStopped = new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            directives.push(effectiveDirective);
            if (awaited.every((each) => directives.includes(each))) resolve();
          });
        });
        const script = document.createElement('script');
        try {
          script.text = 'window.pwned = 1';
        } catch {
          directives.push('thrown');
        }
        const outcome = await fetch('https://example.jp/').then(
          () => 'fetched',
          () => 'refused',
        );
        new Image().src = 'https://example.jp/a.png';
        await allStopped;
        return { directives, outcome, pwned: 'pwned' in window };
      });
      equal(seen.outcome, 'refused');
      equal(seen.pwned, false);
      for (const directive of ['require-trusted-types-for', 'connect-src', 'img-src']) {
        ok(seen.directives.includes(directive), directive);
      }
    },
  ],
  [
    'stays where it is and opens nothing',
    async ({ electron, page }) => {
      const opened = await page.evaluate(() => window.open('https://example.jp/') === null);
      equal(opened, true);
      await page.evaluate(() => location.assign('https://example.jp/'));
      equal(page.url(), 'app://bundle/index.html');
      equal(electron.windows().length, 1);
    },
  ],
  [
    'receives what was uploaded',
    async ({ page, world }) => {
      await world.server.scenario.upload();
      const synced = await page.evaluate(async () => {
        const { service } = (window as unknown as DesktopWindow).hoshodesk;
        const profiles = await service.call('profiles.read', {}).result;
        const profile = profiles.ok ? (profiles.value[0]?.name ?? '') : '';
        return service.call('sync.run', { profile }).result;
      });
      ok(
        synced.ok && synced.value.fetched === 1 && synced.value.verified.genuine === 1,
        JSON.stringify(synced),
      );
    },
  ],
  [
    'prints a page as PDF',
    async ({ page }) => {
      const printed = await page.evaluate(async () => {
        const result = await (window as unknown as DesktopWindow).hoshodesk.pages.printToPdf();
        return result.ok ? String.fromCharCode(...result.value.subarray(0, 8)) : result.code;
      });
      match(printed, /^%PDF-1\.\d/);
    },
  ],
  [
    'ends with its window, and the service with it',
    async ({ electron, page }) => {
      const closed = electron.waitForEvent('close');
      await page.close();
      await closed;
    },
  ],
];
