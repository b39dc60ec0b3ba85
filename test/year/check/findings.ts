/** What the year counts, and everything on which product and truth differ. */

export interface Findings {
  count(what: string, times?: number): void;
  /** @param at day and profile */
  differ(at: string, what: string): void;
  readonly counts: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
}

export function createFindings(): Findings {
  const counts = new Map<string, number>();
  const differences: string[] = [];
  return {
    counts,
    differences,
    count: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    differ: (at, what) => void differences.push(`${at}: ${what}`),
  };
}
