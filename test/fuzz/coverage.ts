/** Tells which places of the readers' sources were reached for the first time, by V8's own block counters. */
import { type Profiler, Session } from 'node:inspector';

export interface Coverage {
  /** Characters of source reached since the last call and never before; they count as reached from now on. */
  takeNew(): number;
  /** The same question without the memory: how many would be new. */
  peekNew(): number;
  /** All characters ever reached. */
  readonly reached: number;
  stop(): void;
}

const measured = /\/(?:core\/verification|core\/mail|contract\/notification)\//;

export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Map<string, Uint8Array>();
  let reached = 0;
  const take = (isKept: boolean): number => {
    let fresh = 0;
    for (const script of takeScripts(session)) {
      const painted = paint(script);
      const before = atLeast(painted.length, known.get(script.url) ?? new Uint8Array());
      fresh += merge(before, painted, isKept);
      if (isKept) known.set(script.url, before);
    }
    if (isKept) reached += fresh;
    return fresh;
  };
  return {
    takeNew: () => take(true),
    peekNew: () => take(false),
    get reached() {
      return reached;
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** A session within one thread answers before `post` returns. */
function takeScripts(session: Session): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error) throw error;
    scripts = answer.result.filter(({ url }) => measured.test(url));
  });
  return scripts;
}

/** One byte for each character of a source: 1 = reached. Inner ranges come after the ones around them and win. */
function paint({ functions }: Profiler.ScriptCoverage): Uint8Array {
  const ranges = functions.flatMap((each) => each.ranges);
  const painted = new Uint8Array(ranges.reduce((end, { endOffset }) => Math.max(end, endOffset), 0));
  for (const { startOffset, endOffset, count } of ranges)
    painted.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return painted;
}

/** Functions that did not run are not told: what is painted ends here and there. */
function atLeast(length: number, bytes: Uint8Array): Uint8Array {
  if (bytes.length >= length) return bytes;
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}

function merge(before: Uint8Array, painted: Uint8Array, isKept: boolean): number {
  let fresh = 0;
  for (const [at, value] of painted.entries()) {
    if (value === 0 || before[at] === 1) continue;
    fresh += 1;
    if (isKept) before[at] = 1;
  }
  return fresh;
}
