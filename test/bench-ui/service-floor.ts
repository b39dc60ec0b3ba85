/** How long the service alone takes to answer what the window asks, over the same bridge and without drawing anything. */
import type { Page } from 'playwright-core';
import type { Bridge } from '#contract/bridge/bridge.ts';
import type { Channel, RequestOf } from '#contract/bridge/requests.ts';
import { median } from '#test/bench/measurement.ts';

const askedTimes = 20;

/** Median milliseconds. */
export async function askedDirectly<C extends Channel>(
  page: Page,
  channel: C,
  request: RequestOf<C>,
): Promise<number> {
  const asked = { channel, request: request as never, count: askedTimes };
  const times = await page.evaluate(async ({ channel: name, request: question, count }) => {
    const { service } = (window as unknown as { readonly hoshodesk: Bridge }).hoshodesk;
    const spent: number[] = [];
    for (let number = 0; number < count; number += 1) {
      const startedMs = performance.now();
      const result = await service.call(name, question).result;
      if (!result.ok) throw new Error(result.code);
      spent.push(performance.now() - startedMs);
    }
    return spent;
  }, asked);
  return median(times);
}
