/** Runs one command line and gives its exit code; every failure ends in a coded sentence, never in a stack trace. */
import { CommanderError } from 'commander';
import type { ErrorCode } from '#contract/error-codes.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { textsOf } from './host.ts';
import { createOutput } from './output.ts';
import { createProgram } from './program.ts';
import type { Streams } from './streams.ts';

export async function runCli(argv: readonly string[], streams: Streams): Promise<number> {
  const abort = new AbortController();
  const onInterrupt = (): void => abort.abort(new HoshodeskError('cancelled'));
  process.once('SIGINT', onInterrupt);
  try {
    return await createProgram(streams, abort.signal).run(argv);
  } catch (error) {
    return reportFailure(error, argv, streams);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

interface Failure {
  readonly code: ErrorCode;
  readonly detail?: string;
}

function describe(error: unknown): Failure {
  if (error instanceof CommanderError) {
    return { code: 'usage', detail: error.message.replace(/^error: /, '') };
  }
  if (!(error instanceof HoshodeskError)) return { code: 'internal', detail: String(error) };
  return error.detail === undefined ? { code: error.code } : { code: error.code, detail: error.detail };
}

function reportFailure(error: unknown, argv: readonly string[], streams: Streams): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  const failure = describe(error);
  const { message, next } = textsOf(languageOf(argv)).errors[failure.code];
  const output = createOutput(streams, wantsJson(argv));
  if (output.json) {
    output.result({ error: { ...failure, message, next } }, '');
  } else {
    const detail = failure.detail === undefined ? '' : `\n  ${failure.detail}`;
    output.note(`${message}${detail}\n→ ${next} [${failure.code}]`);
  }
  return exitCodeOf(failure.code);
}

/** Also what `verify` calls it, even when the rest of the command line could not be parsed. */
function wantsJson(argv: readonly string[]): boolean {
  const isJson = (word: string, at: number): boolean => word === '--format' && argv[at + 1] === 'json';
  return argv.includes('--json') || argv.includes('--format=json') || argv.some(isJson);
}

/** The language asked for, even when the rest of the command line could not be parsed. */
function languageOf(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}
