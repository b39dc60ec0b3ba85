/** Decides what the verdict on a mutated genuine file has to be, and whether it was. */
import type { VerificationReport } from '#contract/verification.ts';
import { type Trust, createCertificateReader, verifyDocument } from '#core/verification/index.ts';
import type { Span } from './position-classes.ts';
import type { MutationSeed } from './seeds.ts';
import { freeSpans } from './unsigned-parts.ts';

/** No file may take longer, milliseconds. */
const fileMs = 5_000;

export interface Judgement {
  /**
   * `same`: nothing was changed. `letter-case`: only letters of hexadecimal digits in a gap. `free`: only what no
   * signature covers, the unsigned parts of the last one's CMS. `spoilt`: everything else.
   */
  readonly change: 'same' | 'letter-case' | 'free' | 'spoilt';
  readonly verdict: VerificationReport['verdict'] | 'threw';
  readonly codes: readonly string[];
  /** Why this must not be so; `null` when all is well. */
  readonly problem: string | null;
}

export interface Oracle {
  judge(mutated: Uint8Array): Judgement;
}

export interface OracleContext {
  readonly trust: Trust;
  readonly atMs: number;
}

export function createOracle(seed: MutationSeed, { trust, atMs }: OracleContext): Oracle {
  const reader = createCertificateReader();
  const question = { trust, atMs, reader, kind: seed.kind };
  const genuine = verifyDocument({ ...question, bytes: seed.bytes }).report;
  if (genuine.verdict !== 'genuine') throw new Error(`seed ${seed.name} is ${genuine.verdict}`);
  const free = freeSpans(seed.bytes);
  return {
    judge(mutated) {
      const change = changeOf(seed.bytes, mutated, free);
      const startedMs = performance.now();
      try {
        const { report } = verifyDocument({ ...question, bytes: mutated });
        const elapsedMs = performance.now() - startedMs;
        const codes = [...new Set(report.reasons.map(({ code }) => code))];
        const problem =
          elapsedMs > fileMs ? `${elapsedMs.toFixed(0)} ms` : objection(change, { report, genuine });
        return { change, verdict: report.verdict, codes, problem };
      } catch (error) {
        const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { change, verdict: 'threw', codes: [], problem };
      }
    },
  };
}

interface Reports {
  readonly report: VerificationReport;
  readonly genuine: VerificationReport;
}

function objection(change: Judgement['change'], { report, genuine }: Reports): string | null {
  const isGenuine = report.verdict === 'genuine';
  switch (change) {
    case 'same':
    case 'letter-case':
      return isGenuine ? null : `${change}, but ${report.verdict}`;
    case 'spoilt':
      return isGenuine ? 'genuine' : null;
    case 'free':
      // What no signature covers can be taken away by anybody, but must never make more of a file than it was.
      return isGenuine && !saysNoMore(report, genuine) ? 'genuine, and says more than before' : null;
  }
}

function saysNoMore(report: VerificationReport, genuine: VerificationReport): boolean {
  return (
    report.form === genuine.form &&
    report.trustedTime?.at === genuine.trustedTime?.at &&
    (report.verifiableUntil ?? '') <= (genuine.verifiableUntil ?? '')
  );
}

function changeOf(seed: Uint8Array, mutated: Uint8Array, free: FreeSpans): Judgement['change'] {
  if (seed.length !== mutated.length) return 'spoilt';
  let change: Judgement['change'] = 'same';
  for (let at = 0; at < seed.length; at += 1) {
    if (seed[at] === mutated[at]) continue;
    const isCase = isInside(free.gaps, at) && sameLetter(seed[at] ?? 0, mutated[at] ?? 0);
    if (!isCase && !isInside(free.unsigned, at)) return 'spoilt';
    if (!isCase) change = 'free';
    else if (change === 'same') change = 'letter-case';
  }
  return change;
}

type FreeSpans = ReturnType<typeof freeSpans>;

function isInside(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}

/** A to F and a to f. */
function sameLetter(left: number, right: number): boolean {
  const letter = left | 0x20;
  return letter === (right | 0x20) && letter >= 0x61 && letter <= 0x66;
}
