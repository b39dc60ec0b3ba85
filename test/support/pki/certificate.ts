/** Issues X.509 certificates and CRLs (RFC 5280) with RSA-2048 keys made on the spot. */
import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  type Der,
  bitString,
  boolean,
  explicit,
  implicitConstructed,
  implicitPrimitive,
  integer,
  namedBits,
  nothing,
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

/** A certificate with its private key. */
export interface Identity {
  readonly certificate: Der;
  readonly subject: Der;
  readonly issuerName: Der;
  readonly serialNumber: Uint8Array;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
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
}

const rsaBits = 2048;
const sha256WithRsa = sequence(objectIdentifier(oid.sha256WithRsaEncryption), nothing());

export function issueCertificate(request: CertificateRequest): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: rsaBits });
  const serialNumber = randomBytes(16);
  serialNumber[0] = 0x40 | ((serialNumber[0] ?? 0) & 0x3f);
  const subject = distinguishedName(request);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const issuerKey = request.issuer?.privateKey ?? privateKey;
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(serialNumber),
    sha256WithRsa,
    request.issuer?.subject ?? subject,
    sequence(x509Time(request.notBeforeMs), x509Time(request.notAfterMs)),
    subject,
    spki,
    explicit(3, sequence(...extensions(request, publicKey))),
  );
  const certificate = signed(toBeSigned, issuerKey);
  const issuerName = request.issuer?.subject ?? subject;
  return { certificate, subject, issuerName, serialNumber, privateKey, publicKey };
}

/** SEQUENCE { toBeSigned, algorithm, signature }. */
function signed(toBeSigned: Der, key: KeyObject): Der {
  return sequence(toBeSigned, sha256WithRsa, bitString(sign('sha256', toBeSigned, key)));
}

function distinguishedName(request: CertificateRequest): Der {
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

function extension(type: string, critical: boolean, value: Der): Der {
  return sequence(objectIdentifier(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** SHA-1 of the public key's bits (RFC 5280 §4.2.1.2 method 1). */
function keyIdentifier(key: KeyObject): Uint8Array {
  const spki = key.export({ type: 'pkcs1', format: 'der' });
  return createHash('sha1').update(spki).digest();
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

function authorityKeyIdentifier(issuerKey: KeyObject): Der {
  const identifier = sequence(implicitPrimitive(0, keyIdentifier(issuerKey)));
  return extension(oid.authorityKeyIdentifier, false, identifier);
}

function ipBytes(address: string): Uint8Array {
  if (!address.includes(':')) return Uint8Array.from(address.split('.').map(Number));
  const bytes = Buffer.alloc(16);
  bytes[15] = 1; // only ::1 is ever used
  return bytes;
}

export interface RevokedCertificate {
  readonly serialNumber: Uint8Array;
  readonly revokedAtMs: number;
}

/** A version 2 CRL (RFC 5280 §5) with number and authority key identifier. */
export function issueCrl(
  issuer: Identity,
  revoked: readonly RevokedCertificate[],
  times: { readonly thisUpdateMs: number; readonly nextUpdateMs: number; readonly number?: number },
): Der {
  const entries = revoked.map((each) => sequence(integer(each.serialNumber), x509Time(each.revokedAtMs)));
  const toBeSigned = sequence(
    integer(1),
    sha256WithRsa,
    issuer.subject,
    x509Time(times.thisUpdateMs),
    x509Time(times.nextUpdateMs),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(
      0,
      sequence(
        authorityKeyIdentifier(issuer.publicKey),
        extension(oid.crlNumber, false, integer(times.number ?? 1)),
      ),
    ),
  );
  return signed(toBeSigned, issuer.privateKey);
}

export function certificatePem(identity: Identity): string {
  return toPem('CERTIFICATE', identity.certificate);
}

export function privateKeyPem(identity: Identity): string {
  return identity.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
