/** Spoils a file in one of many ways; the same number always gives the same mutation. */
import { type Random, createRandom } from '#test/delivery-server/state/random.ts';
import type { PositionClasses } from './position-classes.ts';

export interface Mutation {
  readonly bytes: Uint8Array;
  /** What was done, and where. */
  readonly what: string;
}

export interface Specimen {
  readonly bytes: Uint8Array;
  readonly classes: PositionClasses;
}

interface Edit {
  readonly at: number;
  /** Bytes taken away. */
  readonly removed: number;
  readonly inserted: Uint8Array;
}

type Operation = (specimen: Specimen, at: number, random: Random) => Edit | readonly Edit[];

/** One mutation, or two at once. */
export function mutate(specimen: Specimen, number: number): Mutation {
  const random = createRandom(number);
  const first = mutateOnce(specimen, random);
  if (random.below(8) > 0) return first;
  const second = mutateOnce({ ...specimen, bytes: first.bytes }, random);
  return { bytes: second.bytes, what: `${first.what}, then ${second.what}` };
}

function mutateOnce(specimen: Specimen, random: Random): Mutation {
  const [where, spans] = random.pick(specimen.classes);
  const span = random.pick(spans.filter(({ start, end }) => end > start));
  const at = Math.min(
    span.start + random.below(span.end - span.start),
    Math.max(0, specimen.bytes.length - 1),
  );
  const [name, operation] = random.pick(operations);
  const edits = [operation(specimen, at, random)].flat();
  const bytes = apply(specimen.bytes, edits);
  return { bytes, what: `${name} at ${at} (${where})` };
}

/** Later places first, so that the earlier ones stay where they were. */
function apply(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let result = bytes;
  for (const { at, removed, inserted } of edits.toSorted((left, right) => right.at - left.at)) {
    result = Buffer.concat([result.subarray(0, at), inserted, result.subarray(at + removed)]);
  }
  return result;
}

/** Bytes that mean something to a reader of PDF or DER. */
const telling = Buffer.from('\0\t\n\r %()/0123456789<>AFR[]adefnobj{}\x30\x80\xa0\xff', 'latin1');

const phrases = [
  ...['1 0 obj\n', 'endobj\n', 'stream\n', 'endstream\n', 'xref\n0 1\n', 'trailer\n<< >>\n', '%%EOF\n'],
  ...['startxref\n0\n', '<<', '>>', ' /Type /Sig ', ' 0 R ', 'null', '/V 7 0 R', '<>', '/Prev 0', '% '],
].map((phrase) => Buffer.from(phrase));

const replacing = (at: number, inserted: Uint8Array): Edit => ({ at, removed: inserted.length, inserted });
const inserting = (at: number, inserted: Uint8Array): Edit => ({ at, removed: 0, inserted });

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

function block(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  return bytes.slice(at, at + 1 + random.below(64));
}

const digitZero = 0x30;

/** Usual ones stand more than once. */
const operations: readonly (readonly [string, Operation])[] = [
  ...Array.from({ length: 4 }, () => ['flip a bit', flipBit] as const),
  ['change a byte', ({ bytes }, at, random) => changeByte(bytes, at, random.below(256))],
  ['telling byte', ({ bytes }, at, random) => changeByte(bytes, at, random.pick([...telling]))],
  ['telling byte', ({ bytes }, at, random) => changeByte(bytes, at, random.pick([...telling]))],
  ['letter case', ({ bytes }, at) => changeByte(bytes, at, (bytes[at] ?? 0) ^ 0x20)],
  ['digit', (_, at, random) => replacing(at, Uint8Array.of(digitZero + random.below(10)))],
  ['overwrite', (_, at, random) => replacing(at, randomBytes(random, 1 + random.below(16)))],
  ['zeros', (_, at, random) => replacing(at, new Uint8Array(1 + random.below(32)).fill(digitZero))],
  ['copy over', ({ bytes }, at, random) => replacing(at, block(bytes, random))],
  ['truncate', ({ bytes }, at) => ({ at, removed: bytes.length - at, inserted: new Uint8Array() })],
  ['insert', (_, at, random) => inserting(at, randomBytes(random, 1 + random.below(8)))],
  ['insert byte', (_, at, random) => inserting(at, Uint8Array.of(random.pick([...telling])))],
  ['insert phrase', (_, at, random) => inserting(at, random.pick(phrases))],
  ['delete', (_, at, random) => ({ at, removed: 1 + random.below(32), inserted: new Uint8Array() })],
  ['delete byte', (_, at) => ({ at, removed: 1, inserted: new Uint8Array() })],
  ['duplicate', ({ bytes }, at, random) => inserting(at, bytes.slice(at, at + 1 + random.below(400)))],
  ['insert copy', ({ bytes }, at, random) => inserting(at, block(bytes, random))],
  ['append', ({ bytes }, _, random) => inserting(bytes.length, appended(bytes, random))],
  ['swap', swapBlocks],
];

function flipBit({ bytes }: Specimen, at: number, random: Random): Edit {
  return changeByte(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)));
}

function changeByte(_: Uint8Array, at: number, value: number): Edit {
  return replacing(at, Uint8Array.of(value));
}

function appended(bytes: Uint8Array, random: Random): Uint8Array {
  return random.pick([
    Buffer.from('\n'),
    Buffer.from('\0'),
    random.pick(phrases),
    bytes.slice(bytes.length - 1 - random.below(2_000)),
    randomBytes(random, 1 + random.below(16)),
  ]);
}

function swapBlocks({ bytes }: Specimen, at: number, random: Random): readonly Edit[] {
  const length = 1 + random.below(32);
  const other = random.below(bytes.length);
  if (Math.abs(other - at) < length || Math.max(other, at) + length > bytes.length)
    return [flipBit({ bytes, classes: [] }, at, random)];
  return [replacing(at, bytes.slice(other, other + length)), replacing(other, bytes.slice(at, at + length))];
}
