/** The loopback HTTP server: pages with their policy, one address for requests, one for events. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BuiltPages, servePage } from '../core/built-pages.ts';
import { type Admission, createAdmission } from './admission.ts';
import { answerCall } from './calls.ts';
import { createEventStreams } from './event-streams.ts';
import type { ServiceLink } from '../service/service-link.ts';

export interface HttpHostOptions {
  readonly link: ServiceLink;
  readonly files: BuiltPages;
  /** Prints a page of this host, given by its address, to PDF; `null` = no browser to do it. */
  readonly printToPdf: (address: string) => Promise<Uint8Array | null>;
  /** Called when the last page has been closed for a while. */
  readonly onAllPagesClosed: () => void;
}

export interface HttpHost {
  /** With a token that opens the page once. */
  readonly address: string;
  readonly origin: string;
  close(): Promise<void>;
}

interface HostContext extends HttpHostOptions {
  readonly admission: Admission;
  readonly streams: ReturnType<typeof createEventStreams>;
  readonly origin: () => string;
}

export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const admission = createAdmission();
  const streams = createEventStreams(options.link, options.onAllPagesClosed);
  const server = createServer((request, response) => {
    answer(context, request, response).catch(() => refuse(response, 500));
  });
  server.maxHeadersCount = 100;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: HostContext = { ...options, admission, streams, origin: () => origin };
  return {
    origin,
    address: `${origin}/?token=${admission.token}`,
    close: () => {
      streams.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  context: HostContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = context.origin();
  const url = URL.parse(request.url ?? '', origin);
  if (url === null) return refuse(response, 400);
  const { pathname, searchParams } = url;
  const token = searchParams.get('token');
  const objection = context.admission.objection(request, origin);
  if (token !== null && request.method === 'GET' && objection !== 'host' && objection !== 'origin') {
    return admit(context, { token, pathname, searchParams }, response);
  }
  if (objection !== null) return refuse(response, 403);
  if (request.method === 'POST') return answerCall(context, { request, response, pathname });
  if (request.method !== 'GET') return refuse(response, 405);
  if (pathname === '/events') return context.streams.open(response);
  serveFile(context, pathname, response);
}

/** The token leaves the address at once, so that it is in no history and no referrer. */
function admit(
  { admission, files, origin }: HostContext,
  asked: { readonly token: string; readonly pathname: string; readonly searchParams: URLSearchParams },
  response: ServerResponse,
): void {
  if (servePage(files, asked.pathname) === null) return refuse(response, 404);
  const cookie = admission.spend(asked.token, origin());
  if (cookie === null) return refuse(response, 403);
  asked.searchParams.delete('token');
  const rest = asked.searchParams.toString();
  response.writeHead(303, {
    'Set-Cookie': cookie,
    Location: rest === '' ? asked.pathname : `${asked.pathname}?${rest}`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end();
}

/** Electron's preload gives a page its bridge; here a script does. */
const bridgeScript = '<script src="/bridge.js"></script>';

function serveFile({ files }: HostContext, pathname: string, response: ServerResponse): void {
  // Browsers ask for it by themselves; a missing one would be an error in every console.
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const file = servePage(files, pathname, bridgeScript);
  if (file === null) return refuse(response, 404);
  response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length });
  response.end(file.body);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' });
  response.end(String(status));
}
