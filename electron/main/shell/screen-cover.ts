/** Covers the windows when the screen is locked or nobody is there, so that nothing is read over an empty chair (U32). */
import { powerMonitor } from 'electron';

const idleAfterSeconds = 15 * 60;
const lookEveryMs = 10_000;

/** @param tell called with `true` when content is to be hidden, with `false` when it may be seen again */
export function setupScreenCover(tell: (covered: boolean) => void): void {
  let covered = false;
  const change = (wanted: boolean): void => {
    if (wanted === covered) return;
    covered = wanted;
    tell(covered);
  };
  powerMonitor.on('lock-screen', () => change(true));
  powerMonitor.on('suspend', () => change(true));
  powerMonitor.on('unlock-screen', () => change(false));
  setInterval(() => {
    const state = powerMonitor.getSystemIdleState(idleAfterSeconds);
    if (state === 'idle' || state === 'locked') change(true);
    if (state === 'active') change(false);
  }, lookEveryMs).unref();
}
