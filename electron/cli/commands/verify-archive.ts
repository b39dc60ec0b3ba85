/** `verify --archive`: every held version anew, with the trust of its profile. */
import type { Reason } from '#contract/verification.ts';
import type { VerifyArchiveOptions } from '../../core/use-cases/index.ts';
import { headlineOf } from '../../core/domain/headline.ts';
import { exitCodeOfVerdicts, exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { formatReasons } from '../verifying/format-evidence.ts';
import { headlineLine } from '../verifying/headline-line.ts';

type Verified = Parameters<NonNullable<VerifyArchiveOptions['onVerified']>>[0];

export async function verifyArchive(host: Host, profile: string | undefined): Promise<void> {
  const { app, output, texts, signal } = host;
  const counts = { genuine: 0, indeterminate: 0, rejected: 0, unsigned: 0 };
  let unreadable = 0;
  await app.verifyArchives({
    ...(profile !== undefined && { profile }),
    signal,
    onVerified: (verified) => {
      counts[verified.report.verdict] += 1;
      report(host, verified);
    },
    onUnreadable({ fileId }, { code }) {
      unreadable += 1;
      const { message, next } = texts.errors[code];
      output.result(
        { event: 'failed', fileId, code, message, next },
        `✗ ${fileId} ${message} [${code}]\n  → ${next}`,
      );
    },
    onProgress: (progress) => {
      const { done, total, current = '' } = progress;
      if (!output.json) output.progress(progress, texts.say.verified(done, total ?? done, current));
    },
  });
  output.result({ event: 'done', verified: counts }, texts.say.verdictCounts(counts));
  host.exitCode = unreadable > 0 ? exitCodes.finishedWithFailures : exitCodeOfVerdicts(counts);
}

/** People are told only what needs them: everything else is in the counts. */
function report({ output, texts }: Host, { version, report }: Verified): void {
  const { fileId, sha256, kind } = version;
  const { verdict, reasons } = report;
  if (output.json) {
    output.result({ event: 'verified', fileId, sha256, verdict }, '');
    return;
  }
  if (verdict === 'genuine') return;
  const headline = headlineOf(verdict, 'unconfirmed', kind);
  const against: readonly Reason[] = reasons.filter(({ severity }) => severity !== 'note');
  output.result(
    {},
    [
      `${headlineLine(headline, kind, texts)}  ${fileId}  ${sha256.slice(0, 16)}`,
      ...formatReasons(against, texts),
    ].join('\n'),
  );
}
