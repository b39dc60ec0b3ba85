/** The open document: the first page of the next row's PDF, and what is left of many after they were closed. */
import type { CDPSession, JSHandle } from 'playwright-core';
import type { Figure } from './figure.ts';
import { whileCounting } from './main-thread.ts';
import { type Probe, createProbe } from './probe.ts';
import type { UiWorld } from './ui-world.ts';

const warmUpMoves = 30;
const moves = 500;
const megabyte = 1024 * 1024;

export async function measureDocument(world: UiWorld, repetitions: number): Promise<readonly Figure[]> {
  const probe = await createProbe(world.page);
  await probe.evaluate(async (tools) => {
    document.querySelector<HTMLElement>('[data-grid]')?.focus();
    await tools.toTop();
  });
  for (let number = 0; number < warmUpMoves; number += 1) await nextPage(probe);
  const before = await usedHeap(world.devtools);
  const values: number[] = [];
  const { workedMs } = await whileCounting(world.devtools, async () => {
    for (let number = 0; number < moves; number += 1) values.push(await nextPage(probe));
  });
  const after = await usedHeap(world.devtools);
  return [
    {
      name: 'document: first page of the next row (warm)',
      unit: 'ms',
      values: values.slice(0, repetitions * 5),
      goals: { p95: 300 },
    },
    {
      name: 'document: main thread for each row, mean',
      unit: 'ms',
      values: [workedMs / moves],
    },
    { name: 'document: last 100 of 500 rows', unit: 'ms', values: values.slice(-100), goals: { p95: 300 } },
    {
      name: 'JavaScript heap gained over 500 rows',
      unit: 'MB',
      values: [(after - before) / megabyte],
      goals: { worst: 50 },
      floor: before / megabyte,
    },
    {
      name: 'elements in the page, list and document open',
      unit: 'nodes',
      values: [await probe.evaluate(() => document.querySelectorAll('*').length)],
      goals: { worst: 1_500 },
    },
  ];
}

/** Milliseconds from the key to a frame in which nothing covers the new page. */
function nextPage(probe: JSHandle<Probe>): Promise<number> {
  return probe.evaluate((tools) => {
    const canvas = (): HTMLCanvasElement | null => document.querySelector('.pdfViewer .page canvas');
    const before = canvas();
    return tools.untilPainted(
      () => tools.pressInGrid('ArrowDown'),
      () => {
        const shown = canvas();
        if (shown === null || shown === before || shown.hidden) return false;
        const { left, top, width } = shown.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + 20)?.closest('.page') != null;
      },
    );
  });
}

async function usedHeap(devtools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
