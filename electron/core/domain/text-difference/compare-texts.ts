/** Lines up the entries of two documents and tells for each what became of it. */
import { diffArrays } from 'diff';
import type { LineDifference } from '#contract/version-difference.ts';
import { type Entry, readEntries } from './entries.ts';
import { areAlike, letterPairs } from './likeness.ts';
import { differingParts, replacedParts } from './parts.ts';
import { type PlacedText, foldText } from './placed-text.ts';
import { findRows } from './rows.ts';

/** Entries of one document, and characters of one value; certificates have some fifty short ones. */
export const comparedEntries = 1_000;
export const comparedLength = 500;
/** Documents further apart than this share no order worth finding. */
const mostChanges = 1_000;
/** So many changed lines are looked at word by word; a form has changed altogether by then. */
const linesInWords = 200;

export interface ReadDocument {
  readonly entries: readonly Entry[];
  readonly isCapped: boolean;
}

/** The entries of a document, cut to what is compared. */
export function readDocument(texts: readonly PlacedText[]): ReadDocument {
  const entries = readEntries(findRows(texts));
  const isCapped =
    entries.length > comparedEntries || entries.some(({ text }) => text.length > comparedLength);
  return {
    isCapped,
    entries: entries
      .slice(0, comparedEntries)
      .map((entry) => ({ ...entry, text: entry.text.slice(0, comparedLength).toWellFormed() })),
  };
}

/** A place in the result: what stood there before, what stands there now. */
interface Slot {
  before: Entry | null;
  after: Entry | null;
  /** Stretch of changes it is in; entries of one stretch are likely to belong together. */
  readonly stretch: number;
}

/** In the order of the newer document; what was removed stands where it was. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): readonly LineDifference[] {
  const slots = alignEqual(before, after);
  // What moved is the same; then what has the same label; last, lines that are nearly alike.
  pairUp(slots, (entry) => wholeKey(entry));
  pairUp(slots, (entry, stretch) => (entry.label === null ? null : `${stretch} ${foldText(entry.label)}`));
  pairUp(slots, (entry) => (entry.label === null ? null : foldText(entry.label)));
  pairAlike(slots);
  let changed = 0;
  return slots.flatMap(toDifference).map((line) => {
    if (line.change !== 'changed') return line;
    changed += 1;
    const partsOf = changed <= linesInWords ? differingParts : replacedParts;
    return { ...line, parts: partsOf(line.before ?? '', line.after ?? '') };
  });
}

function wholeKey({ label, text }: Entry): string {
  return `${label === null ? '' : foldText(label)}\n${foldText(text)}`;
}

function alignEqual(before: readonly Entry[], after: readonly Entry[]): Slot[] {
  const options = { maxEditLength: mostChanges };
  const changes = diffArrays(before.map(wholeKey), after.map(wholeKey), options) ?? [
    { count: before.length, removed: true, added: false },
    { count: after.length, removed: false, added: true },
  ];
  const slots: Slot[] = [];
  let [old, now, stretch] = [0, 0, 0];
  for (const { count, removed, added } of changes) {
    if (!removed && !added) stretch += 1;
    for (let each = 0; each < count; each += 1) {
      slots.push({
        before: added ? null : (before[old++] ?? null),
        after: removed ? null : (after[now++] ?? null),
        stretch,
      });
    }
  }
  return slots;
}

type KeyOf = (entry: Entry, stretch: number) => string | null;

/** Joins what was removed to what was added under the same key, in order. */
function pairUp(slots: readonly Slot[], keyOf: KeyOf): void {
  const removed = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = slot.before !== null && slot.after === null ? keyOf(slot.before, slot.stretch) : null;
    if (key !== null) removed.set(key, [...(removed.get(key) ?? []), slot]);
  }
  for (const slot of slots) {
    const key = slot.after !== null && slot.before === null ? keyOf(slot.after, slot.stretch) : null;
    const partner = key === null ? undefined : removed.get(key)?.shift();
    if (partner !== undefined) join(slot, partner);
  }
}

function join(slot: Slot, partner: Slot): void {
  slot.before = partner.before;
  partner.before = null;
}

/** How many removed lines are looked at for each added one. */
const lookAhead = 20;

/** Lines without a label that share most of their letters, within one stretch of changes. */
function pairAlike(slots: readonly Slot[]): void {
  for (const stretch of Map.groupBy(slots, (slot) => slot.stretch).values()) {
    const removed = stretch
      .filter(({ before, after }) => after === null && before?.label === null)
      .map((slot) => ({ slot, pairs: letterPairs(slot.before?.text ?? '') }));
    for (const slot of stretch) {
      if (slot.before !== null || slot.after?.label !== null) continue;
      const pairs = letterPairs(slot.after.text);
      const at = removed.slice(0, lookAhead).findIndex((each) => areAlike(each.pairs, pairs));
      const partner = removed[at];
      if (partner === undefined) continue;
      join(slot, partner.slot);
      removed.splice(0, at + 1);
    }
  }
}

function toDifference({ before, after }: Slot): readonly LineDifference[] {
  const shown = after ?? before;
  if (shown === null) return [];
  const { label, page } = shown;
  const texts = { label, before: before?.text ?? null, after: after?.text ?? null, page };
  if (before === null) return [{ ...texts, change: 'added', parts: [] }];
  if (after === null) return [{ ...texts, change: 'removed', parts: [] }];
  return wholeKey(before) === wholeKey(after)
    ? [{ ...texts, change: 'same', parts: [] }]
    : [{ ...texts, change: 'changed', parts: [] }];
}
