/** Values of primitive DER elements. Each throws DerError when the element is not what is asked for. */
import { DerError, type DerNode, contentsOf, derTag } from './der-reader.ts';

function requireTag(node: DerNode, tag: number): Uint8Array {
  if (node.tag !== tag) throw new DerError(`tag ${node.tag.toString(16)} at ${node.at}`);
  return contentsOf(node);
}

/** Dotted decimal. */
export function objectIdentifierOf(node: DerNode): string {
  return decodeObjectIdentifier(requireTag(node, derTag.objectIdentifier));
}

function decodeObjectIdentifier(contents: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of contents) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** Two's-complement contents in hexadecimal, e.g. a serial number; `-` before a negative one. */
export function integerHexOf(node: DerNode): string {
  const contents = requireTag(node, derTag.integer);
  const hex = Buffer.from(contents).toString('hex');
  return (contents[0] ?? 0) >= 0x80 ? `-${hex}` : hex.replace(/^00(?=..)/, '');
}

/** A non-negative INTEGER that fits a safe number. */
export function smallIntegerOf(node: DerNode, tag: number = derTag.integer): number {
  const contents = requireTag(node, tag);
  if (contents.length > 6 || (contents[0] ?? 0x80) >= 0x80) throw new DerError(`integer at ${node.at}`);
  return contents.reduce((value, byte) => value * 256 + byte, 0);
}

export function booleanOf(node: DerNode): boolean {
  return requireTag(node, derTag.boolean)[0] === 0xff;
}

export function octetStringOf(node: DerNode): Uint8Array {
  return requireTag(node, derTag.octetString);
}

/** The bytes of a BIT STRING of whole bytes. */
export function wholeBitStringOf(node: DerNode): Uint8Array {
  const contents = requireTag(node, derTag.bitString);
  if (contents[0] !== 0) throw new DerError(`bit string of whole bytes expected at ${node.at}`);
  return contents.subarray(1);
}

/** Whether the named bit is set (X.680 §22.2). */
export function namedBit(contents: Uint8Array, bit: number): boolean {
  return ((contents[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}

const utcTimePattern = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const generalizedTimePattern = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/;

/**
 * UTCTime or GeneralizedTime in the only forms RFC 5280 §4.1.2.5 and RFC 3161 §2.4.2 allow: seconds, `Z`, a fraction
 * without trailing zeros. Milliseconds since the epoch, fractions below a millisecond dropped.
 */
export function timeOf(node: DerNode): number {
  const text = Buffer.from(contentsOf(node)).toString('latin1');
  if (node.tag === derTag.utcTime) {
    const [, year = '', ...rest] = utcTimePattern.exec(text) ?? [];
    return epochMs(node, [String(Number(year) + (Number(year) < 50 ? 2000 : 1900)), ...rest], year === '');
  }
  if (node.tag !== derTag.generalizedTime) throw new DerError(`time expected at ${node.at}`);
  const match = generalizedTimePattern.exec(text);
  const fractionMs = Number((match?.[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return epochMs(node, match?.slice(1, 7) ?? [], match === null) + fractionMs;
}

function epochMs(node: DerNode, parts: readonly string[], malformed: boolean): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (malformed || !exists || hour > 23 || minute > 59 || second > 59)
    throw new DerError(`time at ${node.at}`);
  return ms;
}

/** Text of a directory string; `null` for a type that is none. */
export function textOf(node: DerNode): string | null {
  const contents = Buffer.from(contentsOf(node));
  switch (node.tag) {
    case derTag.utf8String:
      return contents.toString('utf8');
    case derTag.printableString:
    case derTag.ia5String:
    case derTag.teletexString:
      return contents.toString('latin1');
    case derTag.bmpString:
      return contents.length % 2 === 0 ? Buffer.from(contents).swap16().toString('utf16le') : null;
    default:
      return null;
  }
}
