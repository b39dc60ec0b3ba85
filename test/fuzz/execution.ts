/** Runs a target on one input and says whether anything happened that must not. */
import { DerError } from '#core/verification/der/der-reader.ts';
import { LimitError } from '#core/verification/limits.ts';
import { PdfError } from '#core/verification/pdf/pdf-error.ts';
import type { FuzzTarget } from './targets.ts';

/** No input may take longer, milliseconds. */
const inputMs = 2_000;

/** `null` when all is well; else what happened, beginning with a line that tells finds apart. */
export function problemWith(target: FuzzTarget, input: Uint8Array, isAskedTwice: boolean): string | null {
  const startedMs = performance.now();
  const first = attempt(target, input);
  const elapsedMs = performance.now() - startedMs;
  if (first.problem !== null) return first.problem;
  if (elapsedMs > inputMs) return `slow\n${elapsedMs.toFixed(0)} ms`;
  if (!isAskedTwice) return null;
  const second = attempt(target, input);
  const isSame = JSON.stringify(first.said) === JSON.stringify(second.said);
  return isSame ? null : `not deterministic\n${JSON.stringify(first.said)}\n${JSON.stringify(second.said)}`;
}

interface Attempt {
  readonly said: unknown;
  readonly problem: string | null;
}

function attempt(target: FuzzTarget, input: Uint8Array): Attempt {
  try {
    return { said: target.read(input), problem: null };
  } catch (error) {
    if (error instanceof PdfError || error instanceof DerError || error instanceof LimitError) {
      return { said: `${error.name}: ${error.message}`, problem: null };
    }
    return { said: null, problem: describe(error) };
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${String(error)}`;
  const place = error.stack?.split('\n').find((line) => line.includes('/core/')) ?? '';
  const where = /[^/]+\.ts:\d+/.exec(place)?.[0] ?? '';
  return `${error.name} ${where}\n${error.stack ?? error.message}`;
}
