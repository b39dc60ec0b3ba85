/** Inside what stands over the window: when that goes away, the focus is where it was before, and never nowhere. */
import { useState } from 'react';
import { useEffect } from '../../components/use-effect.ts';
import { focusPane } from './panes.ts';

/** Fluent does the same only for what was opened by a trigger of its own, not by a key or a menu. */
export function ReturnFocus(): null {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => giveBackTo(before), [before]);
  return null;
}

function giveBackTo(before: Element | null): void {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  if (!isNowhere) return;
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else focusPane('main');
}
