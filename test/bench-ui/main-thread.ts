/** Time the page's main thread really works, which other programs on the machine cannot stretch as they stretch waits. */
import type { CDPSession } from 'playwright-core';

export interface Worked<T> {
  readonly result: T;
  /** Milliseconds of processor time. */
  readonly workedMs: number;
}

export async function whileCounting<T>(devtools: CDPSession, work: () => Promise<T>): Promise<Worked<T>> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskSeconds(devtools);
  const result = await work();
  return { result, workedMs: ((await taskSeconds(devtools)) - before) * 1000 };
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
