/** The values a PDF is made of (ISO 32000-1 §7.3), as read from the bytes, with their places where a check needs them. */

export type PdfValue =
  null | boolean | PdfNumber | PdfName | PdfString | PdfArray | PdfDictionary | PdfStream | PdfReference;

export interface PdfNumber {
  readonly type: 'number';
  readonly value: number;
  /** Written as one to ten digits and nothing else. */
  readonly plain: boolean;
}

export interface PdfName {
  readonly type: 'name';
  /** Bytes as Latin-1, `#xx` decoded. */
  readonly value: string;
}

export interface PdfString {
  readonly type: 'string';
  readonly bytes: Uint8Array;
  /** Written as `<…>`. */
  readonly hexadecimal: boolean;
  /** Where the token begins and ends in the file, delimiters included. */
  readonly start: number;
  readonly end: number;
}

export interface PdfArray {
  readonly type: 'array';
  readonly items: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

export interface PdfDictionary {
  readonly type: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Keys that stand more than once; the first value counts. */
  readonly repeated: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface PdfStream {
  readonly type: 'stream';
  readonly dictionary: PdfDictionary;
  /** The bytes as they stand, filters not undone. */
  readonly encoded: Uint8Array;
}

export interface PdfReference {
  readonly type: 'reference';
  readonly number: number;
  readonly generation: number;
}

/** What kind of value this is, `null` and booleans included. */
export function typeOf(value: PdfValue | undefined): string {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  return typeof value === 'boolean' ? 'boolean' : value.type;
}

export function isName(value: PdfValue | undefined, name?: string): value is PdfName {
  return typeof value === 'object' && value?.type === 'name' && (name === undefined || value.value === name);
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value?.type === 'reference';
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return typeof value === 'object' && value?.type === 'array';
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value?.type === 'dictionary';
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value?.type === 'stream';
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value?.type === 'string';
}

export function isNumber(value: PdfValue | undefined): value is PdfNumber {
  return typeof value === 'object' && value?.type === 'number';
}

/** A non-negative integer in the plain form a strict reader accepts for counts and offsets. */
export function plainInteger(value: PdfValue | undefined): number | null {
  return isNumber(value) && value.plain ? value.value : null;
}

/** Name, text of a string (PDFDocEncoding taken as Latin-1, or UTF-16BE), for showing. */
export function shownText(value: PdfValue | undefined): string | null {
  if (isName(value)) return value.value;
  if (!isString(value)) return null;
  const bytes = Buffer.from(value.bytes);
  const wide = bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return wide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

/** Same value by content; references are compared as references, streams by their encoded bytes. */
export function sameValue(left: PdfValue | undefined, right: PdfValue | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  switch (left.type) {
    case 'number':
      return right.type === 'number' && left.value === right.value;
    case 'name':
      return right.type === 'name' && left.value === right.value;
    case 'reference':
      return (
        right.type === 'reference' && left.number === right.number && left.generation === right.generation
      );
    case 'string':
      return right.type === 'string' && Buffer.compare(left.bytes, right.bytes) === 0;
    case 'array':
      return (
        right.type === 'array' &&
        left.items.length === right.items.length &&
        left.items.every((item, index) => sameValue(item, right.items[index]))
      );
    case 'dictionary':
      return right.type === 'dictionary' && sameDictionary(left, right);
    case 'stream':
      return (
        right.type === 'stream' &&
        sameDictionary(left.dictionary, right.dictionary) &&
        Buffer.compare(left.encoded, right.encoded) === 0
      );
  }
}

/** @param except keys that are allowed to differ */
export function sameDictionary(
  left: PdfDictionary,
  right: PdfDictionary,
  except: readonly string[] = [],
): boolean {
  const keys = new Set([...left.entries.keys(), ...right.entries.keys()]);
  for (const key of keys) {
    if (!except.includes(key) && !sameValue(left.entries.get(key), right.entries.get(key))) return false;
  }
  return true;
}
