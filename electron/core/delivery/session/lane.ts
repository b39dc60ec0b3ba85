/** Lets navigation happen one at a time: a session has one window. */

export interface Lane {
  /** Runs the work after everything queued before it has ended. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes a lane; a failing work does not stop the next one. */
export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const result = last.then(work, work);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
