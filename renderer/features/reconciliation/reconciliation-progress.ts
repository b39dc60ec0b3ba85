/** How far a running reconciliation is, told from its events; pure. */
import type { ReconciliationEvent } from '#contract/reconciliation.ts';

export interface RunningReconciliation {
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly windowsDone: number;
  /** `null` until the first window is asked for. */
  readonly windows: number | null;
  readonly rows: number;
  /** Windows taken over from an interrupted run. */
  readonly resumed: number;
  readonly confirming: { readonly done: number; readonly total: number } | null;
  readonly isCancelling: boolean;
}

export function beginReconciliation(nowMs: number): RunningReconciliation {
  return {
    startedAtMs: nowMs,
    windowsDone: 0,
    windows: null,
    rows: 0,
    resumed: 0,
    confirming: null,
    isCancelling: false,
  };
}

export function advanceReconciliation(
  running: RunningReconciliation,
  event: ReconciliationEvent,
): RunningReconciliation {
  switch (event.event) {
    case 'resumed':
      return { ...running, resumed: event.windowsDone, windows: event.windows };
    case 'listing': {
      const { windowsDone, windows, rows } = event;
      return { ...running, windowsDone, windows, rows };
    }
    case 'confirming': {
      const { done, total } = event;
      return { ...running, windowsDone: running.windows ?? 0, confirming: { done, total } };
    }
    case 'incomplete':
      return running;
  }
}
