/** How far a running sync is, told from its events; pure. */
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SyncEvent, SyncSummary } from '#contract/sync-event.ts';

/** 一覧, 取得, 検証. */
export type SyncPhase = 'listing' | 'fetching' | 'verifying';

export interface SyncFailure {
  /** Empty for a part of the list that could not be read. */
  readonly fileId: string;
  readonly code: ErrorCode;
}

export interface RunningSync {
  readonly phase: SyncPhase;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly phaseStartedAtMs: number;
  /** Rows of the server's list read so far. */
  readonly rows: number;
  readonly done: number;
  /** `null` while the list is still being read. */
  readonly total: number | null;
  /** File id of the newest arrival. */
  readonly current: string | null;
  readonly verified: SyncSummary['verified'];
  readonly failures: readonly SyncFailure[];
  readonly isCancelling: boolean;
}

export function beginSync(nowMs: number): RunningSync {
  return {
    phase: 'listing',
    startedAtMs: nowMs,
    phaseStartedAtMs: nowMs,
    rows: 0,
    done: 0,
    total: null,
    current: null,
    verified: { genuine: 0, indeterminate: 0, rejected: 0, unsigned: 0 },
    failures: [],
    isCancelling: false,
  };
}

export function advanceSync(running: RunningSync, event: SyncEvent, nowMs: number): RunningSync {
  switch (event.event) {
    case 'listing':
      return { ...running, rows: event.rows };
    case 'planned':
      return { ...enter(running, 'fetching', nowMs), rows: event.listed, total: event.fetch };
    case 'fetched':
      return {
        ...enter(running, 'fetching', nowMs),
        done: event.done,
        total: event.total,
        current: event.fileId,
      };
    case 'verified':
      return {
        ...enter(running, 'verifying', nowMs),
        done: event.done,
        total: event.total,
        current: event.fileId,
        verified: { ...running.verified, [event.verdict]: running.verified[event.verdict] + 1 },
      };
    case 'failed':
      // What was not fetched because someone stopped the sync did not fail.
      if (event.code === 'cancelled') return running;
      return {
        ...running,
        failures: [...running.failures, { fileId: event.fileId, code: event.code }],
      };
  }
}

function enter(running: RunningSync, phase: SyncPhase, nowMs: number): RunningSync {
  if (running.phase === phase) return running;
  return { ...running, phase, phaseStartedAtMs: nowMs, done: 0, total: null, current: null };
}

/** An estimate made from less than this says nothing. */
const shortestMs = 3_000;

/** Milliseconds this phase will still take at its pace so far; `null` while nothing can be said. */
export function remainingMs(running: RunningSync, nowMs: number): number | null {
  const { done, total, phaseStartedAtMs } = running;
  const elapsed = nowMs - phaseStartedAtMs;
  if (total === null || done === 0 || elapsed < shortestMs) return null;
  return Math.max(0, (elapsed / done) * (total - done));
}
