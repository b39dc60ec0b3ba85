/** One figure of a benchmark, and how figures are made from repeated runs. */

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What archive.md asks for, e.g. `≤ 10`. */
  readonly goal?: string;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least `share` of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds `work` takes. */
export async function elapsedMs(work: () => Promise<void> | void): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
