/** Classes I and L, keys and algorithms: broken hashes, weak keys, strange curves and parameters, malformed values. */
import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import { longLength } from '../../der/ber-forms.ts';
import { type Der, integer, nothing, objectIdentifier, sequence, tagged } from '../../der/der-writer.ts';
import type { Identity, KeyPair } from '../../pki/certificate.ts';
import { oid } from '../../pki/object-identifiers.ts';
import {
  type PssParameters,
  type SigningAlgorithm,
  digestIdentifier,
  ecdsa,
  rsaPkcs1,
  rsaPss,
  rsaWithSeparateHash,
} from '../../pki/signing-algorithm.ts';
import type { SignedDataChanges } from '../../timestamp/signed-data.ts';
import type { HostileCase, HostileWorld } from '../hostile-case.ts';
import { type HostileParts, hostileCases } from './case-maker.ts';
import { ellipticKeys, signerLike } from './cast.ts';

export function algorithmCases(world: HostileWorld): readonly HostileCase[] {
  return hostileCases(world, [
    ...weakHashes(world),
    ...weakKeys(world),
    ...probabilisticSignatures(),
    ...confusedAlgorithms(world),
    ...wrongValues(world),
  ]);
}

type Options = Pick<HostileParts, 'checks' | 'verdicts'>;

function changed(
  name: string,
  options: Options,
  signature: SignedDataChanges & { readonly signer?: Identity },
) {
  const { signer, ...changes } = signature;
  return {
    name: `algorithm-${name}`,
    ...options,
    parts: { signature: { changes, ...(signer && { signer }) } },
  };
}

const k4: Options = { checks: ['K4'] };
const k6: Options = { checks: ['K6'] };

function weakHashes(world: HostileWorld): readonly HostileParts[] {
  const elliptic = signerLike(world);
  return [
    changed('sha-1', k6, { hash: 'sha1' }),
    changed('sha-1-with-rsa', k6, { hash: 'sha1', algorithm: rsaPkcs1('sha1') }),
    changed('sha-1-with-ecdsa', k6, { hash: 'sha1', algorithm: ecdsa('sha1'), signer: elliptic }),
    changed('sha-1-under-sha-256', k6, { algorithm: rsaPkcs1('sha1') }),
    changed('md5', k6, { hash: 'md5' }),
    changed('md5-with-rsa', k6, { hash: 'md5', algorithm: rsaPkcs1('md5') }),
    changed('md5-under-sha-256', k6, { algorithm: rsaPkcs1('md5') }),
    changed('md5-digest-only', k6, { hash: 'md5', algorithm: rsaPkcs1('sha256') }),
    changed('sha-1-digest-only', k6, { hash: 'sha1', algorithm: rsaPkcs1('sha256') }),
  ];
}

function weakKeys(world: HostileWorld): readonly HostileParts[] {
  const withKeys = (name: string, keys: KeyPair, options = k4): HostileParts =>
    changed(name, options, { signer: signerLike(world, { keys }) });
  const curve = (namedCurve: string): KeyPair => ellipticKeys(namedCurve);
  const explicitCurve = generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' });
  return [
    withKeys('rsa-1024', generateKeyPairSync('rsa', { modulusLength: 1024 })),
    withKeys('rsa-exponent-3', generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })),
    withKeys('rsa-exponent-17', generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 17 })),
    withKeys('curve-explicit', explicitCurve),
    withKeys('curve-secp256k1', curve('secp256k1')),
    withKeys('curve-p-192', curve('prime192v1')),
    withKeys('curve-p-224', curve('secp224r1')),
    withKeys('curve-brainpool', curve('brainpoolP256r1')),
    withKeys('ed25519', generateKeyPairSync('ed25519'), {
      checks: ['K4'],
      verdicts: ['indeterminate', 'rejected'],
    }),
    withKeys('dsa', generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }), {
      checks: ['K4'],
      verdicts: ['indeterminate', 'rejected'],
    }),
  ];
}

function probabilisticSignatures(): readonly HostileParts[] {
  const pss = (name: string, parameters: PssParameters, options = k4): HostileParts =>
    changed(`pss-${name}`, options, { algorithm: rsaPss('sha256', parameters) });
  return [
    changed('pss-without-parameters', k6, { algorithm: rsaPss('sha1', { parameters: [] }), hash: 'sha1' }),
    changed('pss-default-parameters', k6, {
      algorithm: rsaPss('sha1', { parameters: [sequence()] }),
      hash: 'sha1',
    }),
    changed('pss-sha-1', k6, { algorithm: rsaPss('sha1'), hash: 'sha1' }),
    changed(
      'pss-without-parameters-sha-256',
      { checks: ['K4', 'K6'] },
      { algorithm: rsaPss('sha256', { parameters: [] }) },
    ),
    pss('mask-sha-1', { maskHash: 'sha1' }),
    pss('mask-sha-512', { maskHash: 'sha512' }),
    pss('salt-20', { saltBytes: 20 }),
    pss('salt-none', { saltBytes: 0 }),
    pss('salt-64', { saltBytes: 64 }),
    pss('salt-shorter-than-said', { saltBytes: 20, saidSaltBytes: 32 }),
    pss('salt-longer-than-said', { saltBytes: 64, saidSaltBytes: 32 }),
    pss('trailer-2', { trailer: 2 }),
    pss('parameters-null', { parameters: [nothing()] }, { checks: ['C5', 'K4'] }),
    changed('pss-of-other-hash', k4, { algorithm: rsaPss('sha512') }),
  ];
}

function withIdentifier(identifier: Der, { sign: make }: SigningAlgorithm): SigningAlgorithm {
  return { identifier, sign: make };
}

function confusedAlgorithms(world: HostileWorld): readonly HostileParts[] {
  const elliptic = signerLike(world);
  const unknown = sequence(objectIdentifier('1.3.6.1.4.1.99999.2.1'));
  const as = (name: string, said: SigningAlgorithm, made: SigningAlgorithm): HostileParts =>
    changed(name, k4, { algorithm: withIdentifier(said.identifier, made) });
  const undecided: Options = { checks: ['K4'], verdicts: ['indeterminate'] };
  return [
    changed('sha-512-beside-sha-256', k4, { algorithm: rsaPkcs1('sha512') }),
    as('sha-256-said-to-be-sha-512', rsaPkcs1('sha512'), rsaPkcs1('sha256')),
    as('rsa-made-with-sha-512', rsaWithSeparateHash('sha256'), rsaPkcs1('sha512')),
    as('pss-said-to-be-pkcs1', rsaWithSeparateHash('sha256'), rsaPss('sha256')),
    as('pkcs1-said-to-be-pss', rsaPss('sha256'), rsaPkcs1('sha256')),
    as('ecdsa-with-rsa-key', ecdsa('sha256'), rsaPkcs1('sha256')),
    changed('rsa-with-elliptic-key', k4, {
      algorithm: withIdentifier(rsaPkcs1('sha256').identifier, ecdsa('sha256')),
      signer: elliptic,
    }),
    changed('ecdsa-with-parameters', k4, { algorithm: ecdsa('sha256', [nothing()]), signer: elliptic }),
    changed('rsa-with-parameters', k4, { algorithm: rsaPkcs1('sha256', [sequence()]) }),
    changed('unknown', undecided, { algorithm: withIdentifier(unknown, rsaPkcs1('sha256')) }),
    changed('digest-unknown', undecided, {
      digestAlgorithm: sequence(objectIdentifier('2.16.840.1.101.3.4.2.8')),
      digestAlgorithms: [sequence(objectIdentifier('2.16.840.1.101.3.4.2.8'))],
    }),
    changed('digest-with-parameters', undecided, {
      digestAlgorithm: digestIdentifier('sha256', [sequence()]),
    }),
    changed('digest-as-signature', undecided, {
      algorithm: withIdentifier(digestIdentifier('sha256'), rsaPkcs1('sha256')),
    }),
    changed('encryption-only', undecided, {
      algorithm: withIdentifier(sequence(objectIdentifier(oid.aes256Cbc)), rsaPkcs1('sha256')),
    }),
  ];
}

/** Order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** `negative` is written as it stands, in two's complement. */
function pair(r: Der, s: Der, ...more: readonly Der[]): Der {
  return sequence(r, s, ...more);
}

function halves(signature: Uint8Array): { readonly r: bigint; readonly s: bigint } {
  const lengthOfR = signature[3] ?? 0;
  const hex = (from: number, to?: number): bigint =>
    BigInt(`0x${Buffer.from(signature.subarray(from, to)).toString('hex')}`);
  return { r: hex(4, 4 + lengthOfR), s: hex(6 + lengthOfR) };
}

function wrongValues(world: HostileWorld): readonly HostileParts[] {
  const signer = signerLike(world);
  const other = ellipticKeys().privateKey;
  const made = (name: string, signature: (usual: Uint8Array) => Uint8Array): HostileParts =>
    changed(`ecdsa-${name}`, k4, { signer, signature });
  const built = (name: string, build: (r: bigint, s: bigint) => Der): HostileParts =>
    made(name, (usual) => build(halves(usual).r, halves(usual).s));
  const byOther = (key: KeyObject): SigningAlgorithm => ({
    ...ecdsa('sha256'),
    sign: (data) => sign('sha256', data, key),
  });
  return [
    changed('value-by-another-key', k4, { signer, algorithm: byOther(other) }),
    changed('value-empty', k4, { signature: () => new Uint8Array() }),
    changed('value-zero', k4, { signature: (usual) => new Uint8Array(usual.length) }),
    changed('value-one', k4, {
      signature: (usual) => Buffer.concat([Buffer.alloc(usual.length - 1), Uint8Array.of(1)]),
    }),
    changed('value-longer', k4, { signature: (usual) => Buffer.concat([Uint8Array.of(0), usual]) }),
    changed('value-shorter', k4, { signature: (usual) => usual.subarray(0, -1) }),
    changed('value-bit-flipped', k4, {
      signature: (usual) => usual.map((byte, at) => (at === 99 ? byte ^ 4 : byte)),
    }),
    built('r-zero', (_r, s) => pair(integer(0), integer(s))),
    built('s-zero', (r) => pair(integer(r), integer(0))),
    built('both-zero', () => pair(integer(0), integer(0))),
    built('both-one', () => pair(integer(1), integer(1))),
    built('r-is-order', (_r, s) => pair(integer(order), integer(s))),
    built('r-plus-order', (r, s) => pair(integer(r + order), integer(s))),
    built('s-plus-order', (r, s) => pair(integer(r), integer(s + order))),
    built('r-negative', (r, s) => pair(tagged(0x02, negative(r)), integer(s))),
    built('r-padded', (r, s) => pair(tagged(0x02, Buffer.concat([Buffer.alloc(2), bytesOf(r)])), integer(s))),
    built('three-integers', (r, s) => pair(integer(r), integer(s), integer(1))),
    built('swapped', (r, s) => pair(integer(s), integer(r))),
    built('raw', (r, s) => Buffer.concat([bytesOf(r), bytesOf(s)])),
    made('length-not-minimal', longLength),
    made('trailing-byte', (usual) => Buffer.concat([usual, Uint8Array.of(0)])),
  ];
}

function bytesOf(value: bigint): Uint8Array {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}

/** The 32 bytes of value − 2²⁵⁶, which is congruent to nothing. */
function negative(value: bigint): Uint8Array {
  const bytes = Buffer.from(bytesOf(value));
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}
