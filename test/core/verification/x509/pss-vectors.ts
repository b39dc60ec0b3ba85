/** RSASSA-PSS (RFC 8017 §9.1) signatures: one hash, salt as long as it, everything else refused. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { HashName } from '#core/verification/x509/algorithms.ts';
import {
  type LongHash,
  type SignatureVector,
  bigIntOf,
  bytesOf,
  hashBytes,
  longHashes,
  modulusOf,
  rawRsa,
} from './signature-vector.ts';

const keys = largeModulusKeys();
const pssOnly = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const elliptic = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const modulusBytes = 256;
const modulus = modulusOf(keys.publicKey);
const data = Buffer.from('見本');

/** Blocks that begin with up to 0x8F must be smaller than the modulus, whose first byte is 0x80 or more. */
function largeModulusKeys(): ReturnType<typeof generateKeyPairSync> {
  const made = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return modulusOf(made.publicKey) >> 2040n >= 0x90n ? made : largeModulusKeys();
}

export function pssVectors(): readonly SignatureVector[] {
  return [...longHashes.flatMap(encodings), ...values()];
}

interface Encoding {
  readonly hash: LongHash;
  readonly maskHash?: HashName;
  readonly salt?: Uint8Array;
  readonly trailer?: number;
  /** Byte between padding and salt. */
  readonly separator?: number;
  /** First byte of the padding. */
  readonly padding?: number;
  readonly setTopBit?: boolean;
  /** Changes H after it was used for the mask. */
  readonly spoilHash?: boolean;
  readonly message?: Uint8Array;
  /** Bytes before the digest in M′, eight zeros by rights. */
  readonly prefix?: Uint8Array;
}

function mask(hash: HashName, seed: Uint8Array, length: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let counter = 0; pieces.length * hashBytes[hash] < length; counter += 1) {
    pieces.push(
      createHash(hash)
        .update(seed)
        .update(bytesOf(BigInt(counter), 4))
        .digest(),
    );
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** EMSA-PSS of 2,047 bits. */
function encode(encoding: Encoding): Uint8Array {
  const { hash, salt = Buffer.alloc(hashBytes[hash], 0x17), prefix = new Uint8Array(8) } = encoding;
  const digest = createHash(hash)
    .update(encoding.message ?? data)
    .digest();
  const own = createHash(hash).update(prefix).update(digest).update(salt).digest();
  const block = Buffer.alloc(modulusBytes - own.length - 1);
  block.set(salt, block.length - salt.length);
  block[block.length - salt.length - 1] = encoding.separator ?? 1;
  if (encoding.padding !== undefined) block[1] = encoding.padding;
  const masked = Buffer.from(
    mask(encoding.maskHash ?? hash, own, block.length).map((byte, at) => byte ^ (block[at] ?? 0)),
  );
  masked[0] = encoding.setTopBit ? 0x80 | ((masked[0] ?? 0) & 0x0f) : (masked[0] ?? 0) & 0x7f;
  if (encoding.spoilHash) own[5] = (own[5] ?? 0) ^ 1;
  return Buffer.concat([masked, own, Uint8Array.of(encoding.trailer ?? 0xbc)]);
}

function encodings(hash: LongHash): readonly SignatureVector[] {
  const length = hashBytes[hash];
  const made = (name: string, encoding: Omit<Encoding, 'hash'>, valid = false): SignatureVector => ({
    name: `pss ${hash} ${name}`,
    kind: 'rsa-pss',
    hash,
    key: keys.publicKey,
    data,
    signature: rawRsa(keys.privateKey, encode({ hash, ...encoding })),
    valid,
  });
  const salt = (bytes: number): SignatureVector =>
    made(`salt of ${bytes} bytes`, { salt: Buffer.alloc(bytes, 1) }, bytes === length);
  const longest = modulusBytes - length - 2;
  return [
    made('exact encoding', {}, true),
    made('salt of zeros', { salt: Buffer.alloc(length) }, true),
    ...[0, 1, 20, length - 1, length, length + 1, longest].map(salt),
    made('mask by SHA-1', { maskHash: 'sha1' }),
    made('mask by another hash', { maskHash: hash === 'sha256' ? 'sha512' : 'sha256' }),
    made('trailer CC', { trailer: 0xcc }),
    made('trailer 00', { trailer: 0 }),
    made('separator 0', { separator: 0 }),
    made('separator 2', { separator: 2 }),
    made('padding not zero', { padding: 1 }),
    made('top bit set', { setTopBit: true }),
    made('hash spoiled', { spoilHash: true }),
    made('another message', { message: Buffer.from('見木') }),
    made('prefix not zero', { prefix: Buffer.alloc(8, 1) }),
    made('prefix missing', { prefix: new Uint8Array() }),
  ];
}

function values(): readonly SignatureVector[] {
  const right = rawRsa(keys.privateKey, encode({ hash: 'sha256' }));
  const base = { kind: 'rsa-pss', hash: 'sha256', key: keys.publicKey, data, valid: false } as const;
  const zero = Uint8Array.of(0);
  return [
    {
      ...base,
      name: 'pss value plus the modulus',
      signature: bytesOf(bigIntOf(right) + modulus, modulusBytes + 1),
    },
    { ...base, name: 'pss value negated', signature: bytesOf(modulus - bigIntOf(right), modulusBytes) },
    { ...base, name: 'pss value zero', signature: new Uint8Array(modulusBytes) },
    { ...base, name: 'pss value empty', signature: new Uint8Array() },
    { ...base, name: 'pss value with a zero before', signature: Buffer.concat([zero, right]) },
    { ...base, name: 'pss value with a zero behind', signature: Buffer.concat([right, zero]) },
    { ...base, name: 'pss taken for PKCS#1', kind: 'rsa-pkcs1', signature: right },
    {
      ...base,
      name: 'pss with an Edwards key',
      key: generateKeyPairSync('ed25519').publicKey,
      signature: right,
    },
    { ...base, name: 'pss with an elliptic key', key: elliptic.publicKey, signature: right },
    { ...base, name: 'pss taken for SHA-512', hash: 'sha512', signature: right },
    {
      ...base,
      name: 'pss with a key for PSS only',
      key: pssOnly.publicKey,
      signature: byPssKey(),
      valid: true,
    },
    {
      ...base,
      name: 'pss key taken for PKCS#1',
      kind: 'rsa-pkcs1',
      key: pssOnly.publicKey,
      signature: byPssKey(),
    },
  ];
}

function byPssKey(): Uint8Array {
  return sign('sha256', data, { key: pssOnly.privateKey, saltLength: 32 });
}
