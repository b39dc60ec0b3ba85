/** Connection tests: which station each one has come to. */
import { create } from 'zustand';
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask, onEvent } from '../../api.ts';

export interface ConnectionRun {
  readonly steps: readonly ConnectionStepResult[];
  readonly isRunning: boolean;
  /** The test could not be made at all, e.g. outside the service hours. */
  readonly failure: { readonly code: ErrorCode; readonly detail: string | undefined } | null;
}

/** By profile. */
export const connectionStore = create<{ readonly runs: ReadonlyMap<string, ConnectionRun> }>(() => ({
  runs: new Map(),
}));

const aborts = new Map<string, AbortController>();
let isFollowing = false;

function setRun(profile: string, run: ConnectionRun): void {
  connectionStore.setState(({ runs }) => ({ runs: new Map(runs).set(profile, run) }));
}

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('connection.step', ({ profile, step }) => {
    const run = connectionStore.getState().runs.get(profile);
    if (run?.isRunning && !run.steps.some((known) => known.step === step.step)) {
      setRun(profile, { ...run, steps: [...run.steps, step] });
    }
  });
}

/** Tests a profile's connection; `newPassword` is for a server that asks for one. Resolves with whether all is well. */
export async function testConnection(profile: string, newPassword?: string): Promise<boolean> {
  follow();
  aborts.get(profile)?.abort();
  const abort = new AbortController();
  aborts.set(profile, abort);
  setRun(profile, { steps: [], isRunning: true, failure: null });
  const request = { profile, ...(newPassword !== undefined && { newPassword }) };
  try {
    const steps = await ask('connection.test', request, abort.signal);
    setRun(profile, { steps, isRunning: false, failure: null });
    return steps.every(({ ok }) => ok);
  } catch (error) {
    if (aborts.get(profile) !== abort) return false;
    const { code, detail } = error instanceof CodedError ? error : new CodedError('internal');
    const steps = connectionStore.getState().runs.get(profile)?.steps ?? [];
    setRun(profile, { steps, isRunning: false, failure: { code, detail } });
    return false;
  }
}

export function stopConnectionTest(profile: string): void {
  aborts.get(profile)?.abort();
}

/** Forgets how a test went, e.g. when the profile it was about is gone. */
export function forgetConnectionTest(profile: string): void {
  stopConnectionTest(profile);
  aborts.delete(profile);
  connectionStore.setState(({ runs }) => {
    const rest = new Map(runs);
    rest.delete(profile);
    return { runs: rest };
  });
}
