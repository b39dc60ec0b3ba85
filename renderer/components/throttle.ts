/** Lets a burst of calls through as one at once and one at the end. */

export function throttle(run: () => void, everyMs: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const after = (): void => {
    waiting = undefined;
    if (!isAsked) return;
    isAsked = false;
    start();
  };
  const start = (): void => {
    run();
    waiting = setTimeout(after, everyMs);
  };
  return () => {
    if (waiting === undefined) start();
    else isAsked = true;
  };
}
