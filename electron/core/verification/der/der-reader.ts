/** Reads DER (X.690 §10–11) strictly: definite lengths in their shortest form, nothing left over, canonical primitives. */
import { LimitError, limits } from '../limits.ts';

/** One element; positions are in `source`. */
export interface DerNode {
  readonly source: Uint8Array;
  /** Identifier octet; only tag numbers below 31 exist in what we read. */
  readonly tag: number;
  /** Where the identifier octet stands. */
  readonly at: number;
  /** Where the contents begin and end. */
  readonly start: number;
  readonly end: number;
}

/** The bytes are no DER, or not of the expected shape. */
export class DerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DerError';
  }
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** [n] EXPLICIT, or IMPLICIT over a constructed type. */
export const contextConstructed = (number: number): number => 0xa0 | number;

const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0;

/** Reads the element at `at`, which must end at or before `limit`. */
export function readNode(source: Uint8Array, at: number, limit: number): DerNode {
  const tag = source[at];
  const first = source[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit) throw new DerError(`truncated at ${at}`);
  if ((tag & 0x1f) === 0x1f) throw new DerError(`high tag number at ${at}`);
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const size = first & 0x7f;
    if (size === 0 || size > 4) throw new DerError(`indefinite or oversized length at ${at}`);
    length = 0;
    for (let index = 0; index < size; index += 1) length = length * 256 + (source[start + index] ?? 0);
    if (length < 0x80 || (size > 1 && source[start] === 0)) throw new DerError(`length not minimal at ${at}`);
    start += size;
  }
  const end = start + length;
  if (end > limit) throw new DerError(`contents beyond their container at ${at}`);
  return { source, tag, at, start, end };
}

/** Reads bytes that are exactly one element, and checks everything inside it. */
export function parseDer(source: Uint8Array): DerNode {
  const node = readNode(source, 0, source.length);
  if (node.end !== source.length) throw new DerError(`${source.length - node.end} bytes after the element`);
  requireStrict(node, 0);
  return node;
}

/** Checks an element and all below it; throws DerError. */
export function requireStrict(node: DerNode, depth: number): void {
  if (depth > limits.derDepth) throw new LimitError('derDepth');
  if (isConstructed(node.tag)) {
    const universal = node.tag < 0x40;
    if (universal && node.tag !== derTag.sequence && node.tag !== derTag.set) {
      throw new DerError(`constructed string at ${node.at}`);
    }
    let at = node.start;
    while (at < node.end) {
      const child = readNode(node.source, at, node.end);
      requireStrict(child, depth + 1);
      at = child.end;
    }
    return;
  }
  requireCanonicalPrimitive(node);
}

function requireCanonicalPrimitive({ source, tag, at, start, end }: DerNode): void {
  const length = end - start;
  const first = source[start] ?? 0;
  switch (tag) {
    case derTag.sequence & ~0x20:
    case derTag.set & ~0x20:
      throw new DerError(`primitive structure at ${at}`);
    case derTag.boolean:
      if (length !== 1 || (first !== 0 && first !== 0xff)) throw new DerError(`boolean at ${at}`);
      return;
    case derTag.integer:
    case derTag.enumerated:
      if (length === 0 || isPadded(first, source[start + 1], length)) throw new DerError(`integer at ${at}`);
      if (length > limits.integerBytes) throw new LimitError('integerBytes');
      return;
    case derTag.null:
      if (length !== 0) throw new DerError(`null at ${at}`);
      return;
    case derTag.objectIdentifier:
      requireObjectIdentifier(source.subarray(start, end), at);
      return;
    case derTag.bitString:
      requireBitString(source.subarray(start, end), at);
      return;
    default:
  }
}

/** The first nine bits of an INTEGER are neither all zero nor all one (X.690 §8.3.2). */
function isPadded(first: number, second: number | undefined, length: number): boolean {
  if (length < 2 || second === undefined) return false;
  return (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
}

function requireObjectIdentifier(contents: Uint8Array, at: number): void {
  if (contents.length === 0 || (contents.at(-1) ?? 0x80) >= 0x80) throw new DerError(`identifier at ${at}`);
  if (contents.length > limits.objectIdentifierBytes) throw new LimitError('objectIdentifierBytes');
  let begins = true;
  for (const byte of contents) {
    if (begins && byte === 0x80) throw new DerError(`identifier arc not minimal at ${at}`);
    begins = byte < 0x80;
  }
}

function requireBitString(contents: Uint8Array, at: number): void {
  const unused = contents[0];
  if (unused === undefined || unused > 7 || (contents.length === 1 && unused > 0)) {
    throw new DerError(`bit string at ${at}`);
  }
  const last = contents.at(-1) ?? 0;
  if (unused > 0 && (last & ((1 << unused) - 1)) !== 0) throw new DerError(`unused bits set at ${at}`);
}

/** The element with its identifier and length. */
export function encodingOf(node: DerNode): Uint8Array {
  return node.source.subarray(node.at, node.end);
}

export function contentsOf(node: DerNode): Uint8Array {
  return node.source.subarray(node.start, node.end);
}
