/** Loads objects by their cross-reference entry, from the file or from object streams, each at most once. */
import { LimitError, limits } from '../limits.ts';
import { decodeStructureStream } from './decode-stream.ts';
import { type IndirectObject, readIndirectObject } from './indirect-object.ts';
import { type Cursor, nextToken, skipSpace } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfView } from './pdf-file.ts';
import { type PdfStream, type PdfValue, isName, isStream, plainInteger } from './pdf-value.ts';
import { readValue } from './value-parser.ts';

export interface ObjectReader {
  read(number: number, view: PdfView): PdfValue;
  readAt(offset: number, view: PdfView): IndirectObject;
}

interface ObjectStream {
  readonly values: ReadonlyMap<number, PdfValue>;
  /** Object numbers by position. */
  readonly numbers: readonly number[];
}

export function createObjectReader(bytes: Uint8Array): ObjectReader {
  const atOffset = new Map<number, IndirectObject>();
  const containers = new Map<PdfStream, ObjectStream>();
  /** Offsets being read: an object that needs itself to be read is refused. */
  const reading = new Set<number>();
  let decodedTotal = 0;

  function readAt(offset: number, view: PdfView): IndirectObject {
    const known = atOffset.get(offset);
    if (known) return known;
    if (offset >= bytes.length) throw new PdfError('object-misplaced', `offset ${offset} beyond the file`);
    if (reading.has(offset)) throw new PdfError('object-unreadable', `object at ${offset} needs itself`);
    reading.add(offset);
    try {
      const object = readIndirectObject(bytes, offset, ({ number }) => plainInteger(read(number, view)));
      atOffset.set(offset, object);
      return object;
    } finally {
      reading.delete(offset);
    }
  }

  function read(number: number, view: PdfView): PdfValue {
    const entry = view.entries.get(number);
    if (entry === undefined || entry.kind === 'free') return null;
    if (entry.kind === 'compressed') return readCompressed(number, entry, view);
    const object = readAt(entry.offset, view);
    if (object.number !== number || object.generation !== entry.generation) {
      throw new PdfError('object-misplaced', `${object.number} ${object.generation} in place of ${number}`);
    }
    return object.value;
  }

  function readCompressed(
    number: number,
    { container, index }: { readonly container: number; readonly index: number },
    view: PdfView,
  ): PdfValue {
    if (view.entries.get(container)?.kind !== 'offset') {
      throw new PdfError('object-unreadable', `object stream ${container}`);
    }
    const stream = read(container, view);
    if (!isStream(stream)) throw new PdfError('object-unreadable', `object stream ${container}`);
    let objects = containers.get(stream);
    if (objects === undefined) {
      objects = readObjectStream(stream, container);
      containers.set(stream, objects);
    }
    const value = objects.values.get(number);
    if (value === undefined || objects.numbers[index] !== number) {
      throw new PdfError('object-misplaced', `${number} in object stream ${container}`);
    }
    return value;
  }

  function readObjectStream(stream: PdfStream, container: number): ObjectStream {
    const data = decodeStructureStream(stream);
    decodedTotal += data.length;
    if (decodedTotal > limits.decodedTotalBytes) throw new LimitError('decodedTotalBytes');
    return parseObjectStream(data, stream, container);
  }

  return { read, readAt };
}

/** Pairs of number and offset, then the objects one after the other (ISO 32000-1 §7.5.7). */
function parseObjectStream(data: Uint8Array, { dictionary }: PdfStream, container: number): ObjectStream {
  const count = plainInteger(dictionary.entries.get('N'));
  const first = plainInteger(dictionary.entries.get('First'));
  const wrong = (what: string): PdfError =>
    new PdfError('object-unreadable', `object stream ${container}: ${what}`);
  if (!isName(dictionary.entries.get('Type'), 'ObjStm')) throw wrong('Type');
  if (dictionary.entries.has('Extends')) throw wrong('Extends');
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
