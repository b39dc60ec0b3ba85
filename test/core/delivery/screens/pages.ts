/** Pages written inline in tests. */
import iconv from 'iconv-lite';
import { parsePage, type Page } from '../../../../electron/core/delivery/screens/page.ts';
import { vocabulary } from '../../../../electron/core/delivery/screens/screen-map.ts';

export const words = vocabulary(undefined);

/** A page at `https://server.example/app/page`. */
export function pageOf(html: string, charset = 'utf-8'): Page {
  return parsePage({
    url: new URL('https://server.example/app/page'),
    status: 200,
    contentType: `text/html; charset=${charset}`,
    bytes: iconv.encode(html, charset),
  });
}
