/** Keeps every web contents where it is: no navigation away, no windows of its own, no guests (E3). */
import { type WebContents, app } from 'electron';
import { isOwnPage } from '../own-page.ts';

function hardenContents(contents: WebContents): void {
  const refuseForeign = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whoever makes web contents, a page's own attempts included. */
export function setupContents(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}
