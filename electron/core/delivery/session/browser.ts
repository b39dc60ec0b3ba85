/** The window of a session: opens pages, follows links, submits forms, fills frames – one step at a time. */
import type { Element } from 'domhandler';
import { DeliveryError } from '../delivery-error.ts';
import type { DeliveryLimits } from '../delivery-options.ts';
import { pressRequest, pressTarget } from '../screens/buttons.ts';
import type { FormValues } from '../screens/forms.ts';
import type { PageRequest } from '../screens/form-request.ts';
import { parsePage, type Page } from '../screens/page.ts';
import { redactedHtml } from '../screens/redact-page.ts';
import type { Vocabulary } from '../screens/screen-map.ts';
import { resolveTarget, withFrame, type PlacedPage, type View } from '../screens/view.ts';
import type { HttpClient, HttpResponse } from '../transport/http-client.ts';
import { retrying, type RetryPolicy } from '../transport/retry.ts';
import { readBody } from '../transport/read-body.ts';
import { resolveInOrigin } from '../transport/server-origin.ts';

/** How a step is sent: `once` where the server must not get it twice. */
type Sending = 'repeatable' | 'once';

export interface Press {
  readonly placed: PlacedPage;
  readonly element: Element;
  readonly values?: FormValues;
  readonly sending?: Sending;
}

export interface Browser {
  /** What is shown now; `null` before the first page and after `clear`. */
  readonly view: () => View | null;
  open(path: string): Promise<View>;
  press(press: Press): Promise<View>;
  /** The request a press would send, without sending it. */
  requestOf(press: Press): PageRequest;
  clear(): void;
}

const maxFrames = 8;
const maxFrameDepth = 3;

interface BrowserOptions {
  readonly http: HttpClient;
  readonly limits: DeliveryLimits;
  readonly retryPolicy: RetryPolicy;
  readonly words: Vocabulary;
}

/** A browser without scripts and images. Its steps must not overlap. */
export function createBrowser(options: BrowserOptions): Browser {
  const { http } = options;
  let view: View | null = null;

  const requestOf = ({ placed, element, values }: Press): PageRequest => {
    const request = pressRequest(placed.page, element, { origin: http.origin, ...(values && { values }) });
    if (request !== null) return request;
    throw new DeliveryError('screen-not-understood', 'button', { redactedHtml: redactedHtml(placed.page) });
  };

  return {
    view: () => view,
    open: async (path) => {
      const url = resolveInOrigin(path, http.origin, http.origin);
      const page = await load(options, { method: 'GET', url, headers: {} }, 'repeatable');
      view = await withFrames(options, { name: '_top', page, frames: [] }, 0);
      return view;
    },
    press: async (press) => {
      const page = await load(options, requestOf(press), press.sending ?? 'repeatable');
      const before: View = view ?? { name: '_top', page, frames: [] };
      const wanted = pressTarget(press.placed.page, press.element);
      const name = resolveTarget(before, press.placed.frame, wanted);
      view = withFrame(before, name, await withFrames(options, { name, page, frames: [] }, 0));
      return view;
    },
    requestOf,
    clear: () => {
      view = null;
    },
  };
}

/** A page after all its quick refreshes. */
async function load(options: BrowserOptions, request: PageRequest, sending: Sending): Promise<Page> {
  const { http, limits } = options;
  let page = await fetchPage(options, request, sending);
  for (let hops = 0; ; hops += 1) {
    const url = metaRefresh(page, http.origin);
    if (url === null) return page;
    if (hops >= limits.maxRedirects) throw new DeliveryError('redirect-loop', page.url.pathname);
    page = await fetchPage(options, followUp(page, url), 'repeatable');
  }
}

function followUp(page: Page, url: URL): PageRequest {
  return { method: 'GET', url, headers: { referer: page.url.href } };
}

/** Loads what stands in the frames of a page, frames within frames included. */
async function withFrames(options: BrowserOptions, view: View, depth: number): Promise<View> {
  const { name, page } = view;
  if (depth >= maxFrameDepth) return view;
  const frames: View[] = [];
  for (const [index, element] of page.$('frame[src],iframe[src]').toArray().slice(0, maxFrames).entries()) {
    const source = (element.attribs['src'] ?? '').trim();
    if (source === '' || /^(?:about|javascript|data):/i.test(source)) continue;
    const url = resolveInOrigin(source, page.base, options.http.origin);
    const framePage = await load(options, followUp(page, url), 'repeatable');
    const frameName = element.attribs['name'] ?? element.attribs['id'] ?? `${name}/${index}`;
    frames.push(await withFrames(options, { name: frameName, page: framePage, frames: [] }, depth + 1));
  }
  return { ...view, frames };
}

/** One page, its body included, tried again while that may help. A 5xx that explains itself is a page like others. */
async function fetchPage(options: BrowserOptions, request: PageRequest, sending: Sending): Promise<Page> {
  const { http, limits, retryPolicy, words } = options;
  return retrying(retryPolicy, { repeatable: sending === 'repeatable' }, async () => {
    const page = await readPage(await http.send(request), limits);
    const failure = page.status >= 500 ? statusError(page.status) : null;
    if (failure !== null && !words.says('serviceHours', page.text)) throw failure;
    return page;
  });
}

/** Reads an answer as a page. Throws by status or when it is no HTML; error pages with words in them are kept. */
async function readPage(response: HttpResponse, limits: DeliveryLimits): Promise<Page> {
  const contentType = String(response.headers['content-type'] ?? '');
  const bytes = await readBody(response, { maxBytes: limits.maxHtmlBytes, limits });
  if (response.status === 204 || !looksLikeHtml(contentType, bytes)) {
    throw statusError(response.status) ?? new DeliveryError('screen-not-understood', contentType || 'empty');
  }
  return parsePage({ url: response.url, status: response.status, contentType, bytes });
}

/** The error an HTTP status alone stands for; `null` for success. */
export function statusError(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  if (status === 503) return new DeliveryError('server-unavailable', String(status));
  if (status >= 500) return new DeliveryError('server-error', String(status));
  return new DeliveryError('response-status-unexpected', String(status));
}

function looksLikeHtml(contentType: string, bytes: Buffer): boolean {
  if (/html/i.test(contentType)) return bytes.length > 0;
  return /^\s*(?:\ufeff|\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)/i.test(
    bytes.subarray(0, 512).toString('latin1'),
  );
}

/** The address of a quick `<meta http-equiv=refresh>` to another page; a page reloading itself stays as it is. */
function metaRefresh(page: Page, origin: URL): URL | null {
  const meta = page.$('meta[http-equiv=refresh i]').first().attr('content') ?? '';
  const match = /^\s*(?<seconds>\d+)(?:\.\d+)?\s*[;,]\s*url\s*=\s*['"]?(?<address>[^'"]+?)['"]?\s*$/i.exec(
    meta,
  );
  const address = match?.groups?.['address'];
  if (address === undefined || Number(match?.groups?.['seconds']) > 10) return null;
  const url = resolveInOrigin(address, page.base, origin);
  return url.href === page.url.href ? null : url;
}
