/** Writes DER (X.690), for making certificates, CMS and PKCS#12 of the fake world. The product reads with other code. */

export type Der = Uint8Array;

/** Tag, definite length in its shortest form, contents. */
export function tagged(tag: number, contents: Uint8Array): Der {
  const { length } = contents;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), contents]);
  const size = length < 0x1_00 ? 1 : length < 0x1_00_00 ? 2 : length < 0x1_00_00_00 ? 3 : 4;
  const head = Buffer.alloc(2 + size);
  head[0] = tag;
  head[1] = 0x80 + size;
  head.writeUIntBE(length, 2, size);
  return Buffer.concat([head, contents]);
}

export function sequence(...items: readonly Der[]): Der {
  return tagged(0x30, Buffer.concat(items));
}

/** SET OF: elements in ascending order of their encodings (X.690 §11.6). */
export function setOf(...items: readonly Der[]): Der {
  return tagged(0x31, Buffer.concat(items.toSorted((left, right) => Buffer.compare(left, right))));
}

/** A non-negative INTEGER, from a number or from big-endian bytes. */
export function integer(value: number | bigint | Uint8Array): Der {
  const hex = typeof value === 'object' ? Buffer.from(value).toString('hex') : value.toString(16);
  const digits = hex.replace(/^(00)+(?=..)/, '');
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const bytes = Buffer.from(even, 'hex');
  const head = (bytes[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array();
  return tagged(0x02, Buffer.concat([head, bytes]));
}

export function boolean(value: boolean): Der {
  return tagged(0x01, Uint8Array.of(value ? 0xff : 0));
}

export function nothing(): Der {
  return tagged(0x05, new Uint8Array());
}

export function octetString(contents: Uint8Array): Der {
  return tagged(0x04, contents);
}

/** A BIT STRING of whole bytes, or of named bits given by their numbers. */
export function bitString(contents: Uint8Array, unusedBits = 0): Der {
  return tagged(0x03, Buffer.concat([Uint8Array.of(unusedBits), contents]));
}

/** Named bits (X.680 §22.7), trailing zero bits dropped. */
export function namedBits(...bits: readonly number[]): Der {
  const last = Math.max(...bits);
  const bytes = Buffer.alloc(Math.floor(last / 8) + 1);
  for (const bit of bits) {
    const index = Math.floor(bit / 8);
    bytes[index] = (bytes[index] ?? 0) | (0x80 >> (bit % 8));
  }
  return bitString(bytes, 7 - (last % 8));
}

export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(base128);
  return tagged(0x06, Uint8Array.from(bytes));
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 | (rest % 128));
  }
  return bytes;
}

export function utf8String(text: string): Der {
  return tagged(0x0c, Buffer.from(text));
}

export function printableString(text: string): Der {
  return tagged(0x13, Buffer.from(text, 'latin1'));
}

export function bmpString(text: string): Der {
  return tagged(0x1e, Buffer.from(text, 'utf16le').swap16());
}

/** `YYYYMMDDHHMMSSZ`; a fraction of a second is written only when asked for. */
export function generalizedTime(epochMs: number): Der {
  return tagged(0x18, Buffer.from(compactTime(epochMs)));
}

/** X.509 Time: UTCTime until 2049, then GeneralizedTime (RFC 5280 §4.1.2.5). */
export function x509Time(epochMs: number): Der {
  const text = compactTime(epochMs);
  return Number(text.slice(0, 4)) < 2050
    ? tagged(0x17, Buffer.from(text.slice(2)))
    : generalizedTime(epochMs);
}

function compactTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
}

/** [n] EXPLICIT. */
export function explicit(number: number, item: Der): Der {
  return tagged(0xa0 + number, item);
}

/** [n] IMPLICIT over a constructed type: takes the contents of `item`. */
export function implicitConstructed(number: number, contents: Uint8Array): Der {
  return tagged(0xa0 + number, contents);
}

/** [n] IMPLICIT over a primitive type. */
export function implicitPrimitive(number: number, contents: Uint8Array): Der {
  return tagged(0x80 + number, contents);
}

export function toPem(label: string, der: Der): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

export function fromPem(pem: string): Der {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----/g, '').replaceAll(/\s/g, ''), 'base64');
}
