/** Issues X.509 certificates (RFC 5280), sound and unsound, with RSA-2048 keys made on the spot unless others are given. */
import { type KeyObject, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  type Der,
  bitString,
  boolean,
  explicit,
  implicitConstructed,
  implicitPrimitive,
  integer,
  namedBits,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  toPem,
  utf8String,
  x509Time,
} from '../der/der-writer.ts';
import { oid } from './object-identifiers.ts';
import { type FakeHash, type SigningAlgorithm, digest, usualAlgorithm } from './signing-algorithm.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A certificate with its private key. */
export interface Identity extends KeyPair {
  readonly certificate: Der;
  readonly subject: Der;
  readonly issuerName: Der;
  readonly serialNumber: Uint8Array;
}

/** Bit numbers of KeyUsage (RFC 5280 §4.2.1.3). */
export const keyUsage = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  keyCertSign: 5,
  crlSign: 6,
};

export interface CertificateRequest {
  readonly commonName: string;
  readonly organization: string;
  readonly organizationalUnit?: string;
  /** Absent = self-signed root. */
  readonly issuer?: Identity;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  /** Path length of a CA; absent = end entity. */
  readonly caPathLength?: number;
  readonly keyUsage: readonly number[];
  readonly extendedKeyUsage?: { readonly purposes: readonly string[]; readonly critical: boolean };
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  readonly crlUrl?: string;
  /** Default: a new RSA key. */
  readonly keys?: KeyPair;
  readonly changes?: CertificateChanges;
}

/** What a certificate can be wrong about; each takes the place of the usual element. */
export interface CertificateChanges {
  /** Empty for version 1. */
  readonly version?: readonly Der[];
  readonly serialNumber?: Der;
  readonly algorithm?: SigningAlgorithm;
  /** AlgorithmIdentifier inside the signed part, where it differs from the one outside. */
  readonly innerAlgorithm?: Der;
  readonly issuerName?: Der;
  readonly subject?: Der;
  readonly publicKeyInfo?: Der;
  readonly extensions?: (usual: readonly Der[]) => readonly Der[];
}

const rsaBits = 2048;

export function issueCertificate(request: CertificateRequest): Identity {
  const { changes = {} } = request;
  const { publicKey, privateKey } = request.keys ?? generateKeyPairSync('rsa', { modulusLength: rsaBits });
  const serialNumber = randomBytes(16);
  serialNumber[0] = 0x40 | ((serialNumber[0] ?? 0) & 0x3f);
  const subject = changes.subject ?? distinguishedName(request);
  const issuerName = changes.issuerName ?? request.issuer?.subject ?? subject;
  const issuerKey = request.issuer?.privateKey ?? privateKey;
  const algorithm = changes.algorithm ?? usualAlgorithm(issuerKey);
  const usual = extensions(request, publicKey);
  const toBeSigned = sequence(
    ...(changes.version ?? [explicit(0, integer(2))]),
    changes.serialNumber ?? integer(serialNumber),
    changes.innerAlgorithm ?? algorithm.identifier,
    issuerName,
    sequence(x509Time(request.notBeforeMs), x509Time(request.notAfterMs)),
    subject,
    changes.publicKeyInfo ?? publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(...(changes.extensions?.(usual) ?? usual))),
  );
  const certificate = signedBy(toBeSigned, issuerKey, algorithm);
  return { certificate, subject, issuerName, serialNumber, privateKey, publicKey };
}

/** SEQUENCE { toBeSigned, algorithm, signature }. */
export function signedBy(toBeSigned: Der, key: KeyObject, algorithm: SigningAlgorithm): Der {
  return sequence(toBeSigned, algorithm.identifier, bitString(algorithm.sign(toBeSigned, key)));
}

/** C, O, OU, CN. */
export function distinguishedName(
  request: Pick<CertificateRequest, 'commonName' | 'organization' | 'organizationalUnit'>,
): Der {
  const attribute = (type: string, value: Der): Der => setOf(sequence(objectIdentifier(type), value));
  return sequence(
    attribute(oid.countryName, printableString('JP')),
    attribute(oid.organizationName, utf8String(request.organization)),
    ...(request.organizationalUnit === undefined
      ? []
      : [attribute(oid.organizationalUnitName, utf8String(request.organizationalUnit))]),
    attribute(oid.commonName, utf8String(request.commonName)),
  );
}

export function extension(type: string, critical: boolean, value: Der): Der {
  return sequence(objectIdentifier(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** Hash of the public key's bits (RFC 5280 §4.2.1.2 method 1, RFC 6960 §4.1.1). */
export function keyIdentifier(key: KeyObject, hash: FakeHash = 'sha1'): Uint8Array {
  return digest(hash, publicKeyBits(key));
}

/** Contents of the BIT STRING in SubjectPublicKeyInfo, the second of its two elements. */
function publicKeyBits(key: KeyObject): Uint8Array {
  const info = key.export({ type: 'spki', format: 'der' });
  const start = (at: number): number => at + 2 + (info[at + 1] ?? 0) - 0x80;
  const contentsAt = (at: number): number => ((info[at + 1] ?? 0) < 0x80 ? at + 2 : start(at));
  const algorithmAt = contentsAt(0);
  const bitsAt = contentsAt(algorithmAt) + (info[algorithmAt + 1] ?? 0);
  return info.subarray(contentsAt(bitsAt) + 1);
}

function extensions(request: CertificateRequest, publicKey: KeyObject): readonly Der[] {
  const list = [
    extension(oid.basicConstraints, true, basicConstraints(request.caPathLength)),
    extension(oid.keyUsage, true, namedBits(...request.keyUsage)),
    extension(oid.subjectKeyIdentifier, false, octetString(keyIdentifier(publicKey))),
  ];
  if (request.issuer) list.push(authorityKeyIdentifier(request.issuer.publicKey));
  if (request.extendedKeyUsage) {
    const { purposes, critical } = request.extendedKeyUsage;
    list.push(extension(oid.extendedKeyUsage, critical, sequence(...purposes.map(objectIdentifier))));
  }
  const names = [
    ...(request.dnsNames ?? []).map((name) => implicitPrimitive(2, Buffer.from(name))),
    ...(request.ipAddresses ?? []).map((address) => implicitPrimitive(7, ipBytes(address))),
  ];
  if (names.length > 0) list.push(extension(oid.subjectAltName, false, sequence(...names)));
  if (request.crlUrl !== undefined) {
    const uri = implicitPrimitive(6, Buffer.from(request.crlUrl));
    const point = sequence(implicitConstructed(0, implicitConstructed(0, uri)));
    list.push(extension(oid.crlDistributionPoints, false, sequence(point)));
  }
  return list;
}

function basicConstraints(pathLength: number | undefined): Der {
  return pathLength === undefined ? sequence() : sequence(boolean(true), integer(pathLength));
}

export function authorityKeyIdentifier(issuerKey: KeyObject): Der {
  const identifier = sequence(implicitPrimitive(0, keyIdentifier(issuerKey)));
  return extension(oid.authorityKeyIdentifier, false, identifier);
}

function ipBytes(address: string): Uint8Array {
  if (!address.includes(':')) return Uint8Array.from(address.split('.').map(Number));
  const bytes = Buffer.alloc(16);
  bytes[15] = 1; // only ::1 is ever used
  return bytes;
}

export function certificatePem(identity: Identity): string {
  return toPem('CERTIFICATE', identity.certificate);
}

export function privateKeyPem(identity: Identity): string {
  return identity.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
