/** Ranges that are really signed, by the issuer's key, but do not say what a range has to say (cov-…). */
import type { CheckId } from '#contract/verification.ts';
import type { HostileCase } from '../hostile-case.ts';
import type { Gap, SignedRanges } from './byte-edits.ts';
import { type Workshop, asCases, signVariation } from './workshop.ts';

type RangeForm = (gap: Gap) => SignedRanges;
type Ends = SignedRanges['covered'];

const form = (numbers: readonly number[], covered: Ends): SignedRanges => ({
  written: `[${numbers.join(' ')}]`,
  covered,
});

/** The usual two stretches, moved at their ends. */
function moved(gap: Gap, { first = 0, left = 0, right = 0, last = 0 }): SignedRanges {
  const [start, end, size] = [gap.start + left, gap.end + right, gap.size + last];
  return form(
    [first, start - first, end, size - end],
    [
      [first, start],
      [end, size],
    ],
  );
}

const forms: readonly (readonly [name: string, checks: readonly CheckId[], form: RangeForm])[] = [
  ['nothing', ['C3'], () => form([0, 0, 0, 0], [])],
  ['only-the-start', ['C3'], ({ start }) => form([0, start, 0, 0], [[0, start]])],
  ['only-the-end', ['C3'], ({ end, size }) => form([0, 0, end, size - end], [[end, size]])],
  ['no-second-part', ['C3'], ({ start, end }) => form([0, start, end, 0], [[0, start]])],
  [
    'one-byte-each',
    ['C4'],
    ({ end }) =>
      form(
        [0, 1, end, 1],
        [
          [0, 1],
          [end, end + 1],
        ],
      ),
  ],
  ['starts-at-1', ['C3'], (gap) => moved(gap, { first: 1 })],
  ['starts-after-the-header', ['C3'], (gap) => moved(gap, { first: 9 })],
  ['gap-one-wider-left', ['C4'], (gap) => moved(gap, { left: -1 })],
  ['gap-one-wider-right', ['C4'], (gap) => moved(gap, { right: 1 })],
  ['gap-one-wider-both', ['C4'], (gap) => moved(gap, { left: -1, right: 1 })],
  ['gap-without-opening', ['C4'], (gap) => moved(gap, { left: 1 })],
  ['gap-without-closing', ['C4'], (gap) => moved(gap, { right: -1 })],
  ['gap-without-delimiters', ['C4'], (gap) => moved(gap, { left: 1, right: -1 })],
  ['gap-over-the-key', ['C4'], (gap) => moved(gap, { left: -10 })],
  ['gap-over-the-range', ['C4'], (gap) => moved(gap, { left: -58 })],
  ['gap-over-the-dictionary', ['C4'], (gap) => moved(gap, { left: -150, right: 4 })],
  ['gap-to-the-table', ['C4'], (gap) => moved(gap, { right: 20 })],
  ['gap-from-the-header', ['C4'], (gap) => moved(gap, { left: 20 - gap.start })],
  ['ends-before-the-marker', ['C7'], (gap) => moved(gap, { last: -6 })],
  ['ends-within-the-marker', ['C7'], (gap) => moved(gap, { last: -2 })],
  ['ends-before-startxref', ['C7'], (gap) => moved(gap, { last: -21 })],
  ['ends-in-the-table', ['C7'], (gap) => moved(gap, { last: -120 })],
  ['ends-after-one-byte', ['C7'], (gap) => moved(gap, { last: 1 + gap.end - gap.size })],
  [
    'three-parts',
    ['C3'],
    ({ start, end, size }) =>
      form(
        [0, 90, 100, start - 100, end, size - end],
        [
          [0, 90],
          [100, start],
          [end, size],
        ],
      ),
  ],
  [
    'parts-swapped',
    ['C3'],
    ({ start, end, size }) =>
      form(
        [end, size - end, 0, start],
        [
          [end, size],
          [0, start],
        ],
      ),
  ],
  [
    'parts-equal',
    ['C3'],
    ({ start }) =>
      form(
        [0, start, 0, start],
        [
          [0, start],
          [0, start],
        ],
      ),
  ],
  [
    'wrapped-at-32-bits',
    ['C3'],
    ({ start, end, size }) =>
      form(
        [0, start, end, 2 ** 32 + size - end],
        [
          [0, start],
          [end, size],
        ],
      ),
  ],
  [
    'real-numbers',
    ['C3'],
    (gap) => ({ ...moved(gap, {}), written: `[0 ${gap.start}. ${gap.end}. ${gap.size - gap.end}.]` }),
  ],
];

export function degenerateRanges(workshop: Workshop): readonly HostileCase[] {
  return asCases(
    'cov',
    forms.map(([name, checks, ranges]) => [name, checks, () => signVariation(workshop, { ranges }).bytes]),
  );
}
