/** From the beginning of a navigation to a list that can be used, with nothing in the browser's cache. */
import { frame } from '../../renderer/text/ja/frame.ts';
import type { Figure } from './figure.ts';
import type { UiWorld } from './ui-world.ts';

const marks = ['start-view', 'list'] as const;

export async function measureStart(
  { page, devtools, origin }: UiWorld,
  repetitions: number,
): Promise<readonly Figure[]> {
  await devtools.send('Network.enable');
  const emptyPage: number[] = [];
  const times = { 'start-view': [] as number[], list: [] as number[] };
  const watcher = await page.addInitScript(watchStart, frame.usualSearches.all);
  for (let number = 0; number < repetitions; number += 1) {
    await devtools.send('Network.clearBrowserCache');
    await page.goto(`${origin}/`);
    const reached = await page.evaluate(readMarks, marks);
    for (const mark of marks) times[mark].push(reached[mark] ?? Number.NaN);
    emptyPage.push(reached['floor'] ?? Number.NaN);
  }
  await watcher.dispose();
  const floor = Math.min(...emptyPage);
  return [
    { name: 'start: to 今日の要確認 on the screen', unit: 'ms', values: times['start-view'], floor },
    {
      name: 'start: to the usable list (asked for as soon as it can be)',
      unit: 'ms',
      values: times.list,
      goals: { p95: 1_500 },
      floor,
    },
  ];
}

/** Runs in the page before its own scripts: marks what is on the screen, and opens the list once there is a way to. */
function watchStart(nameOfAll: string): void {
  const isIn = (selector: string): boolean => document.querySelector(selector) !== null;
  const mark = (name: string): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => void performance.mark(name));
    port1.start();
    port2.postMessage(null);
  };
  let stage: 'start-view' | 'list' = 'start-view';
  const look = (): void => {
    if (stage === 'start-view' && isIn('[data-section]')) {
      mark('start-view');
      stage = 'list';
      const items = [...document.querySelectorAll<HTMLElement>('[data-nav-item]')];
      items.find((item) => item.textContent?.startsWith(nameOfAll))?.click();
    } else if (stage === 'list' && document.querySelector('[data-row="0"]')?.textContent) {
      return mark('list');
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @returns milliseconds since the navigation began, by mark; `floor` = the page's scripts were there to run */
async function readMarks(names: readonly string[]): Promise<Record<string, number>> {
  const last = names.at(-1) ?? '';
  while (performance.getEntriesByName(last).length === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const reached = names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime ?? 0] as const);
  return { ...Object.fromEntries(reached), floor: navigation?.domInteractive ?? 0 };
}
