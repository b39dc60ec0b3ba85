/** Every screen for everybody: nothing serious for axe-core in light, dark and contrast themes, nothing lost at 200 %. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';
import { type DesktopPage, launchBrowser, openDesktop } from './open-desktop.ts';
import { appearances, dress } from './pages/appearance.ts';
import { seriousProblems } from './pages/axe.ts';
import { everyScreen } from './pages/every-screen.ts';
import { lostSideways } from './pages/lost-sideways.ts';
import type { Walk } from './pages/walk.ts';

const usual = { width: 1440, height: 900 } as const;
/** The same window with everything twice as large. */
const doubled = { width: 720, height: 450 } as const;
const minutes = 180_000;
let world: DesktopWorld;
let browser: Browser;
let desktop: DesktopPage;
let walk: Walk;
beforeAll(async () => {
  world = await createDesktopWorld({ documents: 30 });
  browser = await launchBrowser();
  desktop = await openDesktop(browser, world.host.address);
  walk = { world, page: desktop.page, profile: '見本協会_本部', files: null };
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

describe.each(everyScreen)('$name', ({ name, go, leave }) => {
  let page: Walk['page'];
  beforeAll(async () => {
    page = await go(walk);
  }, minutes);
  afterAll(async () => {
    await leave?.(walk, page);
  }, minutes);
  afterEach(() => dress(page, 'light'));

  it.each(appearances)(
    'has nothing serious in %s',
    async (appearance) => {
      await dress(page, appearance);
      expect(await seriousProblems(page, appearance)).toEqual([]);
    },
    minutes,
  );

  it('loses nothing sideways at 200 %', async () => {
    if (name.startsWith('report')) return;
    await page.setViewportSize(doubled);
    await dress(page, 'light');
    const lost = await lostSideways(page);
    await page.setViewportSize(usual);
    expect(lost).toEqual([]);
  });
});

it('holds to the page’s policy all the while', () => {
  expect(desktop.problems).toEqual([]);
});
