/** A TLS server that plays exactly the script a test gives it, and a client made for it. Own keys per test file. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Delivery, DeliveryOptions } from '#core/delivery/index.ts';
import { createDelivery } from '#core/delivery/index.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { FakePki, PemCredential } from '#test/support/world-types.ts';

export type Script = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface ScriptedServer {
  readonly origin: string;
  readonly port: number;
  readonly requests: string[];
  /** TLS connections that reached the end of the handshake, or tried. */
  handshakes(): number;
  play(script: Script): void;
  /** Ends every connection with a TCP reset. */
  reset(): void;
  close(): Promise<void>;
}

export interface World {
  readonly pki: FakePki;
  readonly credential: PemCredential;
}

export async function createWorld(): Promise<World> {
  const pki = await createFakePki();
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  return { pki, credential };
}

/** Starts a server on loopback that asks for client certificates of association 14. */
export async function startScriptedServer(
  { pki }: World,
  options: { readonly tls?: https.ServerOptions; readonly hosts?: readonly string[] } = {},
): Promise<ScriptedServer> {
  const credential = await pki.serverCredential(options.hosts ?? ['localhost', '127.0.0.1']);
  let script: Script = (_request, response) => response.end();
  const requests: string[] = [];
  const connections = new Set<Socket>();
  let handshakes = 0;
  const server = https.createServer(
    {
      cert: [credential.certificatePem, ...credential.chainPem].join('\n'),
      key: credential.privateKeyPem,
      ca: await pki.clientCaPem('14'),
      requestCert: true,
      rejectUnauthorized: true,
      ...options.tls,
    },
    (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => script(request, response, Buffer.concat(chunks).toString('latin1')));
    },
  );
  server.on('connection', (socket: Socket) => {
    handshakes += 1;
    connections.add(socket.once('close', () => connections.delete(socket)));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    port,
    requests,
    handshakes: () => handshakes,
    play: (next) => {
      script = next;
    },
    reset: () => connections.forEach((socket) => socket.resetAndDestroy()),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const silentLogger = { log: (): void => undefined };

export const quickLimits = { connectTimeoutMs: 1_000, readTimeoutMs: 1_000, retry: 1, retryWaitMs: 1 };

export type ClientOptions = Partial<Omit<DeliveryOptions, 'profile'>> & {
  readonly profile?: Partial<DeliveryOptions['profile']>;
};

/** A delivery client for a server of the world; everything can be replaced. */
export function deliveryFor(
  { pki, credential }: World,
  origin: string,
  options: ClientOptions = {},
): Delivery {
  const { profile, ...rest } = options;
  return createDelivery({
    password: 'abc12345',
    clientCredential: credential,
    limits: quickLimits,
    logger: silentLogger,
    clock: { now: () => Date.now() },
    ...rest,
    profile: { origin, startPath: '/', userId: '14234500001', serverCaPem: pki.serverCaPem, ...profile },
  });
}

export function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html><body>${body}</body></html>`);
}
