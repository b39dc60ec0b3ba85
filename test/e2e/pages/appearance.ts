/** How Windows may want a page to look. */
import type { Page } from 'playwright-core';

export const appearances = ['light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

/** Resolves when it has been drawn that way. */
export async function dress(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({
    colorScheme: appearance === 'light' ? 'light' : 'dark',
    forcedColors: appearance === 'contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(untilStill);
}

/** Runs in the page: the new colours are there, and nothing is on its way to them. */
async function untilStill(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  const ends = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ends.map(({ finished }) => finished));
}
