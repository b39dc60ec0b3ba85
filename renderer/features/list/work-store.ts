/** What a command of the list is doing, what came of it, and what it asks before it begins. */
import { create } from 'zustand';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError } from '../../api.ts';

export type Question = 'save' | 'verify' | 'report';

export type Outcome =
  | {
      readonly kind: 'saved';
      readonly written: number;
      readonly folder: string;
      readonly recordFailure: ErrorCode | null;
    }
  /** Printed or saved, without a record of it. */
  | { readonly kind: 'not-recorded'; readonly code: ErrorCode }
  | { readonly kind: 'verified'; readonly count: number }
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'copied'; readonly count: number }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

interface WorkState {
  readonly running: AbortController | null;
  readonly outcome: Outcome | null;
  /** A command about many documents waits for an answer. */
  readonly question: {
    readonly about: Question;
    readonly count: number;
    readonly answer: (goAhead: boolean) => void;
  } | null;
  readonly isExportOpen: boolean;
}

export const workStore = create<WorkState>(() => ({
  running: null,
  outcome: null,
  question: null,
  isExportOpen: false,
}));

/** More documents than this are asked for once, with their number (U17). */
const askedAbove = 100;

export function mayConcern(count: number, about: Question): Promise<boolean> {
  if (count <= askedAbove) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (goAhead: boolean): void => {
      workStore.setState({ question: null });
      resolve(goAhead);
    };
    workStore.setState({ question: { about, count, answer } });
  });
}

/** One piece of work at a time; what becomes of it stays to be read. `null` = nothing to tell. */
export async function work(run: (signal: AbortSignal) => Promise<Outcome | null>): Promise<void> {
  if (workStore.getState().running !== null) return;
  const running = new AbortController();
  workStore.setState({ running, outcome: null });
  try {
    workStore.setState({ outcome: await run(running.signal) });
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    const wasStopped = running.signal.aborted || code === 'cancelled';
    workStore.setState({ outcome: wasStopped ? null : { kind: 'failed', code } });
  } finally {
    workStore.setState({ running: null });
  }
}
