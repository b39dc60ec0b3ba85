/** How far a running sync is, told from its events; the service and every window count alike. Pure. */
import type { ErrorCode } from './error-codes.ts';
import type { SyncEvent, SyncSummary } from './sync-event.ts';

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

/** A sync the service is busy with, for a window that comes to it later. */
export interface RunningSyncView extends RunningSync {
  readonly profile: string;
}
