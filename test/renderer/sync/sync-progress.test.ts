/** How long a running sync will still take. */
import { describe, expect, it } from 'vitest';
import { type RunningSync, beginSync } from '#contract/sync-progress.ts';
import { remainingMs } from '../../../renderer/features/sync/sync-progress.ts';

const startMs = 1_000_000;

describe('the time left', () => {
  it('is not guessed from too little', () => {
    expect(remainingMs(beginSync(startMs), startMs + 60_000)).toBeNull();
    expect(remainingMs({ ...beginSync(startMs), done: 1, total: 4 }, startMs + 2_000)).toBeNull();
  });

  it('follows the pace of the phase', () => {
    const running: RunningSync = {
      ...beginSync(startMs),
      phaseStartedAtMs: startMs + 500,
      done: 2,
      total: 4,
    };
    expect(remainingMs(running, running.phaseStartedAtMs + 10_000)).toBe(10_000);
    expect(remainingMs({ ...running, done: 4 }, running.phaseStartedAtMs + 10_000)).toBe(0);
  });
});
