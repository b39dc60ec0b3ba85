/** The present, once a second, for what shows time passing. */
import { useState } from 'react';
import { useEffect } from './use-effect.ts';

/** Milliseconds since the epoch; stands still while `isRunning` is false. */
export function useNow(isRunning: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return nowMs;
}
