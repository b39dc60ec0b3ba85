/** One instance per home folder: a second start tells the first one and ends. */
import { app } from 'electron';

/** Returns whether this is the only instance. `onSecond` gets the other one's arguments; they are data of a stranger. */
export function setupSingleInstance(onSecond: (argv: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => onSecond(argv));
  return true;
}
