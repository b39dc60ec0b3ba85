/** What holds for any two documents: nothing differs from itself, and the changes lead from the one to the other. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LineDifference } from '#contract/version-difference.ts';
import { compareEntries, readDocument } from '#core/domain/text-difference/compare-texts.ts';
import type { Entry } from '#core/domain/text-difference/entries.ts';
import { foldText } from '#core/domain/text-difference/placed-text.ts';
import { at } from './place-texts.ts';

const words = [
  '保証金額',
  '保証期間',
  '10,000円',
  '12,000円',
  '60か月',
  'この保証書は',
  '見本です。',
  ' ',
  '１２',
  'x',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((some) => some.join(''));
const entry: fc.Arbitrary<Entry> = fc.record({
  label: fc.option(fc.constantFrom('保証金額', '保証期間', '被保証人', '返済日')),
  text: fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
  page: fc.integer({ min: 1, max: 3 }),
});
const entries = fc.array(entry, { maxLength: 25 });

const keyOf = (label: string | null, value: string): string =>
  `${label === null ? '' : foldText(label)}|${foldText(value)}`;
const keysOf = (some: readonly Entry[]): readonly string[] =>
  some.map(({ label, text: value }) => keyOf(label, value));
const sideOf = (lines: readonly LineDifference[], side: 'before' | 'after'): readonly string[] =>
  lines.flatMap((line) => line[side] ?? []).map(foldText);

it('finds nothing between a document and itself', () => {
  fc.assert(
    fc.property(entries, (some) => {
      const lines = compareEntries(some, some);
      expect(lines.every(({ change }) => change === 'same')).toBe(true);
      expect(lines).toHaveLength(some.length);
    }),
  );
});

it('leads from the older document to the newer when its changes are carried out', () => {
  fc.assert(
    fc.property(entries, entries, (old, now) => {
      const lines = compareEntries(old, now);
      const held = [...keysOf(old)];
      for (const { label, before, after, change } of lines) {
        if (before === null) continue;
        // A line that only moved may come with a label that is spelled in the other width.
        const at = held.indexOf(keyOf(label, before));
        expect(at).toBeGreaterThanOrEqual(0);
        held.splice(at, 1);
        if (change === 'same') expect(foldText(after ?? '')).toBe(foldText(before));
      }
      expect(held).toEqual([]);
      expect(sideOf(lines, 'after')).toEqual(now.map(({ text: value }) => foldText(value)));
    }),
  );
});

it('makes up both texts of a changed line from its parts', () => {
  fc.assert(
    fc.property(entries, entries, (old, now) => {
      for (const { change, before, after, parts } of compareEntries(old, now)) {
        if (change !== 'changed') continue;
        const without = (gone: string): string =>
          parts
            .filter((part) => part.change !== gone)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }
    }),
  );
});

it('never says a word that is not printed, wherever the texts stand', () => {
  const place = fc.record({
    left: fc.integer({ min: 0, max: 600 }),
    bottom: fc.integer({ min: 0, max: 800 }),
    value: text,
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const bare = (value: string): string => value.replaceAll(/[\s:：]/g, '');
      const printed = bare(places.map(({ value }) => value).join(''));
      const { entries: found } = readDocument(
        places.map(({ left, bottom, value }) => at(left, bottom, value)),
      );
      const labels = found.map(({ label }) => label ?? '');
      for (const label of labels) for (const letter of bare(label)) expect(printed).toContain(letter);
      for (const { text: value } of found)
        for (const letter of bare(value)) expect(printed).toContain(letter);
    }),
  );
});
