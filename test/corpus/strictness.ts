/** Counts what becomes of files nobody meant as an attack when their own roots are trusted: where are we stricter than need be? */
import type { ComparedFile } from './compare.ts';

export function strictnessTable(files: readonly ComparedFile[]): readonly string[] {
  const usual = files.filter(({ record }) => !record.attackSample);
  const verdicts = count(usual.map(({ report }) => report.verdict));
  const undecided = usual.filter(({ report }) => report.verdict !== 'unsigned');
  const codes = count(undecided.flatMap((each) => [...seriousCodes(each)]));
  const alone = count(undecided.map((each) => [...seriousCodes(each)].toSorted().join(' + ')));
  return [
    'no attack, own top certificates trusted, judged at the newest time in the file:',
    ...verdicts.map(row),
    '\nfiles with each code:',
    ...codes.map(row),
    '\nmost common sets of codes:',
    ...alone.slice(0, 25).map(row),
  ];
}

function seriousCodes({ report }: ComparedFile): ReadonlySet<string> {
  return new Set(report.reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code));
}

function count(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1]);
}

function row([word, number]: readonly [string, number]): string {
  return `${String(number).padStart(6)}  ${word === '' ? '(none)' : word}`;
}
