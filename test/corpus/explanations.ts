/** Holds the differences found against the checked-in list of explained ones: none may be missing, none left over. */
import { readFileSync } from 'node:fs';
import type { Difference } from './compare.ts';

/** One reason with all differences it explains. */
interface Explanation {
  readonly why: string;
  readonly differences: readonly Difference[];
}

export interface ExplanationCheck {
  readonly explained: number;
  readonly unexplained: readonly Difference[];
  readonly stale: readonly Difference[];
}

const listPath = new URL('explained-differences.json', import.meta.url);

export function checkExplanations(found: readonly Difference[]): ExplanationCheck {
  const list = JSON.parse(readFileSync(listPath, 'utf8')) as readonly Explanation[];
  const known = new Map(list.flatMap(({ differences }) => differences.map((each) => [keyOf(each), each])));
  const keys = new Set(found.map(keyOf));
  return {
    explained: found.filter((each) => known.has(keyOf(each))).length,
    unexplained: found.filter((each) => !known.has(keyOf(each))),
    stale: [...known].flatMap(([key, each]) => (keys.has(key) ? [] : [each])),
  };
}

export function keyOf({ file, field, about, ours, peers }: Difference): string {
  return `${file} | ${field} | ${about} | ours ${ours} | peers ${peers}`;
}
