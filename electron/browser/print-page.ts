/** Has a browser load a page, wait until it says that it is complete, and print it. */
import type { DevtoolsPipe } from './devtools-pipe.ts';

/** A page marks its root with `data-ready` when everything it shows is there. */
const untilReady = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => root.dataset.ready !== undefined && resolve(root.dataset.ready);
  new MutationObserver(look).observe(root, { attributes: true });
  look();
})`;

/** Sheets as the page's own style says, without headers and footers. */
export async function printPage(browser: DevtoolsPipe, address: string): Promise<Uint8Array> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = attached['sessionId'] as string;
  await browser.send('Page.enable', {}, session);
  const loaded = browser.next('Page.loadEventFired');
  const { errorText } = await browser.send('Page.navigate', { url: address }, session);
  if (typeof errorText === 'string') throw new Error(`the page did not load: ${errorText}`);
  await loaded;
  await browser.send('Runtime.evaluate', { expression: untilReady, awaitPromise: true }, session);
  const { data } = await browser.send(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
    session,
  );
  // A Buffer would turn into another object on its way into JSON.
  return Uint8Array.from(Buffer.from(data as string, 'base64'));
}
