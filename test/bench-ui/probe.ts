/** What runs inside the page: stopwatches that stop when a frame with the awaited state has been painted. */
import type { JSHandle, Page } from 'playwright-core';

export interface Probe {
  /** Lets `act` happen and resolves with the milliseconds until a frame in which `isThere` holds is painted. */
  untilPainted(act: () => void, isThere: () => boolean): Promise<number>;
  /** Milliseconds between the beginnings of frames, each after one call of `step`. */
  frames(count: number, step: () => void): Promise<readonly number[]>;
  /** Resolves when `isThere` holds in a frame. */
  settled(isThere: () => boolean): Promise<void>;
  /** The first row is drawn and focused. */
  toTop(): Promise<void>;
  /** No drawn row waits for its document. */
  rowsAreThere(): boolean;
  textOfRow(index: number): string;
  hits(): string;
  pressInGrid(key: string, modifiers?: KeyboardEventInit): void;
}

/** Installs nothing in the page: the probe is passed to each measurement by its handle. */
export function createProbe(page: Page): Promise<JSHandle<Probe>> {
  return page.evaluateHandle(makeProbe);
}

function makeProbe(): Probe {
  const limitMs = 30_000;
  const afterPaint = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', then, { once: true });
    port1.start();
    port2.postMessage(null);
  };
  const grid = (): HTMLElement | null => document.querySelector('[data-grid]');
  return {
    untilPainted: (act, isThere) =>
      new Promise((resolve, reject) => {
        const startedMs = performance.now();
        const look = (): void => {
          if (isThere()) return afterPaint(() => resolve(performance.now() - startedMs));
          if (performance.now() - startedMs > limitMs) return reject(new Error('never painted'));
          requestAnimationFrame(look);
        };
        act();
        requestAnimationFrame(look);
      }),
    frames: (count, step) =>
      new Promise((resolve) => {
        const times: number[] = [];
        let beforeMs: number | null = null;
        const next = (nowMs: number): void => {
          if (beforeMs !== null) times.push(nowMs - beforeMs);
          beforeMs = nowMs;
          if (times.length === count) return resolve(times);
          step();
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    async settled(isThere) {
      await this.untilPainted(() => undefined, isThere);
    },
    async toTop() {
      this.pressInGrid('Home', { ctrlKey: true });
      await this.settled(() => this.rowsAreThere() && this.textOfRow(0) !== '');
    },
    rowsAreThere: () => document.querySelector('[data-row][aria-busy="true"]') === null,
    textOfRow: (index) => document.querySelector(`[data-row="${index}"]`)?.textContent ?? '',
    hits: () => document.querySelector('footer [role="status"]')?.textContent ?? '',
    pressInGrid: (key, modifiers = {}) =>
      void grid()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers })),
  };
}
