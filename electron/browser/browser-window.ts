/** Runs the installed browser as an application window, or without one for printing; each with a profile of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BrowserRunner {
  /** Opens the address as an application window; resolves when that window's process has ended. */
  openWindow(address: string): Promise<void>;
  /** Loads the address and prints it as A4 PDF, without headers and footers. */
  printToPdf(address: string): Promise<Uint8Array>;
}

const quietFlags = [
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

/** How long a page has for its data before it is printed, milliseconds of the page's own clock. */
const printBudgetMs = 15_000;

export function createBrowserRunner(program: string): BrowserRunner {
  const run = async (flags: (profile: string) => readonly string[]): Promise<void> => {
    const profile = await mkdtemp(join(tmpdir(), 'hoshodesk-browser-'));
    try {
      await ended(
        spawn(program, [`--user-data-dir=${profile}`, ...quietFlags, ...sandboxFlags(), ...flags(profile)], {
          stdio: 'ignore',
        }),
      );
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  return {
    openWindow: (address) => run(() => [`--app=${address}`, '--window-size=1440,900']),
    async printToPdf(address) {
      const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-print-'));
      const path = join(folder, 'report.pdf');
      try {
        await run(() => [
          '--headless',
          '--disable-gpu',
          '--no-pdf-header-footer',
          `--virtual-time-budget=${printBudgetMs}`,
          `--print-to-pdf=${path}`,
          address,
        ]);
        return await readFile(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
