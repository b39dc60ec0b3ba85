/** Requests of a page: read with a cap, handed to the service, answered as JSON; gone with the page that asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Base64, fromJson, toJson } from '#contract/bridge/json-bytes.ts';
import type { Channel } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';
import type { Admission } from './admission.ts';
import type { ServiceLink } from '../service/service-link.ts';

interface CallContext {
  readonly link: ServiceLink;
  readonly admission: Admission;
  readonly origin: () => string;
  readonly printToPdf: (address: string) => Promise<Uint8Array | null>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly pathname: string;
}

/** The largest request holds a PKCS#12 file and some PEM texts, or very many file ids. */
const maxBodyBytes = 32 * 1024 * 1024;

const base64: Base64 = {
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
  decode: (text) => Uint8Array.from(Buffer.from(text, 'base64')),
};

export async function answerCall(context: CallContext, exchange: Exchange): Promise<void> {
  const { request, response, pathname } = exchange;
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    response.setHeader('Connection', 'close');
    return send(response, 413, { ok: false, code: 'request-invalid' });
  }
  const isJson = request.headers['content-type'] === 'application/json';
  if (!isJson) return send(response, 400, { ok: false, code: 'request-invalid' });
  const body = await readBody(request);
  if (body === null) return send(response, 413, { ok: false, code: 'request-invalid' });
  let asked: unknown;
  try {
    asked = fromJson(body, base64);
  } catch {
    return send(response, 400, { ok: false, code: 'request-invalid' });
  }
  if (pathname === '/print') return send(response, 200, await print(context, asked));
  if (!pathname.startsWith('/call/')) return send(response, 404, { ok: false, code: 'request-invalid' });
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  const channel = pathname.slice('/call/'.length) as Channel;
  send(response, 200, await context.link.request({ channel, request: asked, signal: abort.signal }));
}

async function print(
  { admission, origin, printToPdf }: CallContext,
  asked: unknown,
): Promise<Result<Uint8Array>> {
  const page = typeof asked === 'object' && asked !== null && 'page' in asked ? asked.page : null;
  if (typeof page !== 'string' || !/^\/report\.html\?[\w=&%.-]{0,4000}$/.test(page)) {
    return { ok: false, code: 'request-invalid' };
  }
  const bytes = await printToPdf(`${origin()}${page}&token=${admission.issue()}`);
  return bytes === null ? { ok: false, code: 'internal', detail: 'print' } : { ok: true, value: bytes };
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, result: Result<unknown>): void {
  const body = toJson(result, base64);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
