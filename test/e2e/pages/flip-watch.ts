/** How long the page takes from hearing of a document to showing the news; measured inside the page, by its own clock. */
import type { Page } from 'playwright-core';
import type { Bridge } from '#contract/bridge/bridge.ts';

export interface Flip {
  readonly fileId: string;
  /** What the verdict panel says afterwards, in its headline or in one of its four rows. */
  readonly says: string;
  /** What stands in the row of the list afterwards, under which heading. */
  readonly heading: string;
  readonly cell: string;
}

export interface FlipTimes {
  /** Milliseconds after the first event that named the document. */
  readonly panelMs: number;
  readonly rowMs: number;
}

interface Watched {
  flip?: Promise<FlipTimes>;
}

/** Watches first, lets it happen, and resolves when both have been seen. */
export async function watchFlip(page: Page, flip: Flip, happen: () => Promise<unknown>): Promise<FlipTimes> {
  await page.evaluate(watch, flip);
  await happen();
  return page.evaluate(async () => {
    const { flip: seen } = window as Watched;
    if (seen === undefined) throw new Error('nobody watches');
    return seen;
  });
}

/** Runs in the page. */
function watch({ fileId, says, heading, cell }: Flip): void {
  const bridge = (window as unknown as { hoshodesk: Bridge }).hoshodesk;
  const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';
  const rowText = (): string => {
    const column = [...document.querySelectorAll('[role=columnheader]')]
      .find((each) => textOf(each).startsWith(heading))
      ?.getAttribute('aria-colindex');
    const row = [...document.querySelectorAll('[data-row]')].find((each) => textOf(each).includes(fileId));
    return textOf(row?.querySelector(`[aria-colindex="${column}"]`));
  };
  (window as Watched).flip = new Promise((resolve) => {
    const times: { arrived?: number; panel?: number; row?: number } = {};
    const look = (): void => {
      if (times.arrived === undefined) return;
      const said = document.querySelectorAll('[data-outcome] h2, [data-part=verdict] [data-row]');
      if ([...said].some((each) => textOf(each).includes(says))) times.panel ??= performance.now();
      if (rowText() === cell) times.row ??= performance.now();
      if (times.panel === undefined || times.row === undefined) return;
      observer.disconnect();
      resolve({ panelMs: times.panel - times.arrived, rowMs: times.row - times.arrived });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    bridge.service.on('archive.changed', ({ fileIds }) => {
      if (fileIds.includes(fileId)) times.arrived ??= performance.now();
    });
  });
}
