/** Opens object streams (ISO 32000-1 §7.5.7), each at most once, all of them together within a limit. */
import { LimitError, limits } from '../limits.ts';
import { decodeStructureStream } from './decode-stream.ts';
import { type Cursor, nextToken, skipSpace } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import { type PdfStream, type PdfValue, isName, plainInteger } from './pdf-value.ts';
import { readValue } from './value-parser.ts';

export interface ObjectStream {
  readonly values: ReadonlyMap<number, PdfValue>;
  /** Object numbers by position. */
  readonly numbers: readonly number[];
}

export interface ObjectStreams {
  /** @param container the stream's object number, for messages */
  open(stream: PdfStream, container: number): ObjectStream;
}

export function createObjectStreams(): ObjectStreams {
  const opened = new Map<PdfStream, ObjectStream>();
  let decodedTotal = 0;
  return {
    open(stream, container) {
      const known = opened.get(stream);
      if (known) return known;
      const data = decodeStructureStream(stream);
      decodedTotal += data.length;
      if (decodedTotal > limits.decodedTotalBytes) throw new LimitError('decodedTotalBytes');
      const objects = parseObjectStream(data, stream, container);
      opened.set(stream, objects);
      return objects;
    },
  };
}

/** Pairs of number and offset, then the objects one after the other (ISO 32000-1 §7.5.7). */
function parseObjectStream(data: Uint8Array, { dictionary }: PdfStream, container: number): ObjectStream {
  const count = plainInteger(dictionary.entries.get('N'));
  const first = plainInteger(dictionary.entries.get('First'));
  const wrong = (what: string): PdfError =>
    new PdfError('object-unreadable', `object stream ${container}: ${what}`);
  if (!isName(dictionary.entries.get('Type'), 'ObjStm')) throw wrong('Type');
  if (count === null || first === null || first > data.length) throw wrong('N or First');
  if (count > limits.indirectObjects) throw new LimitError('indirectObjects');
  const header: Cursor = { bytes: data, at: 0, end: first };
  const pairs: { readonly number: number; readonly offset: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = nextToken(header);
    const offset = nextToken(header);
    if (number.type !== 'number' || !number.plain || offset.type !== 'number' || !offset.plain) {
      throw wrong('header');
    }
    pairs.push({ number: number.value, offset: first + offset.value });
  }
  const space: Cursor = { bytes: data, at: first, end: pairs[0]?.offset ?? data.length };
  skipSpace(space);
  if (space.at < space.end) throw wrong('bytes before the first object');
  const objects = new Map<number, PdfValue>();
  for (const [index, { number, offset }] of pairs.entries()) {
    const end = pairs[index + 1]?.offset ?? data.length;
    if (objects.has(number))
      throw new PdfError('object-defined-twice', `${number} in object stream ${container}`);
    if (end < offset) throw wrong('order');
    const cursor: Cursor = { bytes: data, at: offset, end };
    objects.set(number, readValue(cursor));
    skipSpace(cursor);
    if (cursor.at < end) throw wrong(`bytes after object ${number}`);
  }
  return { values: objects, numbers: pairs.map(({ number }) => number) };
}
