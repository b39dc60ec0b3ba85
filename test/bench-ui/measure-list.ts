/** The list: switching to it, scrolling, sorting, and the far end. */
import type { JSHandle } from 'playwright-core';
import { frame } from '../../renderer/text/ja/frame.ts';
import { words } from '../../renderer/text/ja/words.ts';
import type { Figure } from './figure.ts';
import { whileCounting } from './main-thread.ts';
import { type Probe, createProbe } from './probe.ts';
import { askedDirectly } from './service-floor.ts';
import type { UiWorld } from './ui-world.ts';

const scrolledFrames = 90;
/** After a new order the focused document is looked for. */
const settlingMs = 500;
const sortedColumns = ['customerName', 'uploadedOn', 'decidedOn', 'guaranteeNo', 'fileId'] as const;

export async function measureList(world: UiWorld, repetitions: number): Promise<readonly Figure[]> {
  const probe = await createProbe(world.page);
  const idle = await probe.evaluate((tools, count) => tools.frames(count, () => undefined), scrolledFrames);
  const floor = idle.toSorted((left, right) => left - right)[Math.floor(idle.length / 2)] ?? 0;
  return [
    await measureSwitching(world, probe, repetitions),
    { name: 'list: frames while nothing happens', unit: 'ms', values: idle },
    ...(await measureScrolling(world, probe, floor)),
    await measureSorting(world, probe, repetitions),
    await measureFarEnd(world, probe, repetitions),
  ];
}

async function measureSwitching(
  world: UiWorld,
  probe: JSHandle<Probe>,
  repetitions: number,
): Promise<Figure> {
  const names = { today: frame.views.today, all: frame.usualSearches.all };
  const values: number[] = [];
  for (let number = 0; number < repetitions; number += 1) {
    values.push(
      await probe.evaluate(async (tools, { today, all }) => {
        const open = (name: string): void =>
          [...document.querySelectorAll<HTMLElement>('[data-nav-item]')]
            .find((item) => item.textContent?.startsWith(name))
            ?.click();
        await tools.untilPainted(
          () => open(today),
          () =>
            document.querySelector('[data-grid]') === null &&
            document.querySelector('[data-section]') !== null,
        );
        return tools.untilPainted(
          () => open(all),
          () => tools.rowsAreThere() && tools.textOfRow(0) !== '',
        );
      }, names),
    );
  }
  const answer = await askedDirectly(world.page, 'archive.search', { criteria: {}, offset: 0, limit: 200 });
  return {
    name: 'list: first paint when switched to',
    unit: 'ms',
    values,
    goals: { p95: 150 },
    floor: answer,
  };
}

async function measureScrolling(
  { devtools }: UiWorld,
  probe: JSHandle<Probe>,
  floor: number,
): Promise<readonly Figure[]> {
  const byWindow = await whileCounting(devtools, () => probe.evaluate(scrollPages, scrolledFrames));
  const rowsMissing = await probe.evaluate((tools) =>
    tools.untilPainted(
      () => undefined,
      () => tools.rowsAreThere(),
    ),
  );
  const byKey = await whileCounting(devtools, () => probe.evaluate(holdPageDown, scrolledFrames));
  await probe.evaluate((tools) => tools.settled(() => tools.rowsAreThere()));
  const goals = { median: 17, p95: 33 };
  const perFrame = { unit: 'ms', goals: { median: 17 } } as const;
  return [
    { name: 'list: frames while scrolling page by page', unit: 'ms', values: byWindow.result, goals, floor },
    {
      name: 'list: main thread for each of these frames, mean',
      values: [byWindow.workedMs / scrolledFrames],
      ...perFrame,
    },
    { name: 'list: rows complete once scrolling ends', unit: 'ms', values: [rowsMissing] },
    { name: 'list: frames while PageDown is held', unit: 'ms', values: byKey.result, goals, floor },
    {
      name: 'list: main thread for each of these frames, mean',
      values: [byKey.workedMs / scrolledFrames],
      ...perFrame,
    },
  ];
}

/** A window further in each frame. */
async function scrollPages(tools: Probe, count: number): Promise<readonly number[]> {
  const grid = document.querySelector<HTMLElement>('[data-grid]');
  if (grid === null) throw new Error('no list');
  return tools.frames(count, () => grid.scrollBy(0, grid.clientHeight - 32));
}

/** Keyboards repeat a held key every 33 ms: in every other frame. */
async function holdPageDown(tools: Probe, count: number): Promise<readonly number[]> {
  document.querySelector<HTMLElement>('[data-grid]')?.focus();
  await tools.toTop();
  let frame = 0;
  return tools.frames(count, () => {
    frame += 1;
    if (frame % 2 === 0) tools.pressInGrid('PageDown');
  });
}

/** Every order is asked for in both directions. */
async function measureSorting(world: UiWorld, probe: JSHandle<Probe>, repetitions: number): Promise<Figure> {
  const values: number[] = [];
  for (let number = 0; number < repetitions; number += 1) {
    const column = sortedColumns[Math.floor(number / 2) % sortedColumns.length] ?? 'customerName';
    values.push(
      await probe.evaluate(async (tools, heading) => {
        await tools.toTop();
        const cell = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')].find((each) =>
          each.textContent?.startsWith(heading),
        );
        if (cell === undefined) throw new Error(`no column ${heading}`);
        // The window may follow the focused document to where the new order puts it.
        const firstDrawn = (): string => document.querySelector('[data-row]')?.textContent ?? '';
        const before = firstDrawn();
        return tools.untilPainted(
          () => cell.click(),
          () => tools.rowsAreThere() && firstDrawn() !== '' && firstDrawn() !== before,
        );
      }, words.columns[column]),
    );
    await world.page.waitForTimeout(settlingMs);
  }
  const sort = { column: 'customerName', direction: 'asc' } as const;
  const answer = await askedDirectly(world.page, 'archive.search', {
    criteria: {},
    sort,
    offset: 0,
    limit: 200,
  });
  return { name: 'list: sorted by a column', unit: 'ms', values, goals: { p95: 150 }, floor: answer };
}

async function measureFarEnd(world: UiWorld, probe: JSHandle<Probe>, repetitions: number): Promise<Figure> {
  const values: number[] = [];
  for (let number = 0; number < repetitions; number += 1) {
    values.push(
      await probe.evaluate(async (tools, last) => {
        await tools.toTop();
        return tools.untilPainted(
          () => tools.pressInGrid('End', { ctrlKey: true }),
          () => tools.rowsAreThere() && tools.textOfRow(last) !== '',
        );
      }, world.rows - 1),
    );
  }
  const answer = await askedDirectly(world.page, 'archive.search', {
    criteria: {},
    offset: world.rows - 200,
    limit: 200,
  });
  return { name: 'list: Ctrl+End, last rows on the screen', unit: 'ms', values, floor: answer };
}
