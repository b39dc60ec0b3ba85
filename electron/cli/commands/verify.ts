/** `verify`: PDF files and folders, or with `--archive` everything that is held. */
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FileKind } from '#contract/guarantee-file.ts';
import { fileKinds } from '../../core/domain/file-kind.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { VerifyRequest } from '../../core/use-cases/index.ts';
import type { Action } from '../action.ts';
import { exitCodeOfVerdicts } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { readTextFile } from '../input-files.ts';
import { formatFileReport } from '../verifying/format-file-report.ts';
import { inOrder } from '../verifying/in-order.ts';
import { parseJudgingTime } from '../verifying/judging-time.ts';
import { findPdfPaths } from '../verifying/pdf-paths.ts';
import { verifyPath } from '../verifying/verify-path.ts';
import { verifyArchive } from './verify-archive.ts';

interface VerifyOptions {
  readonly anchors: readonly string[];
  readonly tsaAnchors: readonly string[];
  readonly issuer?: string;
  readonly kind?: FileKind;
  readonly at?: string;
  readonly jobs?: number;
  readonly archive?: boolean;
  readonly profile?: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
const maximumJobs = 256;

export function addVerifyCommand(program: Command, action: Action): void {
  program
    .command('verify [path...]')
    .description('PDFの署名・タイムスタンプを検証する(ファイルまたはフォルダ)')
    .option('--anchors <pem>', '署名者の信頼アンカー(複数可)', collect, [])
    .option('--tsa-anchors <pem>', 'タイムスタンプ局の信頼アンカー(複数可、省略時は--anchors)', collect, [])
    .option('--issuer <pattern>', '署名者の名前の条件')
    .addOption(
      new Option('--kind <kind>', 'ファイル種類: 1 保証 2 条件変更 3 無効 4 テスト送信').choices(fileKinds),
    )
    .option('--at <time>', '検証の基準とする日時(ISO 8601、日付だけなら日本のその日の終わり)')
    .option('--jobs <count>', '同時に検証するファイル数', parseJobs)
    .option('--archive', 'ファイルの代わりに、手元に保管している全ての版を検証し直す')
    .option('--profile <name>', '--archive の対象とする接続先(省略時は全て)')
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']))
    .action(action(verify));
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > maximumJobs) {
    throw new InvalidArgumentError(`1..${maximumJobs}`);
  }
  return jobs;
}

async function verify(host: Host, paths: readonly string[], options: VerifyOptions): Promise<void> {
  if (options.archive === true) {
    requireNothingElse(paths, options);
    await verifyArchive(host, options.profile);
    return;
  }
  if (paths.length === 0) throw new HoshodeskError('usage', 'PATH');
  if (options.profile !== undefined) throw new HoshodeskError('usage', '--profile');
  await verifyFiles(host, paths, options);
}

/** Trust, kind and time of a held version come from its profile and list item; an option for them would be ignored. */
function requireNothingElse(paths: readonly string[], options: VerifyOptions): void {
  const { anchors, tsaAnchors, issuer, kind, at } = options;
  if (paths.length > 0) throw new HoshodeskError('usage', `--archive ${paths.join(' ')}`);
  if (anchors.length + tsaAnchors.length > 0 || (issuer ?? kind ?? at) !== undefined) {
    throw new HoshodeskError('usage', '--archive');
  }
}

async function verifyFiles(host: Host, paths: readonly string[], options: VerifyOptions): Promise<void> {
  const { app, output, texts, signal } = host;
  const question = await readQuestion(options);
  const files = await findPdfPaths(paths);
  // Asked about nothing first: unreadable anchors end the command before anything is printed.
  await app.verify({ ...question, bytes: new Uint8Array() });
  const counts = { genuine: 0, indeterminate: 0, rejected: 0, unsigned: 0 };
  const jobs = options.jobs ?? availableParallelism();
  for await (const report of inOrder(files, jobs, (file) => verifyPath(app, file, question))) {
    signal.throwIfAborted();
    counts[report.verdict] += 1;
    output.result(report, output.json ? '' : formatFileReport(report, options.kind ?? null, texts));
  }
  if (!output.json && files.length > 1) output.note(texts.say.verdictCounts(counts));
  host.exitCode = exitCodeOfVerdicts(counts);
}

async function readQuestion(options: VerifyOptions): Promise<Omit<VerifyRequest, 'bytes'>> {
  const { issuer, kind, at } = options;
  return {
    trust: {
      anchorsPem: await Promise.all(options.anchors.map(readTextFile)),
      tsaAnchorsPem: await Promise.all(options.tsaAnchors.map(readTextFile)),
      ...(issuer !== undefined && { issuerPattern: issuer }),
    },
    ...(kind !== undefined && { kind }),
    ...(at !== undefined && { atMs: parseJudgingTime(at) }),
  };
}
