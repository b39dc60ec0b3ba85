/** Signatures of every allowed kind, and those that a lenient implementation would take; which algorithms exist for us. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DerError, parseDer } from '#core/verification/der/der-reader.ts';
import {
  keyObjection,
  parseDigestAlgorithm,
  parseSignatureAlgorithm,
  verifyBytes,
} from '#core/verification/x509/algorithms.ts';
import {
  type Der,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
} from '#test/support/der/der-writer.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';
import {
  digestIdentifier,
  ecdsa,
  rsaPkcs1,
  rsaPss,
  rsaWithSeparateHash,
} from '#test/support/pki/signing-algorithm.ts';
import { ecdsaVectors } from './ecdsa-vectors.ts';
import { pkcs1Vectors } from './pkcs1-vectors.ts';
import { pssVectors } from './pss-vectors.ts';

describe('verifyBytes', () => {
  const vectors = [...pkcs1Vectors(), ...pssVectors(), ...ecdsaVectors()];
  const verify = ({ kind, hash, key, data, signature }: (typeof vectors)[number]): boolean =>
    verifyBytes({ kind, hash, oid: '' }, key, { data, signature });

  it.each(vectors.filter(({ valid }) => valid))('accepts $name', (vector) => {
    expect(verify(vector)).toBe(true);
  });

  it.each(vectors.filter(({ valid }) => !valid))('refuses $name', (vector) => {
    expect(verify(vector)).toBe(false);
  });

  it('asks each vector under a name of its own', () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });
});

const parse = (der: Der) => parseSignatureAlgorithm(parseDer(der));
const pssOf = (...fields: readonly Der[]): Der => sequence(objectIdentifier(oid.rsaPss), sequence(...fields));
const maskOf = (parameters: readonly Der[], type: string = oid.mgf1): Der =>
  explicit(1, sequence(objectIdentifier(type), ...parameters));
const sha256Field = explicit(0, digestIdentifier('sha256'));
const sha256Mask = maskOf([digestIdentifier('sha256')]);

describe('parseSignatureAlgorithm', () => {
  it.each([
    ['sha256WithRSA', rsaPkcs1('sha256').identifier, 'rsa-pkcs1', 'sha256'],
    ['sha384WithRSA', rsaPkcs1('sha384').identifier, 'rsa-pkcs1', 'sha384'],
    ['sha512WithRSA', rsaPkcs1('sha512').identifier, 'rsa-pkcs1', 'sha512'],
    ['RSA without NULL', rsaPkcs1('sha256', []).identifier, 'rsa-pkcs1', 'sha256'],
    ['SHA-1 with RSA, to be refused by name', rsaPkcs1('sha1').identifier, 'rsa-pkcs1', 'sha1'],
    ['ECDSA with SHA-256', ecdsa('sha256').identifier, 'ecdsa', 'sha256'],
    ['ECDSA with SHA-512', ecdsa('sha512').identifier, 'ecdsa', 'sha512'],
    ['PSS with SHA-256', rsaPss('sha256').identifier, 'rsa-pss', 'sha256'],
    ['PSS with SHA-384', rsaPss('sha384').identifier, 'rsa-pss', 'sha384'],
    ['PSS with SHA-512', rsaPss('sha512').identifier, 'rsa-pss', 'sha512'],
    ['PSS with trailer 1 said', rsaPss('sha256', { trailer: 1 }).identifier, 'rsa-pss', 'sha256'],
    ['PSS without parameters: SHA-1', rsaPss('sha256', { parameters: [] }).identifier, 'rsa-pss', 'sha1'],
    ['PSS with all defaults: SHA-1', pssOf(), 'rsa-pss', 'sha1'],
  ])('reads %s', (_name, der, kind, hash) => {
    expect(parse(der)).toMatchObject({ kind, hash });
  });

  it.each([
    ['rsaEncryption', rsaWithSeparateHash('sha256').identifier, { kind: 'rsa-any' }],
    ['MD5 with RSA', rsaPkcs1('md5').identifier, { kind: 'broken' }],
    [
      'RSA with parameters',
      rsaPkcs1('sha256', [sequence()]).identifier,
      { kind: 'unknown', why: 'parameters' },
    ],
    ['ECDSA with NULL', ecdsa('sha256', [nothing()]).identifier, { kind: 'unknown', why: 'parameters' }],
    ['what nobody knows', sequence(objectIdentifier('1.2.3.4')), { kind: 'unknown', why: 'algorithm' }],
    [
      'what nobody knows, with NULL',
      sequence(objectIdentifier('1.2.3.4'), nothing()),
      { kind: 'unknown', why: 'algorithm' },
    ],
    ['PSS with a mask by SHA-1 left out', pssOf(sha256Field, explicit(2, integer(32))), { kind: 'unknown' }],
    ['PSS with a mask without hash', pssOf(sha256Field, maskOf([])), { kind: 'unknown' }],
    [
      'PSS with another mask function',
      pssOf(sha256Field, maskOf([digestIdentifier('sha256')], '1.2.3')),
      { kind: 'unknown' },
    ],
    [
      'PSS with the salt left out',
      pssOf(sha256Field, sha256Mask),
      { kind: 'unknown', why: 'salt of 20 bytes' },
    ],
    ['PSS with MD5', pssOf(explicit(0, digestIdentifier('md5'))), { kind: 'unknown', why: 'hash' }],
    ['PSS with trailer 2', rsaPss('sha256', { trailer: 2 }).identifier, { kind: 'unknown', why: 'trailer' }],
    ['PSS with a salt of 31', rsaPss('sha256', { saidSaltBytes: 31 }).identifier, { kind: 'unknown' }],
  ])('tells %s apart', (_name, der, expected) => {
    expect(parse(der)).toMatchObject(expected);
  });

  it.each([
    ['parameters twice', sequence(objectIdentifier(oid.rsaEncryption), nothing(), nothing())],
    ['no identifier', sequence(nothing())],
    ['PSS with NULL', rsaPss('sha256', { parameters: [nothing()] }).identifier],
    ['PSS fields out of order', pssOf(sha256Mask, sha256Field)],
    ['PSS with a field too many', pssOf(sha256Field, sha256Mask, explicit(4, integer(1)))],
    ['no sequence', octetString(Buffer.from('?'))],
  ])('does not read %s', (_name, der) => {
    expect(() => parse(der)).toThrow(DerError);
  });
});

describe('parseDigestAlgorithm', () => {
  it.each([
    ['SHA-256', digestIdentifier('sha256'), { kind: 'hash', hash: 'sha256' }],
    ['SHA-256 without NULL', digestIdentifier('sha256', []), { kind: 'hash', hash: 'sha256' }],
    ['SHA-256 with parameters', digestIdentifier('sha256', [integer(1)]), { kind: 'unknown' }],
    ['MD5', digestIdentifier('md5'), { kind: 'broken' }],
    ['SHA3-256', sequence(objectIdentifier('2.16.840.1.101.3.4.2.8')), { kind: 'unknown' }],
  ])('reads %s', (_name, der, expected) => {
    expect(parseDigestAlgorithm(parseDer(der))).toMatchObject(expected);
  });
});

describe('keyObjection', () => {
  const objection = (publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']): string | null =>
    keyObjection(publicKey, parseDer(publicKey.export({ type: 'spki', format: 'der' })));
  const curve = (namedCurve: string, paramEncoding: 'named' | 'explicit' = 'named') =>
    generateKeyPairSync('ec', { namedCurve, paramEncoding }).publicKey;

  it.each(['prime256v1', 'secp384r1', 'secp521r1'])('has none to %s', (name) => {
    expect(objection(curve(name))).toBeNull();
  });

  it.each(['secp256k1', 'secp224r1', 'brainpoolP256r1'])('names the curve %s', (name) => {
    expect(objection(curve(name))).toBe(name);
  });

  it('refuses a NIST curve spelled out', () => {
    expect(objection(curve('prime256v1', 'explicit'))).toBe('explicit curve parameters');
  });

  it('refuses RSA keys that are short or have a small exponent', () => {
    expect(objection(generateKeyPairSync('rsa', { modulusLength: 2047 }).publicKey)).toBe('RSA 2047 bits');
    const small = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    expect(objection(small.publicKey)).toBe('RSA e=3');
  });

  it('has none to RSA of 2,048 bits, for PSS only or not', () => {
    expect(objection(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)).toBeNull();
    expect(objection(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey)).toBeNull();
  });

  it('names a kind of key it does not know', () => {
    expect(objection(generateKeyPairSync('ed25519').publicKey)).toBe('ed25519');
  });
});
