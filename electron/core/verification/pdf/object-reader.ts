/** Loads objects by their cross-reference entry, from the file or from object streams, each at most once. */
import { type IndirectObject, readIndirectObject } from './indirect-object.ts';
import { type ObjectStreams, createObjectStreams } from './object-stream.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfView } from './pdf-file.ts';
import { type PdfValue, isStream, plainInteger } from './pdf-value.ts';

export interface ObjectReader {
  read(number: number, view: PdfView): PdfValue;
  readAt(offset: number, view: PdfView): IndirectObject;
  /** Numbers of the objects in an object stream, by their position; throws PdfError. */
  numbersIn(container: number, view: PdfView): readonly number[];
}

export function createObjectReader(bytes: Uint8Array): ObjectReader {
  const atOffset = new Map<number, IndirectObject>();
  const streams = createObjectStreams();
  /** Offsets being read: an object that needs itself to be read is refused. */
  const reading = new Set<number>();

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
    if (entry.kind === 'compressed') return readCompressed(number, entry, { view, streams });
    const object = readAt(entry.offset, view);
    if (object.number !== number || object.generation !== entry.generation) {
      throw new PdfError('object-misplaced', `${object.number} ${object.generation} in place of ${number}`);
    }
    return object.value;
  }

  function numbersIn(container: number, view: PdfView): readonly number[] {
    const stream = read(container, view);
    return isStream(stream) ? streams.open(stream, container).numbers : [];
  }

  return { read, readAt, numbersIn };
}

/** An object out of the object stream its entry names, at the position it names. */
function readCompressed(
  number: number,
  { container, index }: { readonly container: number; readonly index: number },
  { view, streams }: { readonly view: PdfView; readonly streams: ObjectStreams },
): PdfValue {
  if (view.entries.get(container)?.kind !== 'offset') {
    throw new PdfError('object-unreadable', `object stream ${container}`);
  }
  const stream = view.object(container);
  if (!isStream(stream)) throw new PdfError('object-unreadable', `object stream ${container}`);
  const objects = streams.open(stream, container);
  const value = objects.values.get(number);
  if (value === undefined || objects.numbers[index] !== number) {
    throw new PdfError('object-misplaced', `${number} in object stream ${container}`);
  }
  return value;
}
