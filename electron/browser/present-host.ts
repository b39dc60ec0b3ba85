/** Shows a running host to a person: in windows of the installed browser, or by its address. */
import { createBrowserRunner } from './browser-window.ts';
import { findBrowser } from './find-browser.ts';
import { hasDisplay } from './has-display.ts';

export interface Presentation {
  readonly wantsWindow: boolean;
  readonly say: (line: string) => void;
  /** Settles when every page has been closed: the end of a window, not of a printed address. */
  readonly pagesClosed: Promise<void>;
  /** Settles when the program has been told to end. */
  readonly stopped: Promise<void>;
}

/** Resolves when there is nobody left to serve. */
export async function presentHost(
  addresses: readonly string[],
  { wantsWindow, say, pagesClosed, stopped }: Presentation,
): Promise<void> {
  const browser = findBrowser();
  if (!wantsWindow || browser === null || !hasDisplay(process.platform, process.env)) {
    // Each address opens its page once; only whoever reads this terminal can.
    say(`Open on this machine: ${addresses.join('  and  ')}`);
    return stopped;
  }
  const runner = createBrowserRunner(browser);
  const closing = new AbortController();
  const windows = addresses.map((address) => runner.openWindow(address, closing.signal));
  await Promise.race([pagesClosed, stopped, Promise.all(windows)]);
  closing.abort();
  await Promise.all(windows);
}
