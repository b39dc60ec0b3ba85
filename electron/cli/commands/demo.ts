/** `demo`: starts the tour against the test delivery server, which only a checkout of the sources has. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';

const tour = fileURLToPath(new URL('../../../test/demo/main.ts', import.meta.url));

interface DemoOptions {
  readonly docs: string;
  readonly seed: string;
  readonly skin: string;
  readonly keep?: boolean;
}

export function addDemoCommand(program: Command, action: Action): void {
  program
    .command('demo')
    .description('試験用の配信サーバを相手に、主な仕事をひととおり実演する')
    .option('--docs <count>', '文書の数', '320')
    .option('--seed <number>', '乱数の種', '1')
    .option('--skin <number>', '配信サーバの画面の種類(1~5)', '1')
    .option('--keep', '終了後も配信サーバを動かしたままにする')
    .action(action(demo));
}

async function demo(host: Host, options: DemoOptions): Promise<void> {
  if (!existsSync(tour)) throw new HoshodeskError('demo-unavailable');
  const words = ['--docs', options.docs, '--seed', options.seed, '--skin', options.skin];
  const child = spawn(process.execPath, [tour, ...words, ...(options.keep === true ? ['--keep'] : [])], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  host.exitCode = code ?? 1;
}
