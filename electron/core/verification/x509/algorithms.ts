/** Which algorithms exist for us, and verifying with them: `node:crypto` only, parameters taken from nobody else. */
import { type KeyObject, constants, verify } from 'node:crypto';
import { childrenOf, cursorOver, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, contentsOf, derTag, encodingOf, parseDer } from '../der/der-reader.ts';
import { objectIdentifierOf, smallIntegerOf } from '../der/der-values.ts';

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** Signature algorithm with everything needed to verify, or why it is not used. */
export type SignatureAlgorithm =
  | { readonly kind: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa'; readonly hash: HashName; readonly oid: string }
  /** `rsaEncryption` in CMS: the digest algorithm beside it decides. */
  | { readonly kind: 'rsa-any'; readonly oid: string }
  /** Known to be broken: MD2, MD4, MD5. */
  | { readonly kind: 'broken'; readonly oid: string }
  | { readonly kind: 'unknown'; readonly oid: string; readonly why: string };

const hashes: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const hashBytes: Readonly<Record<HashName, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };
const brokenHashes = new Set(['1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5']);

type PlainAlgorithm = readonly ['rsa-pkcs1' | 'ecdsa', HashName];

const signatureAlgorithms: Readonly<Record<string, PlainAlgorithm>> = {
  '1.2.840.113549.1.1.5': ['rsa-pkcs1', 'sha1'],
  '1.3.14.3.2.29': ['rsa-pkcs1', 'sha1'],
  '1.2.840.113549.1.1.11': ['rsa-pkcs1', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa-pkcs1', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa-pkcs1', 'sha512'],
  '1.2.840.10045.4.1': ['ecdsa', 'sha1'],
  '1.2.840.10045.4.3.2': ['ecdsa', 'sha256'],
  '1.2.840.10045.4.3.3': ['ecdsa', 'sha384'],
  '1.2.840.10045.4.3.4': ['ecdsa', 'sha512'],
};
const brokenSignatures = new Set(['1.2.840.113549.1.1.2', '1.2.840.113549.1.1.3', '1.2.840.113549.1.1.4']);

interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters: DerNode | null;
}

export function parseAlgorithmIdentifier(node: DerNode): AlgorithmIdentifier {
  const cursor = openAs(node, derTag.sequence, 'AlgorithmIdentifier');
  const oid = objectIdentifierOf(cursor.take(derTag.objectIdentifier, 'algorithm'));
  const parameters = cursor.done ? null : cursor.takeAny('parameters');
  cursor.end('AlgorithmIdentifier');
  return { oid, parameters };
}

export type DigestAlgorithm =
  | { readonly kind: 'hash'; readonly hash: HashName; readonly oid: string }
  | { readonly kind: 'broken' | 'unknown'; readonly oid: string };

/** Parameters are absent or NULL (RFC 5754 §2). */
export function parseDigestAlgorithm(node: DerNode): DigestAlgorithm {
  const { oid, parameters } = parseAlgorithmIdentifier(node);
  if (parameters !== null && parameters.tag !== derTag.null) return { kind: 'unknown', oid };
  const hash = hashes[oid];
  if (hash !== undefined) return { kind: 'hash', hash, oid };
  return { kind: brokenHashes.has(oid) ? 'broken' : 'unknown', oid };
}

export function parseSignatureAlgorithm(node: DerNode): SignatureAlgorithm {
  const { oid, parameters } = parseAlgorithmIdentifier(node);
  if (oid === '1.2.840.113549.1.1.10') return parsePss(oid, parameters);
  if (brokenSignatures.has(oid)) return { kind: 'broken', oid };
  const known = signatureAlgorithms[oid];
  const isRsa = oid === '1.2.840.113549.1.1.1' || known?.[0] === 'rsa-pkcs1';
  if (known === undefined && !isRsa) return { kind: 'unknown', oid, why: 'algorithm' };
  // RSA takes NULL, or nothing as some write it; ECDSA takes nothing (RFC 5754 §3.2–3.3).
  if (parameters !== null && !(isRsa && parameters.tag === derTag.null)) {
    return { kind: 'unknown', oid, why: 'parameters' };
  }
  return known === undefined ? { kind: 'rsa-any', oid } : { kind: known[0], hash: known[1], oid };
}

const mgf1 = '1.2.840.113549.1.1.8';

/** RSASSA-PSS-params (RFC 4055 §3.1): one hash for message and mask, salt as long as the hash, trailer 1. */
function parsePss(oid: string, parameters: DerNode | null): SignatureAlgorithm {
  const unknown = (why: string): SignatureAlgorithm => ({ kind: 'unknown', oid, why });
  // Absent parameters and absent fields mean SHA-1 with a salt of 20 bytes.
  if (parameters === null) return { kind: 'rsa-pss', hash: 'sha1', oid };
  const cursor = openAs(parameters, derTag.sequence, 'RSASSA-PSS-params');
  const hashNode = cursor.takeExplicit(0);
  const maskNode = cursor.takeExplicit(1);
  const saltNode = cursor.takeExplicit(2);
  const trailerNode = cursor.takeExplicit(3);
  cursor.end('RSASSA-PSS-params');
  const digest = hashNode === null ? null : parseDigestAlgorithm(hashNode);
  if (digest !== null && digest.kind !== 'hash') return unknown('hash');
  const hash = digest?.hash ?? 'sha1';
  if (maskHashOf(maskNode) !== hash) return unknown('mask generation hash');
  const saltBytes = saltNode === null ? 20 : smallIntegerOf(saltNode);
  if (saltBytes !== hashBytes[hash]) return unknown(`salt of ${saltBytes} bytes`);
  if (trailerNode !== null && smallIntegerOf(trailerNode) !== 1) return unknown('trailer');
  return { kind: 'rsa-pss', hash, oid };
}

function maskHashOf(node: DerNode | null): HashName | null {
  if (node === null) return 'sha1';
  const { oid, parameters } = parseAlgorithmIdentifier(node);
  if (oid !== mgf1 || parameters === null) return null;
  const digest = parseDigestAlgorithm(parameters);
  return digest.kind === 'hash' ? digest.hash : null;
}

/** Why a public key is not accepted; `null` when it is: RSA of 2,048 bits or more with e ≥ 65537, or a NIST curve by name. */
export function keyObjection(key: KeyObject, subjectPublicKeyInfo: DerNode): string | null {
  const details = key.asymmetricKeyDetails;
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss': {
      const bits = details?.modulusLength ?? 0;
      if (bits < 2048 || bits > 8192) return `RSA ${bits} bits`;
      return (details?.publicExponent ?? 0n) < 65_537n ? `RSA e=${details?.publicExponent}` : null;
    }
    case 'ec': {
      const { parameters } = parseAlgorithmIdentifier(cursorOver(subjectPublicKeyInfo).takeAny('algorithm'));
      if (parameters?.tag !== derTag.objectIdentifier) return 'explicit curve parameters';
      const curve = details?.namedCurve ?? 'unknown curve';
      return ['prime256v1', 'secp384r1', 'secp521r1'].includes(curve) ? null : curve;
    }
    default:
      return key.asymmetricKeyType ?? 'unknown key';
  }
}

export interface SignedBytes {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/** Verifies; false for every kind of mismatch, key type included. Never throws for what an attacker can write. */
export function verifyBytes(
  algorithm: SignatureAlgorithm & { readonly hash: HashName },
  key: KeyObject,
  { data, signature }: SignedBytes,
): boolean {
  try {
    const isEc = key.asymmetricKeyType === 'ec';
    if (isEc !== (algorithm.kind === 'ecdsa')) return false;
    if (algorithm.kind === 'ecdsa')
      return isStrictEcdsa(signature) && verify(algorithm.hash, data, key, signature);
    if (algorithm.kind === 'rsa-pss') {
      const options = {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: hashBytes[algorithm.hash],
      };
      return verify(algorithm.hash, data, options, signature);
    }
    if (key.asymmetricKeyType !== 'rsa') return false;
    return verify(algorithm.hash, data, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
  } catch {
    return false;
  }
}

/** Ecdsa-Sig-Value (RFC 3279 §2.2.3): DER, two positive integers. Their range is checked by OpenSSL. */
function isStrictEcdsa(signature: Uint8Array): boolean {
  try {
    const integers = childrenOf(parseDer(signature));
    return (
      integers.length === 2 &&
      integers.every((node) => {
        const contents = contentsOf(node);
        return (
          node.tag === derTag.integer && (contents[0] ?? 0x80) < 0x80 && contents.some((byte) => byte !== 0)
        );
      })
    );
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** Same algorithm, parameters included (RFC 5280 §4.1.1.2). */
export function sameEncoding(left: DerNode, right: DerNode): boolean {
  return Buffer.compare(encodingOf(left), encodingOf(right)) === 0;
}
