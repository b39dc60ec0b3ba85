/**
 * Rewrites BER (X.690 §8) as DER: definite lengths, strings in one piece. Only for telling an altered document from one whose
 * signature is merely in a form we refuse; nothing that needed this is ever accepted.
 */
import { LimitError, limits } from '../limits.ts';
import { DerError } from './der-reader.ts';

interface Element {
  readonly der: Uint8Array;
  /** Position after the element in the source. */
  readonly end: number;
}

/** The first element of `source` in DER; throws DerError. */
export function transcodeBer(source: Uint8Array): Uint8Array {
  return readElement(source, 0, 0).der;
}

function readElement(source: Uint8Array, at: number, depth: number): Element {
  if (depth > limits.derDepth) throw new LimitError('derDepth');
  const tag = source[at];
  const first = source[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError(`BER at ${at}`);
  if (first === 0x80) return readIndefinite(source, at, depth);
  const size = first < 0x80 ? 0 : first & 0x7f;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < size; index += 1) length = length * 256 + (source[at + 2 + index] ?? 0);
  const start = at + 2 + size;
  const end = start + length;
  if (size > 4 || end > source.length) throw new DerError(`BER length at ${at}`);
  if ((tag & 0x20) === 0) return { der: encode(tag, source.subarray(start, end)), end };
  const children: Uint8Array[] = [];
  for (let next = start; next < end;) {
    const child = readElement(source, next, depth + 1);
    children.push(child.der);
    next = child.end;
  }
  return { der: join(tag, children), end };
}

function readIndefinite(source: Uint8Array, at: number, depth: number): Element {
  const children: Uint8Array[] = [];
  let next = at + 2;
  while (source[next] !== 0 || source[next + 1] !== 0) {
    const child = readElement(source, next, depth + 1);
    children.push(child.der);
    next = child.end;
  }
  return { der: join(source[at] ?? 0, children), end: next + 2 };
}

/** A constructed OCTET STRING becomes one string of the contents of its parts. */
function join(tag: number, children: readonly Uint8Array[]): Uint8Array {
  if (tag !== 0x24) return encode(tag, Buffer.concat(children));
  return encode(0x04, Buffer.concat(children.map((child) => child.subarray(headerLength(child)))));
}

function headerLength(der: Uint8Array): number {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

function encode(tag: number, contents: Uint8Array): Uint8Array {
  const { length } = contents;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), contents]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Uint8Array.of(tag, 0x80 | bytes.length), bytes, contents]);
}
