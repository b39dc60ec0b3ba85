/** Reads an X.509 v3 certificate (RFC 5280 §4.1) into what path validation needs. */
import { type KeyObject, createHash, createPublicKey } from 'node:crypto';
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag, encodingOf, parseDer } from '../der/der-reader.ts';
import {
  booleanOf,
  integerHexOf,
  objectIdentifierOf,
  octetStringOf,
  smallIntegerOf,
  timeOf,
  wholeBitStringOf,
} from '../der/der-values.ts';
import { keyObjection, parseSignatureAlgorithm, sameEncoding } from './algorithms.ts';
import { type DistinguishedName, parseName } from './name.ts';
import type { SignedObject } from './signed-object.ts';

export interface Extension {
  readonly critical: boolean;
  /** The DER inside the OCTET STRING. */
  readonly value: Uint8Array;
}

export interface Certificate {
  readonly der: Uint8Array;
  /** SHA-256 of `der`, lower-case hexadecimal. */
  readonly sha256: string;
  readonly version: number;
  /** Hexadecimal, see `integerHexOf`. */
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Milliseconds since the epoch, both inclusive. */
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  readonly publicKey: KeyObject;
  /** SHA-1 of the key's bits, as OCSP names issuers (RFC 6960 §4.1.1). */
  readonly publicKeyBits: Uint8Array;
  /** Why the key is not accepted. */
  readonly keyObjection: string | null;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly signed: SignedObject;
}

/** Throws DerError for anything that is no certificate in strict DER. */
export function parseCertificate(der: Uint8Array): Certificate {
  const outer = openAs(parseDer(der), derTag.sequence, 'Certificate');
  const toBeSigned = outer.take(derTag.sequence, 'tbsCertificate');
  const algorithmNode = outer.take(derTag.sequence, 'signatureAlgorithm');
  const signature = wholeBitStringOf(outer.take(derTag.bitString, 'signatureValue'));
  outer.end('Certificate');
  const { algorithm: innerAlgorithm, ...fields } = parseToBeSigned(toBeSigned);
  if (!sameEncoding(innerAlgorithm, algorithmNode)) throw new DerError('two signature algorithms');
  return {
    der,
    sha256: createHash('sha256').update(der).digest('hex'),
    ...fields,
    signed: {
      data: encodingOf(toBeSigned),
      algorithm: parseSignatureAlgorithm(algorithmNode),
      signature,
    },
  };
}

function parseToBeSigned(node: DerNode) {
  const cursor = openAs(node, derTag.sequence, 'tbsCertificate');
  const versionNode = cursor.takeExplicit(0);
  const version = versionNode === null ? 1 : smallIntegerOf(versionNode) + 1;
  const serial = integerHexOf(cursor.take(derTag.integer, 'serialNumber'));
  const algorithm = cursor.take(derTag.sequence, 'signature');
  const issuer = parseName(cursor.take(derTag.sequence, 'issuer'));
  const validity = openAs(cursor.take(derTag.sequence, 'validity'), derTag.sequence, 'validity');
  const notBeforeMs = timeOf(validity.takeAny('notBefore'));
  const notAfterMs = timeOf(validity.takeAny('notAfter'));
  validity.end('validity');
  const subject = parseName(cursor.take(derTag.sequence, 'subject'));
  const keyNode = cursor.take(derTag.sequence, 'subjectPublicKeyInfo');
  cursor.takeIf(0x81);
  cursor.takeIf(0x82);
  const extensionsNode = cursor.takeExplicit(3);
  cursor.end('tbsCertificate');
  if (extensionsNode !== null && version !== 3) throw new DerError('extensions without version 3');
  return {
    algorithm,
    version,
    serial,
    issuer,
    subject,
    notBeforeMs,
    notAfterMs,
    ...parsePublicKey(keyNode),
    extensions: extensionsNode === null ? new Map<string, Extension>() : parseExtensions(extensionsNode),
  };
}

function parsePublicKey(node: DerNode) {
  const cursor = openAs(node, derTag.sequence, 'subjectPublicKeyInfo');
  cursor.take(derTag.sequence, 'algorithm');
  const publicKeyBits = wholeBitStringOf(cursor.take(derTag.bitString, 'subjectPublicKey'));
  const publicKey = importKey(encodingOf(node));
  return { publicKey, publicKeyBits, keyObjection: keyObjection(publicKey, node) };
}

function importKey(der: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  } catch {
    throw new DerError('public key');
  }
}

/** Each extension at most once (RFC 5280 §4.2). Also used for CRLs, OCSP and TSTInfo. */
export function parseExtensions(node: DerNode): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const each of childrenOf(node)) {
    const cursor = openAs(each, derTag.sequence, 'Extension');
    const oid = objectIdentifierOf(cursor.takeAny('extnID'));
    const criticalNode = cursor.takeIf(derTag.boolean);
    const value = octetStringOf(cursor.takeAny('extnValue'));
    cursor.end('Extension');
    if (extensions.has(oid)) throw new DerError(`extension ${oid} twice`);
    extensions.set(oid, { critical: criticalNode !== null && booleanOf(criticalNode), value });
  }
  return extensions;
}

export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.key === certificate.subject.key;
}
