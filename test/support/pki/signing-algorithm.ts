/** Signature algorithms of the fake world, sound and unsound: the identifier and how to sign with it. */
import { type KeyObject, constants, createHash, sign } from 'node:crypto';
import { type Der, explicit, integer, nothing, objectIdentifier, sequence } from '../der/der-writer.ts';
import { oid } from './object-identifiers.ts';

export type FakeHash = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

export interface SigningAlgorithm {
  readonly identifier: Der;
  readonly sign: (data: Uint8Array, key: KeyObject) => Uint8Array;
}

const hashOids: Readonly<Record<FakeHash, string>> = {
  md5: oid.md5,
  sha1: oid.sha1,
  sha256: oid.sha256,
  sha384: oid.sha384,
  sha512: oid.sha512,
};

export function digest(hash: FakeHash, data: Uint8Array): Uint8Array {
  return createHash(hash).update(data).digest();
}

/** AlgorithmIdentifier of a hash, with NULL parameters unless told otherwise (RFC 5754 §2 allows both). */
export function digestIdentifier(hash: FakeHash, parameters: readonly Der[] = [nothing()]): Der {
  return sequence(objectIdentifier(hashOids[hash]), ...parameters);
}

const rsaOids: Readonly<Record<FakeHash, string>> = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha256: oid.sha256WithRsaEncryption,
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

export function rsaPkcs1(hash: FakeHash, parameters: readonly Der[] = [nothing()]): SigningAlgorithm {
  return {
    identifier: sequence(objectIdentifier(rsaOids[hash]), ...parameters),
    sign: (data, key) => sign(hash, data, key),
  };
}

/** `rsaEncryption`: the hash stands beside it (RFC 3370 §3.2). */
export function rsaWithSeparateHash(hash: FakeHash): SigningAlgorithm {
  return { ...rsaPkcs1(hash), identifier: sequence(objectIdentifier(oid.rsaEncryption), nothing()) };
}

const hashBytes: Readonly<Record<FakeHash, number>> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

export interface PssParameters {
  readonly maskHash?: FakeHash;
  readonly saltBytes?: number;
  /** Salt length written into the parameters; default: the one used. */
  readonly saidSaltBytes?: number;
  readonly trailer?: number;
  /** Stands in the place of all parameters; empty = absent. */
  readonly parameters?: readonly Der[];
}

/** RSASSA-PSS (RFC 4055 §3.1). The mask hash is only said to be another: `node:crypto` uses one for both. */
export function rsaPss(hash: FakeHash, options: PssParameters = {}): SigningAlgorithm {
  const saltBytes = options.saltBytes ?? hashBytes[hash];
  const mask = sequence(objectIdentifier(oid.mgf1), digestIdentifier(options.maskHash ?? hash));
  const usual = sequence(
    explicit(0, digestIdentifier(hash)),
    explicit(1, mask),
    explicit(2, integer(options.saidSaltBytes ?? saltBytes)),
    ...(options.trailer === undefined ? [] : [explicit(3, integer(options.trailer))]),
  );
  return {
    identifier: sequence(objectIdentifier(oid.rsaPss), ...(options.parameters ?? [usual])),
    sign: (data, key) =>
      sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes }),
  };
}

const ecdsaOids: Readonly<Record<FakeHash, string>> = {
  md5: '1.2.840.10045.4.99', // nobody ever gave ECDSA with MD5 an identifier
  sha1: '1.2.840.10045.4.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};

export function ecdsa(hash: FakeHash, parameters: readonly Der[] = []): SigningAlgorithm {
  return {
    identifier: sequence(objectIdentifier(ecdsaOids[hash]), ...parameters),
    sign: (data, key) => sign(hash, data, key),
  };
}

const ed25519: SigningAlgorithm = {
  identifier: sequence(objectIdentifier('1.3.101.112')),
  sign: (data, key) => sign(null, data, key),
};

/** What a key of this type signs with when nothing else is asked for. */
export function usualAlgorithm(key: KeyObject): SigningAlgorithm {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return ecdsa('sha256');
    case 'ed25519':
      return ed25519;
    case 'rsa-pss':
      return rsaPss('sha256');
    default:
      return rsaPkcs1('sha256');
  }
}
