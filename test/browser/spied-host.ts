/** A loopback host on the built pages whose service only writes down what reaches it. */
import { type ClientRequest, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { EventMessage } from '#contract/bridge/protocol.ts';
import { readBuiltPages } from '../../electron/core/built-pages.ts';
import { type HttpHost, startHttpHost } from '../../electron/browser/http-host.ts';

const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

export interface Reached {
  readonly channel: string;
  readonly request: unknown;
}

export interface SpiedHost extends HttpHost {
  /** What got through to the service. */
  readonly reached: Reached[];
  readonly printed: string[];
  /** Tells every open page. */
  emit(event: EventMessage): void;
  /** Spends the address's token; returns the cookie as a browser would send it. */
  admit(): Promise<string>;
  send(options: SentRequest): Promise<Reply>;
}

export interface SentRequest extends RequestOptions {
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function startSpiedHost(): Promise<SpiedHost> {
  const reached: Reached[] = [];
  const printed: string[] = [];
  const listeners = new Set<(event: EventMessage) => void>();
  const host = await startHttpHost({
    link: {
      async request({ channel, request: asked }) {
        reached.push({ channel, request: asked });
        return { ok: false, code: 'service-stopped' };
      },
      onEvent(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      stop: () => undefined,
    },
    files: await readBuiltPages(rendererFolder),
    async printToPdf(address) {
      printed.push(address);
      return null;
    },
    onAllPagesClosed: () => undefined,
  });
  const send = (options: SentRequest): Promise<Reply> => sendTo(new URL(host.origin), options);
  return {
    ...host,
    reached,
    printed,
    send,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    async admit() {
      const { headers } = await send({ path: host.address.slice(host.origin.length) });
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
  };
}

/** Sends exactly these headers, whatever a browser would allow. Status 0 = the host broke the connection off. */
function sendTo({ hostname, port }: URL, { body, ...options }: SentRequest): Promise<Reply> {
  return new Promise((resolve) => {
    const sent: ClientRequest = request({ hostname, port, agent: false, ...options }, (response) => {
      const { statusCode = 0, headers } = response;
      const reply = (read: string): void => resolve({ status: statusCode, headers, body: read });
      text(response).then(reply, () => reply(''));
    });
    sent.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    sent.end(body);
  });
}
