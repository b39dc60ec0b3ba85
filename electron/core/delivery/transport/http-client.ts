/** HTTP over mutual TLS with one origin: cookies, redirects, retries, every failure a DeliveryError. */
import { Client, Pool, type buildConnector, type Dispatcher } from 'undici';
import { DeliveryError } from '../delivery-error.ts';
import type { DeliveryLimits } from '../delivery-options.ts';
import { toDeliveryError } from './network-error.ts';
import type { ServerConnector } from './server-connector.ts';
import { resolveInOrigin } from './server-origin.ts';
import { createSessionCookies } from './session-cookies.ts';

interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Files travel on connections of their own, several at once; pages share a single one. */
  readonly kind?: 'page' | 'file';
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Dispatcher.ResponseData['body'];
}

export interface HttpClient {
  readonly origin: URL;
  /** Sends a request once and follows redirects within the origin. The body is still unread; retries are the caller's. */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** How many file connections ended because bytes came that belong to no answer: some body was longer than announced. */
  strayBytesSeen(): number;
  forgetCookies(): void;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  readonly origin: URL;
  readonly connector: ServerConnector;
  readonly limits: DeliveryLimits;
}

const maxFileConnections = 8;
const userAgent = 'Mozilla/5.0 (compatible; Hoshodesk)';

/** Makes the client of one session. Nothing is sent before the first request. */
export function httpClient(options: HttpClientOptions): HttpClient {
  const { origin, limits } = options;
  const pages = new Client(origin, connectionOptions(options));
  const files = new Pool(origin, { ...connectionOptions(options), connections: maxFileConnections });
  const cookies = createSessionCookies();
  let everAnswered = false;
  let strayBytes = 0;
  files.on('disconnect', (_origin, _targets, error: Error & { readonly code?: string }) => {
    // undici says `bad response` for bytes on an idle connection, and HPE_… where they follow in the same record.
    if (error.code?.startsWith('HPE_') || error.message === 'bad response') strayBytes += 1;
  });

  const exchange = async (request: HttpRequest): Promise<HttpResponse> => {
    const { kind = 'page' } = request;
    const sent = cookies.send(request.url, kind);
    const dispatcher = kind === 'file' ? files : pages;
    try {
      const response = await dispatcher.request(dispatchOptions(request, sent.header));
      everAnswered = true;
      sent.accept(response.headers['set-cookie']);
      const { statusCode: status, headers, body } = response;
      return { url: request.url, status, headers, body };
    } catch (cause) {
      const error = toDeliveryError(cause, request.signal);
      if (!everAnswered && error.code === 'connection-reset')
        await requireAcceptedIdentity(options.connector);
      throw error;
    }
  };

  return {
    origin,
    send: (request) => following(request, { exchange, origin, maxRedirects: limits.maxRedirects }),
    strayBytesSeen: () => strayBytes,
    forgetCookies: cookies.forget,
    close: async () => {
      cookies.forget();
      await Promise.all([pages.destroy(), files.destroy()]);
    },
  };
}

function dispatchOptions(request: HttpRequest, cookie: string): Dispatcher.RequestOptions {
  return {
    method: request.method,
    path: request.url.pathname + request.url.search,
    headers: { ...baseHeaders, ...request.headers, ...(cookie !== '' && { cookie }) },
    ...(request.body && { body: request.body }),
    ...(request.signal && { signal: request.signal }),
  };
}

interface Following {
  readonly exchange: (request: HttpRequest) => Promise<HttpResponse>;
  readonly origin: URL;
  readonly maxRedirects: number;
}

async function following(request: HttpRequest, options: Following): Promise<HttpResponse> {
  let current = request;
  for (let hops = 0; hops <= options.maxRedirects; hops += 1) {
    const response = await options.exchange(current);
    const location = response.headers['location'];
    if (!redirectStatuses.has(response.status) || typeof location !== 'string') return response;
    await response.body.dump();
    current = redirected(current, response.status, resolveInOrigin(location, response.url, options.origin));
  }
  throw new DeliveryError('redirect-loop', request.url.pathname);
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const baseHeaders = {
  'user-agent': userAgent,
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'ja',
  'accept-encoding': 'identity',
};

function connectionOptions({ connector, limits }: HttpClientOptions): Client.Options {
  return {
    connect: (_options, callback) => {
      void openFor(connector, callback);
    },
    pipelining: 1,
    allowH2: false,
    headersTimeout: limits.readTimeoutMs,
    bodyTimeout: limits.readTimeoutMs,
    maxHeaderSize: limits.maxHeaderBytes,
  };
}

async function openFor(connector: ServerConnector, callback: buildConnector.Callback): Promise<void> {
  const opened = await connector.open().catch(toDeliveryError);
  if (opened instanceof DeliveryError) callback(opened, null);
  else callback(null, opened);
}

/** A closed connection without a byte of HTTP, at the very beginning: was it our certificate? */
async function requireAcceptedIdentity(connector: ServerConnector): Promise<void> {
  await connector.requireAcceptedIdentity(await connector.open());
}

/** The next request after a redirect, as browsers do: 307 and 308 keep method and body, the others become GET. */
function redirected(request: HttpRequest, status: number, url: URL): HttpRequest {
  if (request.method === 'GET' || status === 307 || status === 308) return { ...request, url };
  const { body: _body, headers: _headers, ...rest } = request;
  return { ...rest, method: 'GET', url };
}
