/** ECDSA (FIPS 186-5 §6.4.2) signatures: two integers below the order, in the one DER form. */
import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import { indefinite, longLength } from '#test/support/der/ber-forms.ts';
import { type Der, integer, nothing, octetString, sequence, tagged } from '#test/support/der/der-writer.ts';
import { type LongHash, type SignatureVector, bigIntOf, bytesOf } from './signature-vector.ts';

interface Curve {
  readonly name: string;
  readonly hash: LongHash;
  readonly order: bigint;
  readonly bytes: number;
}

const curves: readonly Curve[] = [
  {
    name: 'prime256v1',
    hash: 'sha256',
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    bytes: 32,
  },
  {
    name: 'secp384r1',
    hash: 'sha384',
    order:
      0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    bytes: 48,
  },
  {
    name: 'secp521r1',
    hash: 'sha512',
    order: BigInt(`0x1${'f'.repeat(65)}a51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409`),
    bytes: 66,
  },
];

const data = Buffer.from('見本');

export function ecdsaVectors(): readonly SignatureVector[] {
  return curves.flatMap((curve) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve.name });
    const raw = sign(curve.hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const r = bigIntOf(raw.subarray(0, curve.bytes));
    const s = bigIntOf(raw.subarray(curve.bytes));
    return [
      ...numbers(curve, publicKey, { r, s }),
      ...encodings(curve, publicKey, { r, s }),
      ...confusions(curve, privateKey, publicKey),
    ];
  });
}

interface Halves {
  readonly r: bigint;
  readonly s: bigint;
}

function vector({ name, hash }: Curve, key: KeyObject, what: string): Omit<SignatureVector, 'signature'> {
  return { name: `ecdsa ${name} ${what}`, kind: 'ecdsa', hash, key, data, valid: false };
}

function numbers(curve: Curve, key: KeyObject, { r, s }: Halves): readonly SignatureVector[] {
  const { order } = curve;
  const made = (what: string, first: bigint, second: bigint): SignatureVector => ({
    ...vector(curve, key, what),
    signature: sequence(integer(first), integer(second)),
  });
  return [
    { ...made('as it is', r, s), valid: true },
    // Mathematically valid too, and of no harm here: nothing identifies a document by its signature's bytes.
    { ...made('other of the two values', r, order - s), valid: true },
    made('r zero', 0n, s),
    made('s zero', r, 0n),
    made('both zero', 0n, 0n),
    made('both one', 1n, 1n),
    made('r is the order', order, s),
    made('s is the order', r, order),
    made('both are the order', order, order),
    made('r plus the order', r + order, s),
    made('s plus the order', r, s + order),
    made('r negated', order - r, s),
    made('order less one', order - 1n, order - 1n),
    made('swapped', s, r),
    made('r huge', (1n << 4096n) + r, s),
  ];
}

function encodings(curve: Curve, key: KeyObject, { r, s }: Halves): readonly SignatureVector[] {
  const made = (what: string, signature: Uint8Array): SignatureVector => ({
    ...vector(curve, key, what),
    signature,
  });
  const right = sequence(integer(r), integer(s));
  const padded = (value: bigint): Der =>
    tagged(0x02, Buffer.concat([Buffer.alloc(2), bytesOf(value, curve.bytes)]));
  const minus = (value: bigint): Der =>
    tagged(0x02, bytesOf((1n << BigInt(8 * curve.bytes)) - value, curve.bytes));
  const octets = (value: bigint): Der => octetString(bytesOf(value, curve.bytes));
  const raw = Buffer.concat([bytesOf(r, curve.bytes), bytesOf(s, curve.bytes)]);
  return [
    made('r with leading zeros', sequence(padded(r), integer(s))),
    made('s with leading zeros', sequence(integer(r), padded(s))),
    made('r negative', sequence(minus(r), integer(s))),
    made('s negative', sequence(integer(r), minus(s))),
    made('three integers', sequence(integer(r), integer(s), integer(1))),
    made('NULL behind', sequence(integer(r), integer(s), nothing())),
    made('one integer', sequence(integer(r))),
    made('no integer', sequence()),
    made('octet strings', sequence(octets(r), octets(s))),
    made('a SET', tagged(0x31, Buffer.concat([integer(r), integer(s)]))),
    made('wrapped once more', sequence(right)),
    made('long length', longLength(right)),
    made('long length of r', sequence(longLength(integer(r)), integer(s))),
    made('indefinite length', indefinite(right)),
    made('a byte behind', Buffer.concat([right, Uint8Array.of(0)])),
    made('cut short', right.subarray(0, -1)),
    made('length too long', Buffer.concat([right.subarray(0, 1), Uint8Array.of(0x7f), right.subarray(2)])),
    made('plain numbers', raw),
    made('empty', new Uint8Array()),
  ];
}

function confusions(curve: Curve, privateKey: KeyObject, publicKey: KeyObject): readonly SignatureVector[] {
  const signature = sign(curve.hash, data, privateKey);
  const other = generateKeyPairSync('ec', { namedCurve: curve.name }).publicKey;
  const base = (what: string): SignatureVector => ({ ...vector(curve, publicKey, what), signature });
  return [
    { ...base('by the library'), valid: true },
    { ...base('another message'), data: Buffer.from('見木') },
    { ...base('another key'), key: other },
    { ...base('taken for another hash'), hash: curve.hash === 'sha256' ? 'sha512' : 'sha256' },
    { ...base('taken for PKCS#1'), kind: 'rsa-pkcs1' },
    { ...base('taken for PSS'), kind: 'rsa-pss' },
  ];
}
