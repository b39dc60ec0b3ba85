/** `connect`: the connection test, station by station, and パスワード作成. */
import type { Command } from 'commander';
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import { exitCodeOf } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { readSecretFile } from '../input-files.ts';
import type { Action } from '../action.ts';
import type { Texts } from '../text/texts.ts';

interface ConnectOptions {
  readonly profile: string;
  readonly newPasswordFile?: string;
}

export function addConnectCommand(program: Command, action: Action): void {
  program
    .command('connect')
    .description('接続テスト(必要ならパスワード作成)')
    .requiredOption('--profile <name>', '接続先')
    .option('--new-password-file <file>', '新しいパスワードを書いたファイル')
    .action(action(connect));
}

async function connect(host: Host, options: ConnectOptions): Promise<void> {
  const { app, output, texts } = host;
  const newPassword =
    options.newPasswordFile === undefined ? undefined : await readSecretFile(options.newPasswordFile);
  const steps = await app.connect(options.profile, {
    onStep: (step) => output.result(toJson(step, texts), toLine(step, texts)),
    ...(newPassword !== undefined && { newPassword }),
  });
  const last = steps.at(-1);
  if (last?.code !== undefined && !last.ok) host.exitCode = exitCodeOf(last.code);
}

function toJson(step: ConnectionStepResult, texts: Texts): object {
  const message = step.code === undefined ? (step.detail ?? '') : texts.errors[step.code].message;
  const next = step.code === undefined ? {} : { next: texts.errors[step.code].next };
  return { ...step, code: step.code ?? null, message, ...next };
}

function toLine(step: ConnectionStepResult, texts: Texts): string {
  const name = texts.steps[step.step];
  const detail = step.detail === undefined ? '' : `  ${step.detail}`;
  if (step.ok) return `✓ ${name}${step.skipped === true ? `  (${texts.labels.none})` : detail}`;
  const text = step.code === undefined ? null : texts.errors[step.code];
  return `✗ ${name}${detail}\n  ${text?.message ?? ''}\n  → ${text?.next ?? ''} [${step.code ?? ''}]`;
}
