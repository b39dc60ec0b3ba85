/** Reads `n g obj … endobj` at a place in the file (ISO 32000-1 §7.3.10), a stream with exactly its length of bytes. */
import { type Cursor, nextToken } from './lexer.ts';
import { PdfError } from './pdf-error.ts';
import {
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  isReference,
  plainInteger,
} from './pdf-value.ts';
import { readValue } from './value-parser.ts';

export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  readonly start: number;
  /** After `endobj`. */
  readonly end: number;
}

/** Finds the number behind an indirect `/Length`. */
export type ResolveLength = (reference: PdfReference) => number | null;

export function readIndirectObject(
  bytes: Uint8Array,
  start: number,
  resolveLength: ResolveLength,
): IndirectObject {
  const cursor: Cursor = { bytes, at: start, end: bytes.length };
  const number = takeInteger(cursor, start);
  const generation = takeInteger(cursor, start);
  takeKeyword(cursor, 'obj');
  let value = readValue(cursor);
  let word = nextToken(cursor);
  if (word.type === 'keyword' && word.value === 'stream') {
    if (typeof value !== 'object' || value?.type !== 'dictionary') {
      throw new PdfError('object-unreadable', `stream without dictionary at ${start}`);
    }
    value = { type: 'stream', dictionary: value, encoded: readStreamBytes(cursor, value, resolveLength) };
    word = nextToken(cursor);
  }
  if (word.type !== 'keyword' || word.value !== 'endobj') {
    throw new PdfError('object-unreadable', `endobj missing for the object at ${start}`);
  }
  return { number, generation, value, start, end: cursor.at };
}

function takeInteger(cursor: Cursor, start: number): number {
  const token = nextToken(cursor);
  if (token.type !== 'number' || !token.plain)
    throw new PdfError('object-misplaced', `no object at ${start}`);
  return token.value;
}

function takeKeyword(cursor: Cursor, keyword: string): void {
  const token = nextToken(cursor);
  if (token.type !== 'keyword' || token.value !== keyword) {
    throw new PdfError('object-misplaced', `${keyword} expected before ${cursor.at}`);
  }
}

/** The cursor stands behind `stream` and is left behind `endstream`. */
function readStreamBytes(
  cursor: Cursor,
  dictionary: PdfDictionary,
  resolveLength: ResolveLength,
): Uint8Array {
  const { bytes } = cursor;
  if (bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (bytes[cursor.at] !== 0x0a) throw new PdfError('stream-length-wrong', `line end at ${cursor.at}`);
  const start = cursor.at + 1;
  const written = dictionary.entries.get('Length');
  const length = isReference(written) ? resolveLength(written) : plainInteger(written);
  if (length === null || start + length > bytes.length) {
    throw new PdfError('stream-length-wrong', `length of the stream at ${start}`);
  }
  cursor.at = start + length;
  if (bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (bytes[cursor.at] === 0x0a) cursor.at += 1;
  const word = Buffer.from(bytes.buffer, bytes.byteOffset + cursor.at, Math.min(9, bytes.length - cursor.at));
  if (word.toString('latin1') !== 'endstream') {
    throw new PdfError('stream-length-wrong', `endstream expected at ${cursor.at}`);
  }
  cursor.at += 9;
  return bytes.subarray(start, start + length);
}
