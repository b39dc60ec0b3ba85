/** `get`: named files into the archive and, with `--out`, as copies into a folder. */
import type { Command } from 'commander';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { GetOutcome } from '../../core/use-cases/index.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';
import { reportGot } from './got-lines.ts';

interface GetOptions {
  readonly profile: string;
  readonly out?: string;
}

export function addGetCommand(program: Command, action: Action): void {
  program
    .command('get <file-id-or-sha256...>')
    .description('指定した文書を取得する。SHA-256を指定すると手元のその版を取り出す')
    .requiredOption('--profile <name>', '接続先')
    .option('--out <dir>', '写しを置くフォルダ')
    .action(action(get));
}

async function get(host: Host, wanted: readonly string[], options: GetOptions): Promise<void> {
  const outcomes = await host.app.get({
    profile: options.profile,
    wanted,
    ...(options.out !== undefined && { outFolder: options.out }),
  });
  for (const outcome of outcomes) reportGot(host, outcome);
  if (options.out !== undefined) await recordCopies(host, options.profile, outcomes);
}

/** Copies are written into the journal; where that fails they are copies all the same, and it is told. */
async function recordCopies(
  { app, output, texts }: Host,
  profile: string,
  outcomes: readonly GetOutcome[],
): Promise<void> {
  const copies = outcomes.flatMap((each) =>
    each.ok ? [{ fileId: each.wanted === each.sha256 ? null : each.wanted, sha256: each.sha256 }] : [],
  );
  try {
    await app.recordCopies(profile, copies);
  } catch (error) {
    if (!(error instanceof HoshodeskError)) throw error;
    output.note(`${texts.records.copyNotRecorded} ${texts.errors[error.code].message} [${error.code}]`);
  }
}
