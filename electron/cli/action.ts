/** How a command's work is hooked into the command line's grammar. */
import type { Host } from './host.ts';

/** Wraps a command's work: gives it a host made from the global options. */
export type Action = <Arguments extends readonly unknown[]>(
  work: (host: Host, ...args: Arguments) => Promise<void>,
) => (...args: Arguments) => Promise<void>;
