/** Reads one cross-reference section, table or stream, with its trailer (ISO 32000-1 §7.5.4, §7.5.5, §7.5.8). */
import { LimitError, limits } from '../limits.ts';
import { decodeStructureStream } from './decode-stream.ts';
import { readIndirectObject } from './indirect-object.ts';
import { type Cursor, isWhiteSpace, nextToken, skipSpace } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import {
  type PdfDictionary,
  type PdfStream,
  isArray,
  isDictionary,
  isName,
  isStream,
  plainInteger,
} from './pdf-value.ts';
import { readValue } from './value-parser.ts';

/** Where an object is, as one cross-reference entry says. */
export type CrossReference =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  /** In an object stream: the stream's object number, and the position inside. */
  | { readonly kind: 'compressed'; readonly container: number; readonly index: number };

export interface Section {
  /** Where the table or stream begins; what `startxref` and `/Prev` name. */
  readonly start: number;
  /** After the trailer dictionary, or after the stream's `endobj`. */
  readonly end: number;
  readonly form: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, CrossReference>;
  /** Object numbers with more than one entry. */
  readonly repeated: readonly number[];
  readonly trailer: PdfDictionary;
  /** Departures from the form that leave no doubt about the meaning; each of them refuses the file. */
  readonly problems: readonly string[];
}

/** Reads the section that begins at `start`; throws PdfError where its meaning would have to be guessed. */
export function readSection(bytes: Uint8Array, start: number): Section {
  const cursor: Cursor = { bytes, at: start, end: bytes.length };
  if (isWhiteSpace(bytes[start])) skipSpace(cursor);
  if (cursor.at >= bytes.length) throw invalid(`offset ${start} beyond the file`);
  const problems = cursor.at === start ? [] : [`white space at ${start}`];
  const word = Buffer.from(bytes.subarray(cursor.at, cursor.at + 4)).toString('latin1');
  return word === 'xref' ? readTable(cursor, problems) : readCrossReferenceStream(bytes, cursor.at, problems);
}

function invalid(detail: string): PdfError {
  return new PdfError('cross-reference-invalid', detail);
}

interface Entries {
  readonly map: Map<number, CrossReference>;
  readonly repeated: number[];
  readonly problems: string[];
}

function put({ map, repeated }: Entries, number: number, entry: CrossReference): void {
  if (map.has(number)) repeated.push(number);
  else map.set(number, entry);
  if (map.size > limits.indirectObjects) throw new LimitError('indirectObjects');
}

const entryLength = 20;
const entryPattern = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/;

/** The cursor stands at `xref`. */
function readTable(cursor: Cursor, problems: string[]): Section {
  const entries: Entries = { map: new Map(), repeated: [], problems };
  const start = cursor.at;
  cursor.at += 4;
  for (;;) {
    const token = nextToken(cursor);
    if (token.type === 'keyword' && token.value === 'trailer') break;
    const count = nextToken(cursor);
    if (token.type !== 'number' || !token.plain || count.type !== 'number' || !count.plain) {
      throw invalid(`subsection before ${cursor.at}`);
    }
    readSubsection(cursor, entries, { first: token.value, count: count.value });
  }
  const trailer = readValue(cursor);
  if (!isDictionary(trailer)) throw invalid(`trailer before ${cursor.at}`);
  return {
    start,
    end: cursor.at,
    form: 'table',
    entries: entries.map,
    repeated: entries.repeated,
    trailer,
    problems,
  };
}

function readSubsection(
  cursor: Cursor,
  entries: Entries,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const { bytes } = cursor;
  while (bytes[cursor.at] === 0x20) cursor.at += 1;
  if (bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (bytes[cursor.at] === 0x0a) cursor.at += 1;
  if (count > limits.indirectObjects) throw new LimitError('indirectObjects');
  for (let index = 0; index < count; index += 1) {
    const text = Buffer.from(bytes.subarray(cursor.at, cursor.at + entryLength)).toString('latin1');
    const [, offset, generation, type] = entryPattern.exec(text) ?? [];
    if (type === undefined) {
      entries.problems.push(`entry at ${cursor.at}`);
      put(entries, first + index, readLooseEntry(cursor));
      continue;
    }
    cursor.at += entryLength;
    const inUse = type === 'n';
    put(
      entries,
      first + index,
      inUse ? { kind: 'offset', offset: Number(offset), generation: Number(generation) } : { kind: 'free' },
    );
  }
}

/** An entry of another length than 20 bytes: three tokens still say only one thing. */
function readLooseEntry(cursor: Cursor): CrossReference {
  const [offset, generation, type] = [nextToken(cursor), nextToken(cursor), nextToken(cursor)];
  const isPlain =
    offset.type === 'number' && offset.plain && generation.type === 'number' && generation.plain;
  if (!isPlain || type.type !== 'keyword' || !/^[nf]$/.test(type.value))
    throw invalid(`entry before ${cursor.at}`);
  const inUse = type.value === 'n';
  return inUse ? { kind: 'offset', offset: offset.value, generation: generation.value } : { kind: 'free' };
}

function readCrossReferenceStream(bytes: Uint8Array, start: number, problems: string[]): Section {
  let object;
  try {
    object = readIndirectObject(bytes, start, () => null);
  } catch (error) {
    if (error instanceof PdfError) throw invalid(`neither table nor stream at ${start} (${error.detail})`);
    throw error;
  }
  const { value } = object;
  if (!isStream(value) || !isName(value.dictionary.entries.get('Type'), 'XRef')) {
    throw invalid(`no cross-reference stream at ${start}`);
  }
  const entries: Entries = { map: new Map(), repeated: [], problems };
  readStreamEntries(value, entries);
  return {
    start,
    end: object.end,
    form: 'stream',
    entries: entries.map,
    repeated: entries.repeated,
    trailer: value.dictionary,
    problems,
  };
}

function readStreamEntries(stream: PdfStream, entries: Entries): void {
  const { dictionary } = stream;
  const widths = integersOf(dictionary, 'W');
  const size = plainInteger(dictionary.entries.get('Size'));
  if (widths?.length !== 3 || size === null || widths.some((width) => width > 6)) throw invalid('W or Size');
  const index = dictionary.entries.has('Index') ? integersOf(dictionary, 'Index') : [0, size];
  if (index === null || index.length % 2 !== 0) throw invalid('Index');
  const data = decodeStructureStream(stream);
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = typeWidth + secondWidth + thirdWidth;
  let at = 0;
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    if (count > limits.indirectObjects) throw new LimitError('indirectObjects');
    if (width === 0 || at + count * width > data.length) throw invalid('cross-reference stream too short');
    for (let number = first; number < first + count; number += 1) {
      const type = typeWidth === 0 ? 1 : readInteger(data, at, typeWidth);
      const second = readInteger(data, at + typeWidth, secondWidth);
      put(
        entries,
        number,
        toEntry(type, second, readInteger(data, at + typeWidth + secondWidth, thirdWidth)),
      );
      at += width;
    }
  }
  if (at !== data.length) throw invalid('cross-reference stream too long');
}

function toEntry(type: number, second: number, third: number): CrossReference {
  if (type === 0) return { kind: 'free' };
  if (type === 1) return { kind: 'offset', offset: second, generation: third };
  if (type === 2) return { kind: 'compressed', container: second, index: third };
  throw invalid(`entry type ${type}`);
}

function readInteger(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0);
  return value;
}

function integersOf(dictionary: PdfDictionary, key: string): readonly number[] | null {
  const value = dictionary.entries.get(key);
  if (!isArray(value)) return null;
  const integers = value.items.map((item) => plainInteger(item));
  return integers.every((item) => item !== null) ? integers : null;
}

/** Where `%%EOF` ends that closes a section, and how many bytes its line end may add. */
export interface RevisionEnd {
  readonly marker: number;
  /** After at most one line end. */
  readonly end: number;
}

/** Reads `startxref N %%EOF` behind a section; `null` unless N is the section's own place. */
export function readRevisionEnd(bytes: Uint8Array, section: Section): RevisionEnd | null {
  const cursor: Cursor = { bytes, at: section.end, end: bytes.length };
  try {
    const word = nextToken(cursor);
    const offset = nextToken(cursor);
    if (word.type !== 'keyword' || word.value !== 'startxref') return null;
    if (offset.type !== 'number' || !offset.plain || offset.value !== section.start) return null;
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
  while (isWhiteSpace(bytes[cursor.at])) cursor.at += 1;
  const marker = Buffer.from(bytes.subarray(cursor.at, cursor.at + 5)).toString('latin1');
  if (marker !== '%%EOF') return null;
  let end = cursor.at + 5;
  if (bytes[end] === 0x0d) end += 1;
  if (bytes[end] === 0x0a) end += 1;
  return { marker: cursor.at + 5, end };
}
