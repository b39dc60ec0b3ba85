/** Which words and figures of a line changed; an amount or a date is one word. */
import { diffArrays } from 'diff';
import type { TextPart } from '#contract/version-difference.ts';
import { findFigures } from './figures.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Lines that differ in more than this many words are shown as replaced. */
const mostChanges = 100;

/** Runs that are the same, removed or added; those of one kind stand together. */
export function differingParts(before: string, after: string): readonly TextPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges });
  if (changes === undefined) return replacedParts(before, after);
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** The whole line for another, without looking for what they share. */
export function replacedParts(before: string, after: string): readonly TextPart[] {
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { 0: whole, index } of findFigures(text)) {
    words.push(...segmentsOf(text.slice(at, index)), whole);
    at = index + whole.length;
  }
  return [...words, ...segmentsOf(text.slice(at))];
}

function segmentsOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
