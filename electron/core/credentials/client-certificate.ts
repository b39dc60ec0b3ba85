/** Whether a certificate may be used for TLS client authentication, and what is worth showing of it (RFC 5280). */
import type { X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { CertificateSummary } from '#contract/profile.ts';
import { CredentialError } from './credential-error.ts';

const clientAuth = '1.3.6.1.5.5.7.3.2';
const anyExtendedKeyUsage = '2.5.29.37.0';
const keyUsageExtension = '2.5.29.15';

export function summarize(certificate: X509Certificate): CertificateSummary {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serialNumber: certificate.serialNumber,
    fingerprintSha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    notBefore: certificate.validFromDate.toISOString(),
    notAfter: certificate.validToDate.toISOString(),
  };
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ', ');
}

/** Throws `certificate-expired` or `certificate-not-yet-valid`. */
export function requireValidity(
  certificate: Pick<CertificateSummary, 'notBefore' | 'notAfter'>,
  nowMs: number,
): void {
  const { notBefore, notAfter } = certificate;
  if (nowMs > Date.parse(notAfter)) throw new CredentialError('certificate-expired', notAfter);
  if (nowMs < Date.parse(notBefore)) throw new CredentialError('certificate-not-yet-valid', notBefore);
}

/** Throws `certificate-not-for-client-auth` when an extension forbids the use (RFC 5280 §4.2.1.3, §4.2.1.12). */
export function requireClientAuthentication(certificate: X509Certificate): void {
  // Node calls the extended key usages `keyUsage`; the key usage itself has to be read from the extension.
  const purposes: readonly string[] | undefined = certificate.keyUsage;
  if (
    purposes !== undefined &&
    !purposes.some((each) => each === clientAuth || each === anyExtendedKeyUsage)
  ) {
    throw new CredentialError('certificate-not-for-client-auth', 'extendedKeyUsage');
  }
  if (!allowsDigitalSignature(certificate.raw)) {
    throw new CredentialError('certificate-not-for-client-auth', 'keyUsage');
  }
}

function allowsDigitalSignature(der: Uint8Array): boolean {
  const extension = findExtension(forge.asn1.fromDer(Buffer.from(der).toString('latin1')), keyUsageExtension);
  if (extension === null) return true;
  const bits = forge.asn1.fromDer(extension).value;
  // A BIT STRING's first byte counts unused bits; digitalSignature is the highest bit of the second.
  const first = typeof bits === 'string' ? bits.charCodeAt(1) : NaN;
  return (first & 0x80) !== 0;
}

/** The contents of an extension's OCTET STRING, or `null`. */
function findExtension(certificate: forge.asn1.Asn1, dotted: string): string | null {
  const wanted = forge.asn1.oidToDer(dotted).getBytes();
  const toBeSigned = children(certificate)[0];
  const extensions = children(toBeSigned).find(
    (node) => node.tagClass !== forge.asn1.Class.UNIVERSAL && isThird(node),
  );
  for (const extension of children(children(extensions)[0])) {
    const parts = children(extension);
    if (parts[0]?.value === wanted) {
      const value = parts.at(-1)?.value;
      return typeof value === 'string' ? value : null;
    }
  }
  return null;
}

/** extensions [3] of TBSCertificate: here a tag number, where node-forge's types expect a universal type. */
function isThird(node: forge.asn1.Asn1): boolean {
  const tag: number = node.type;
  return tag === 3;
}

function children(node: forge.asn1.Asn1 | undefined): readonly forge.asn1.Asn1[] {
  return Array.isArray(node?.value) ? node.value : [];
}
