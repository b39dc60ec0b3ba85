/** The next step of one item, while it runs and after it failed. */
import { useState } from 'react';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { MoreAction, NextAction } from './next-action.ts';
import { takeAction } from './take-action.ts';
import type { BoardItem } from './today-store.ts';

export interface RunningAction {
  readonly state: 'idle' | 'working' | ErrorCode;
  readonly take: (action: NextAction | MoreAction) => void;
}

export function useAction(item: BoardItem): RunningAction {
  const [state, setState] = useState<RunningAction['state']>('idle');
  return {
    state,
    take(action) {
      setState('working');
      void takeAction(action, item).then((code) => setState(code ?? 'idle'));
    },
  };
}
