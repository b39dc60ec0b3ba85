/** Which words and figures of a line changed; an amount or a date is one word. */
import { diffArrays } from 'diff';
import type { TextPart } from '#contract/version-difference.ts';

const digits = '[0-9０-９]';
const date = `(?:(?:令和|平成|昭和)\\s*(?:${digits}+|元)|${digits}+)年(?:\\s*${digits}+月(?:\\s*${digits}+日)?)?`;
const unit = '[千百十万億]*円|[%％]|[かカヵケヶ箇]月|月|日|回|時|分|件|名|号|番';
const figure = `[¥￥]?${digits}+(?:[,，.．:：/／]${digits}+)*(?:${unit})?`;
const figures = new RegExp(`${date}|${figure}`, 'gu');
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Lines that differ in more than this many words are shown as replaced. */
const mostChanges = 200;

/** Runs that are the same, removed or added; those of one kind stand together. */
export function differingParts(before: string, after: string): readonly TextPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges });
  if (changes === undefined) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { 0: whole, index } of text.matchAll(figures)) {
    words.push(...segmentsOf(text.slice(at, index)), whole);
    at = index + whole.length;
  }
  return [...words, ...segmentsOf(text.slice(at))];
}

function segmentsOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
