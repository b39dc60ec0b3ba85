/** Runs the installed browser as an application window, or without one for printing; each with a profile of its own. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDevtoolsPipe, pipeStdio } from './devtools-pipe.ts';
import { printPage } from './print-page.ts';

export interface BrowserRunner {
  /** Opens the address as an application window, until it is closed or `closing` aborts; resolves when its process has ended. */
  openWindow(address: string, closing?: AbortSignal): Promise<void>;
  /** Loads the address and prints it as PDF once the page says it is complete; rejects when that takes too long. */
  printToPdf(address: string): Promise<Uint8Array>;
}

/** The browser's own services send what a page shows elsewhere: translation above all. */
const quietFlags = [
  '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
];

/** A browser refuses its sandbox to root; only test machines and containers run as root. */
function sandboxFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const printWithinMs = 60_000;

interface Run<T> {
  readonly flags: readonly string[];
  readonly stdio: StdioOptions;
  readonly use: (child: ChildProcess, ended: Promise<void>) => Promise<T>;
}

export function createBrowserRunner(program: string): BrowserRunner {
  return {
    openWindow: (address, closing) =>
      run(program, {
        flags: [`--app=${address}`, '--window-size=1440,900'],
        stdio: 'ignore',
        use(child, ended) {
          closing?.addEventListener('abort', () => child.kill(), { once: true });
          return ended;
        },
      }),
    printToPdf: (address) =>
      run(program, {
        flags: ['--headless', '--disable-gpu', '--remote-debugging-pipe', 'about:blank'],
        stdio: [...pipeStdio],
        use: (child, ended) => printWith(child, ended, address),
      }),
  };
}

async function run<T>(program: string, { flags, stdio, use }: Run<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'hoshodesk-browser-'));
  try {
    const all = [`--user-data-dir=${profile}`, ...quietFlags, ...sandboxFlags(), ...flags];
    const child = spawn(program, all, { stdio });
    return await use(child, untilEnd(child));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function printWith(child: ChildProcess, ended: Promise<void>, address: string): Promise<Uint8Array> {
  const giveUp = setTimeout(() => child.kill('SIGKILL'), printWithinMs);
  const browser = openDevtoolsPipe(child);
  try {
    const bytes = await printPage(browser, address);
    await browser.send('Browser.close');
    return bytes;
  } finally {
    clearTimeout(giveUp);
    if (child.exitCode === null) child.kill();
    await ended.catch(() => undefined);
  }
}

function untilEnd(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
