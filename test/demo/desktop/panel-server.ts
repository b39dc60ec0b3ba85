/** Serves the panel on loopback; the address's token opens it, and every press of a button carries it again. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { choices, demoActions, isDemoAction } from './actions.ts';
import type { DemoWorld } from './demo-world.ts';
import { panelPage } from './panel-page.ts';

export interface Panel {
  readonly address: string;
  close(): void;
}

export async function startPanel(world: DemoWorld): Promise<Panel> {
  const token = randomBytes(24).toString('base64url');
  let origin = '';
  const server = createServer((request, response) => {
    answer(world, { request, response, token, origin }).catch((error: unknown) =>
      sendJson(response, { said: error instanceof Error ? error.message : String(error) }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `${origin}/?token=${token}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly token: string;
  readonly origin: string;
}

async function answer(world: DemoWorld, { request, response, token, origin }: Exchange): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const isForeign = `http://${request.headers.host ?? ''}` !== origin;
  const isPage = request.method === 'GET' && pathname === '/';
  const given = isPage ? searchParams.get('token') : request.headers['x-panel-token'];
  if (isForeign || given !== token) return void response.writeHead(403).end();
  if (isPage) return sendPage(response, token);
  if (pathname === '/choices') return sendJson(response, { choices: choices(world) });
  const { fileId } = JSON.parse(await text(request)) as { readonly fileId: string };
  const name = pathname.slice('/actions/'.length);
  if (!isDemoAction(name)) return void response.writeHead(404).end();
  sendJson(response, { said: await demoActions[name].run(world, fileId) });
}

function sendPage(response: ServerResponse, token: string): void {
  const nonce = randomBytes(18).toString('base64');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(panelPage({ token, nonce }));
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
