/** Splits PDF bytes into tokens (ISO 32000-1 §7.2–7.3) without ever guessing what was meant. */
import { LimitError, limits } from '../limits.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfName, PdfNumber, PdfString } from './pdf-value.ts';

export type Token =
  | PdfNumber
  | PdfName
  | PdfString
  | { readonly type: 'punctuation'; readonly value: '[' | ']' | '<<' | '>>' }
  | { readonly type: 'keyword'; readonly value: string };

/** A reading position; `end` is where reading has to stop. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

const classes = new Uint8Array(256);
const whiteSpace = 1;
const delimiter = 2;
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = whiteSpace;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter;

export const isWhiteSpace = (byte: number | undefined): boolean =>
  byte !== undefined && classes[byte] === whiteSpace;
const isRegular = (byte: number | undefined): boolean => byte !== undefined && classes[byte] === 0;

/** Moves over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { bytes, end } = cursor;
  while (cursor.at < end) {
    const byte = bytes[cursor.at];
    if (byte === 0x25) {
      while (cursor.at < end && bytes[cursor.at] !== 0x0a && bytes[cursor.at] !== 0x0d) cursor.at += 1;
    } else if (!isWhiteSpace(byte)) {
      return;
    } else {
      cursor.at += 1;
    }
  }
}

/** Reads the next token; throws PdfError at the end or at anything that is no token. */
export function nextToken(cursor: Cursor): Token {
  skipSpace(cursor);
  const { bytes, at } = cursor;
  if (at >= cursor.end) throw new PdfError('object-unreadable', `end of data at ${at}`);
  const byte = bytes[at];
  switch (byte) {
    case 0x5b: // [
    case 0x5d: // ]
      cursor.at += 1;
      return { type: 'punctuation', value: byte === 0x5b ? '[' : ']' };
    case 0x2f:
      return readName(cursor);
    case 0x28:
      return readLiteralString(cursor);
    case 0x3c: // <
      if (bytes[at + 1] !== 0x3c || at + 1 >= cursor.end) return readHexadecimalString(cursor);
      cursor.at += 2;
      return { type: 'punctuation', value: '<<' };
    case 0x3e: // >
      if (bytes[at + 1] !== 0x3e || at + 1 >= cursor.end) throw unexpected(at);
      cursor.at += 2;
      return { type: 'punctuation', value: '>>' };
    default:
      if (!isRegular(byte)) throw unexpected(at);
      return readWord(cursor);
  }
}

function unexpected(at: number): PdfError {
  return new PdfError('object-unreadable', `unexpected byte at ${at}`);
}

function regularRun(cursor: Cursor): string {
  const { bytes, end } = cursor;
  const start = cursor.at;
  while (cursor.at < end && isRegular(bytes[cursor.at])) cursor.at += 1;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, cursor.at - start).toString('latin1');
}

const numberPattern = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})$/;

/** One to ten digits that are the whole word: what files are full of. */
function readPlainInteger(cursor: Cursor): PdfNumber | null {
  const { bytes, end } = cursor;
  const limit = Math.min(end, cursor.at + 10);
  let next = cursor.at;
  let value = 0;
  for (; next < limit; next += 1) {
    const digit = (bytes[next] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (next === cursor.at || (next < end && isRegular(bytes[next]))) return null;
  cursor.at = next;
  return { type: 'number', value, plain: true };
}

function readWord(cursor: Cursor): Token {
  const integer = readPlainInteger(cursor);
  if (integer !== null) return integer;
  const { at } = cursor;
  const word = regularRun(cursor);
  const first = word.charCodeAt(0);
  const numeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  if (!numeric) return { type: 'keyword', value: word };
  if (!numberPattern.test(word)) throw unexpected(at);
  return { type: 'number', value: Number(word), plain: /^\d{1,10}$/.test(word) };
}

/** Of a letter or a digit. */
const needlessEscape = /#(?:3\d|[46][1-9A-Fa-f]|[57][0-9Aa])/;

function readName(cursor: Cursor): PdfName {
  const { at } = cursor;
  cursor.at += 1;
  const written = regularRun(cursor);
  if (written.length > limits.nameBytes * 3) throw new LimitError('nameBytes');
  if (!written.includes('#')) return { type: 'name', value: written };
  if (/#(?![0-9A-Fa-f]{2})|#00/.test(written)) throw unexpected(at);
  const value = written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  // Readers that do not undo escapes would see another key. Names in another script may be escaped as a whole.
  if (needlessEscape.test(written) && !/[\x80-\xff]/.test(value)) throw unexpected(at);
  return { type: 'name', value };
}

const hexValue = new Int8Array(256).fill(-1);
for (const [value, digit] of Array.from('0123456789abcdef').entries()) {
  hexValue[digit.charCodeAt(0)] = value;
  hexValue[digit.toUpperCase().charCodeAt(0)] = value;
}

/** White space is skipped and a missing last digit is 0 (§7.3.4.3); checks that want more look at the raw bytes. */
function readHexadecimalString(cursor: Cursor): PdfString {
  const { bytes, end } = cursor;
  const start = cursor.at;
  const close = bytes.indexOf(0x3e, start);
  if (close < 0 || close >= end) throw unexpected(start);
  if (close - start > limits.hexStringDigits) throw new LimitError('hexStringDigits');
  cursor.at = close + 1;
  const decoded = new Uint8Array((close - start) >> 1);
  let digits = 0;
  for (let at = start + 1; at < close; at += 1) {
    const byte = bytes[at] ?? 0;
    const value = hexValue[byte] ?? -1;
    if (value < 0) {
      if (!isWhiteSpace(byte)) throw unexpected(at);
      continue;
    }
    const index = digits >> 1;
    decoded[index] = (decoded[index] ?? 0) | (digits % 2 === 0 ? value << 4 : value);
    digits += 1;
  }
  return {
    type: 'string',
    bytes: decoded.subarray(0, (digits + 1) >> 1),
    hexadecimal: true,
    start,
    end: cursor.at,
  };
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readLiteralString(cursor: Cursor): PdfString {
  const { bytes, end } = cursor;
  const start = cursor.at;
  const decoded: number[] = [];
  let depth = 1;
  cursor.at += 1;
  while (depth > 0) {
    if (cursor.at >= end) throw unexpected(start);
    if (decoded.length > limits.literalStringBytes) throw new LimitError('literalStringBytes');
    const byte = bytes[cursor.at] ?? 0;
    cursor.at += 1;
    if (byte === 0x5c) {
      readEscape(cursor, decoded);
      continue;
    }
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) depth -= 1;
    if (depth > 0) decoded.push(byte);
  }
  return { type: 'string', bytes: Uint8Array.from(decoded), hexadecimal: false, start, end: cursor.at };
}

/** After a backslash (§7.3.4.2, Table 3): up to three octal digits, a named character, or a line that goes on. */
function readEscape(cursor: Cursor, decoded: number[]): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.at] ?? 0;
  if (byte >= 0x30 && byte <= 0x37) {
    let value = 0;
    for (let count = 0; count < 3; count += 1) {
      const digit = (bytes[cursor.at] ?? 0) - 0x30;
      if (digit < 0 || digit > 7) break;
      value = value * 8 + digit;
      cursor.at += 1;
    }
    decoded.push(value & 0xff);
    return;
  }
  cursor.at += 1;
  if (byte === 0x0d && bytes[cursor.at] === 0x0a) cursor.at += 1;
  if (byte === 0x0d || byte === 0x0a) return;
  decoded.push(escapes[String.fromCharCode(byte)] ?? byte);
}
