/** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2) signatures, of which only the exact block counts. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { indefinite, longLength } from '#test/support/der/ber-forms.ts';
import { type Der, integer, nothing, octetString, sequence, tagged } from '#test/support/der/der-writer.ts';
import { digestIdentifier } from '#test/support/pki/signing-algorithm.ts';
import {
  type LongHash,
  type SignatureVector,
  bigIntOf,
  bytesOf,
  longHashes,
  modulusOf,
  rawRsa,
} from './signature-vector.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const modulusBytes = 256;
const modulus = modulusOf(keys.publicKey);
const data = Buffer.from('見本');

export function pkcs1Vectors(): readonly SignatureVector[] {
  return [...longHashes.flatMap(blocks), ...longHashes.flatMap(infos), ...values(), ...others()];
}

interface Block {
  readonly leading?: number;
  readonly type?: number;
  /** Fills the block when absent. */
  readonly padding?: Uint8Array;
  readonly separator?: readonly number[];
  readonly info: Uint8Array;
  readonly trailing?: Uint8Array;
}

/** 00 01 FF… 00 DigestInfo, with what is exchanged. */
function blockOf({
  leading = 0,
  type = 1,
  separator = [0],
  info,
  trailing = new Uint8Array(),
  ...rest
}: Block) {
  const free = modulusBytes - 2 - separator.length - info.length - trailing.length;
  const padding = rest.padding ?? Buffer.alloc(free, 0xff);
  const block = Buffer.concat([
    Uint8Array.of(leading, type),
    padding,
    Uint8Array.from(separator),
    info,
    trailing,
  ]);
  return Buffer.concat([block, Buffer.alloc(Math.max(0, modulusBytes - block.length), 0x5a)]).subarray(
    0,
    modulusBytes,
  );
}

function infoOf(hash: LongHash, parts: { algorithm?: Der; digest?: Der; more?: readonly Der[] } = {}): Der {
  const digest = createHash(hash).update(data).digest();
  return sequence(
    parts.algorithm ?? digestIdentifier(hash),
    parts.digest ?? octetString(digest),
    ...(parts.more ?? []),
  );
}

function vector(hash: LongHash, name: string, block: Block): SignatureVector {
  return {
    name: `pkcs1 ${hash} ${name}`,
    kind: 'rsa-pkcs1',
    hash,
    key: keys.publicKey,
    data,
    signature: rawRsa(keys.privateKey, blockOf(block)),
    valid: false,
  };
}

function blocks(hash: LongHash): readonly SignatureVector[] {
  const info = infoOf(hash);
  const made = (name: string, block: Block): SignatureVector => vector(hash, name, block);
  const spoiled = (at: number, byte: number): Uint8Array => {
    const padding = Buffer.alloc(modulusBytes - 3 - info.length, 0xff);
    padding[at] = byte;
    return padding;
  };
  return [
    { ...made('exact block', { info }), valid: true },
    made('eight bytes of padding and garbage behind', { info, padding: Buffer.alloc(8, 0xff) }),
    made('no padding and garbage behind', { info, padding: new Uint8Array() }),
    made('one byte of garbage behind', { info, trailing: Uint8Array.of(0) }),
    made('garbage in the padding', { info, padding: spoiled(9, 0xfe) }),
    made('zero in the padding', { info, padding: spoiled(20, 0) }),
    made('block type 0', { info, type: 0, padding: Buffer.alloc(modulusBytes - 3 - info.length) }),
    made('block type 2', { info, type: 2 }),
    made('no leading zero', { info, leading: 1 }),
    made('no separator', { info, separator: [] }),
    made('separator 1', { info, separator: [1] }),
  ];
}

/** The right frame around another DigestInfo. */
function infos(hash: LongHash): readonly SignatureVector[] {
  const digest = createHash(hash).update(data).digest();
  const info = infoOf(hash);
  const withInfo = (name: string, der: Uint8Array): SignatureVector => vector(hash, name, { info: der });
  const otherHash = hash === 'sha256' ? 'sha512' : 'sha256';
  return [
    withInfo('bare digest', digest),
    withInfo('without NULL', infoOf(hash, { algorithm: digestIdentifier(hash, []) })),
    withInfo(
      'with other parameters',
      infoOf(hash, { algorithm: digestIdentifier(hash, [octetString(digest)]) }),
    ),
    withInfo('NULL with contents', infoOf(hash, { algorithm: digestIdentifier(hash, [tagged(5, digest)]) })),
    withInfo('parameters twice', infoOf(hash, { algorithm: digestIdentifier(hash, [nothing(), nothing()]) })),
    withInfo(
      'digest of another hash',
      infoOf(hash, { digest: octetString(createHash(otherHash).update(data).digest()) }),
    ),
    withInfo('digest cut short', infoOf(hash, { digest: octetString(digest.subarray(0, -1)) })),
    withInfo(
      'digest with a byte more',
      infoOf(hash, { digest: octetString(Buffer.concat([digest, Uint8Array.of(0)])) }),
    ),
    withInfo('digest as BIT STRING', infoOf(hash, { digest: tagged(3, digest) })),
    withInfo('identifier of another hash', infoOf(hash, { algorithm: digestIdentifier(otherHash) })),
    withInfo('identifier of SHA-1', infoOf(hash, { algorithm: digestIdentifier('sha1') })),
    withInfo('identifier of MD5', infoOf(hash, { algorithm: digestIdentifier('md5') })),
    withInfo('element behind the digest', infoOf(hash, { more: [integer(1)] })),
    withInfo('long length', longLength(info)),
    withInfo('long length of the digest', infoOf(hash, { digest: longLength(octetString(digest)) })),
    withInfo('indefinite length', indefinite(info)),
    withInfo('wrapped once more', sequence(info)),
    withInfo('identifier missing', sequence(octetString(digest))),
  ];
}

/** The number itself: only what lies below the modulus, as long as the modulus. */
function values(): readonly SignatureVector[] {
  const right = rawRsa(keys.privateKey, blockOf({ info: infoOf('sha256') }));
  const number = bigIntOf(right);
  const made = (name: string, signature: Uint8Array, valid = false): SignatureVector => ({
    name: `pkcs1 value ${name}`,
    kind: 'rsa-pkcs1',
    hash: 'sha256',
    key: keys.publicKey,
    data,
    signature,
    valid,
  });
  const zero = Uint8Array.of(0);
  return [
    made('as it is', right, true),
    made('plus the modulus', bytesOf(number + modulus, modulusBytes + 1)),
    made('negated', bytesOf(modulus - number, modulusBytes)),
    made('the modulus', bytesOf(modulus, modulusBytes)),
    made('modulus less one', bytesOf(modulus - 1n, modulusBytes)),
    made('zero', new Uint8Array(modulusBytes)),
    made('one', bytesOf(1n, modulusBytes)),
    made('largest', Buffer.alloc(modulusBytes, 0xff)),
    made('with a zero before', Buffer.concat([zero, right])),
    made('with a zero behind', Buffer.concat([right, zero])),
    made('without its first byte', right.subarray(1)),
    made('without its last byte', right.subarray(0, -1)),
    made('empty', new Uint8Array()),
    made('twice', Buffer.concat([right, right])),
  ];
}

function others(): readonly SignatureVector[] {
  const signature = sign('sha256', data, keys.privateKey);
  const base = {
    kind: 'rsa-pkcs1',
    hash: 'sha256',
    key: keys.publicKey,
    data,
    signature,
    valid: false,
  } as const;
  const empty = new Uint8Array();
  return [
    { ...base, name: 'pkcs1 by the library', valid: true },
    {
      ...base,
      name: 'pkcs1 empty message',
      data: empty,
      signature: sign('sha256', empty, keys.privateKey),
      valid: true,
    },
    { ...base, name: 'pkcs1 another message', data: Buffer.from('見木') },
    { ...base, name: 'pkcs1 another key', key: other.publicKey },
    { ...base, name: 'pkcs1 taken for SHA-384', hash: 'sha384' },
    { ...base, name: 'pkcs1 taken for PSS', kind: 'rsa-pss' },
    { ...base, name: 'pkcs1 taken for ECDSA', kind: 'ecdsa' },
  ];
}
