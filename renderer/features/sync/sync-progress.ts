/** How long a running sync will still take; pure. */
import type { RunningSync } from '#contract/sync-progress.ts';

/** An estimate made from less than this says nothing. */
const shortestMs = 3_000;

/** Milliseconds this phase will still take at its pace so far; `null` while nothing can be said. */
export function remainingMs(running: RunningSync, nowMs: number): number | null {
  const { done, total, phaseStartedAtMs } = running;
  const elapsed = nowMs - phaseStartedAtMs;
  if (total === null || done === 0 || elapsed < shortestMs) return null;
  return Math.max(0, (elapsed / done) * (total - done));
}
