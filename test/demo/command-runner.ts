/** Runs the real command line as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

export interface CommandRunner {
  /** Shows the command and what it prints; throws when it does not exit with 0. */
  show(...words: readonly string[]): Promise<void>;
  /** The same for a command whose exit code has something to say. */
  showEnding(expected: number, ...words: readonly string[]): Promise<void>;
  /** Runs with `--json` and returns the objects it prints. */
  ask(...words: readonly string[]): Promise<readonly Record<string, unknown>[]>;
}

/** @param home where profiles, secrets and archive of the demonstration go */
export function createCommandRunner(home: string): CommandRunner {
  // The demonstration's server is open at any time; the real rule would stop it at night and on Sundays.
  const globalWords = ['--home', home, '--ignore-hours'];

  async function exitCode(child: ReturnType<typeof spawn>): Promise<number> {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }

  async function showEnding(expected: number, ...words: readonly string[]): Promise<void> {
    console.log(`\n$ hoshodesk ${words.map(quote).join(' ')}`);
    const child = spawn(process.execPath, [cli, ...globalWords, ...words], { stdio: 'inherit' });
    const code = await exitCode(child);
    if (code !== expected) throw new Error(`hoshodesk ${words[0] ?? ''}: exit ${code}`);
  }

  return {
    show: (...words) => showEnding(0, ...words),
    showEnding,
    async ask(...words) {
      const child = spawn(process.execPath, [cli, ...globalWords, '--json', ...words], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      await once(child, 'close');
      return Buffer.concat(chunks)
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

function quote(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word}'`;
}
