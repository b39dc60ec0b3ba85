/** One line for each file that was asked for: got, or why not. */
import type { GetOutcome } from '../../core/use-cases/index.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';

/** A file that could not be had makes the work one that ended with failures. */
export function reportGot(host: Host, outcome: GetOutcome): void {
  const { output, texts } = host;
  if (outcome.ok) {
    const { wanted: fileId, sha256, fetched } = outcome;
    output.result({ event: 'got', fileId, sha256, fetched }, texts.say.got(fileId, fetched));
    return;
  }
  const { message, next } = texts.errors[outcome.code];
  output.result(
    { event: 'failed', fileId: outcome.wanted, code: outcome.code, message, next },
    `✗ ${outcome.wanted} ${message} [${outcome.code}]\n  → ${next}`,
  );
  host.exitCode = exitCodes.finishedWithFailures;
}
