/** What is known of a running sync, from its events alone. */
import { describe, expect, it } from 'vitest';
import type { SyncEvent } from '#contract/sync-event.ts';
import { type RunningSync, advanceSync, beginSync } from '#contract/sync-progress.ts';

const sha256 = 'a'.repeat(64);
const startMs = 1_000_000;

/** One event each second. */
function after(...events: readonly SyncEvent[]): RunningSync {
  return events.reduce<RunningSync>(
    (running, event, at) => advanceSync(running, event, startMs + (at + 1) * 1_000),
    beginSync(startMs),
  );
}

const fetched = (done: number): SyncEvent => ({
  event: 'fetched',
  fileId: `f${done}`,
  sha256,
  outcome: 'stored',
  done,
  total: 4,
});

describe('a running sync', () => {
  it('reads the list first, without knowing how much there is', () => {
    expect(after({ event: 'listing', rows: 500, openParts: 2 })).toMatchObject({
      phase: 'listing',
      rows: 500,
      total: null,
    });
  });

  it('fetches what was planned', () => {
    const running = after({ event: 'planned', listed: 90, fetch: 4 }, fetched(1), fetched(2));
    expect(running).toMatchObject({ phase: 'fetching', rows: 90, done: 2, total: 4, current: 'f2' });
    expect(running.phaseStartedAtMs).toBe(startMs + 1_000);
  });

  it('counts verdicts by kind, from nought', () => {
    const verified = (done: number, verdict: 'genuine' | 'rejected'): SyncEvent => ({
      event: 'verified',
      fileId: `f${done}`,
      sha256,
      verdict,
      done,
      total: 2,
    });
    const running = after(fetched(4), verified(1, 'genuine'), verified(2, 'rejected'));
    expect(running).toMatchObject({ phase: 'verifying', done: 2, total: 2 });
    expect(running.verified).toEqual({ genuine: 1, indeterminate: 0, rejected: 1, unsigned: 0 });
  });

  it('keeps failures, but not what was merely stopped', () => {
    const failed = (code: 'not-a-pdf' | 'cancelled'): SyncEvent => ({ event: 'failed', fileId: 'f', code });
    expect(after(failed('not-a-pdf'), failed('cancelled')).failures).toEqual([
      { fileId: 'f', code: 'not-a-pdf' },
    ]);
  });
});
