/** Whether two lines are the same line with something changed in it. */
import { foldText } from './placed-text.ts';

/** Pairs of neighbouring letters a line has. */
export type LetterPairs = ReadonlySet<string>;

/** Share of the pairs that both have (Dice). */
const alikeFrom = 0.5;

export function areAlike(one: LetterPairs, other: LetterPairs): boolean {
  if (one.size + other.size === 0) return false;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size) >= alikeFrom;
}

/** Figures count as one, so that a line is known again by its words. */
export function letterPairs(text: string): LetterPairs {
  const letters = Array.from(foldText(text).replaceAll(/[0-9]+/g, '0'));
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
