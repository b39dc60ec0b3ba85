/** A browser with a page of ours open in it, and an attacker's server that writes down what reaches it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { requireBrowser } from '#test/e2e/require-browser.ts';
import { type SpiedHost, startSpiedHost } from './spied-host.ts';

export interface AttackGround {
  readonly host: SpiedHost;
  readonly context: BrowserContext;
  /** Shows the main window. */
  readonly page: Page;
  readonly attackerPort: number;
  /** Requests that reached the attacker, other than for its own page. */
  readonly leaked: string[];
  close(): Promise<void>;
}

export async function openAttackGround(): Promise<AttackGround> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: requireBrowser(), args });
  const host = await startSpiedHost();
  const leaked: string[] = [];
  const attacker = createServer((request, response) => {
    if (request.url !== '/page' && request.url !== '/favicon.ico') leaked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' });
    response.end('<!doctype html><title>attacker</title>');
  });
  attacker.listen(0, '127.0.0.1');
  await once(attacker, 'listening');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    host,
    context,
    page,
    leaked,
    attackerPort: (attacker.address() as AddressInfo).port,
    async close() {
      await browser.close();
      await host.close();
      attacker.close();
      attacker.closeAllConnections();
    },
  };
}
