/** K3: the certificate a signature was made with is named by a signed attribute (ESS, RFC 5035). */
import { createHash } from 'node:crypto';
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag } from '../der/der-reader.ts';
import { integerHexOf, octetStringOf } from '../der/der-values.ts';
import { type Finding, finding } from '../finding.ts';
import { type HashName, parseDigestAlgorithm } from '../x509/algorithms.ts';
import type { Certificate } from '../x509/certificate.ts';
import { directoryNameOf } from '../x509/name.ts';
import { type SignerInfo, attributeValues, cmsOid } from './signed-data.ts';
import { sameBytes } from './signer-info-checks.ts';

/** K3: ESS signing-certificate (RFC 5035) once, its first entry naming the signer's certificate by hash, and by issuer and serial if given. */
export function checkSigningCertificate(signer: SignerInfo, certificate: Certificate): readonly Finding[] {
  const first = attributeValues(signer.signedAttributes, cmsOid.signingCertificate);
  const second = attributeValues(signer.signedAttributes, cmsOid.signingCertificateV2);
  if (first.length + second.length === 0) return [finding('signing-certificate-missing')];
  try {
    // Version 1 knows SHA-1 only. Where both stand, both have to fit (RFC 5035 §5.4).
    const answers = [
      ...first.map((node) => namesCertificate(node, certificate, 1)),
      ...second.map((node) => namesCertificate(node, certificate, 2)),
    ];
    if (answers.includes('no') || first.length > 1 || second.length > 1) {
      return [finding('signing-certificate-mismatch', certificate.serial)];
    }
    if (answers.includes('unknown')) return [finding('signature-algorithm-unknown', 'ESSCertIDv2')];
    return second.length === 0 ? [finding('signing-certificate-weak', 'SHA-1')] : [];
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return [finding('signing-certificate-mismatch', error.message)];
  }
}

/** `unknown`: by a hash we do not know. */
function namesCertificate(node: DerNode, certificate: Certificate, version: 1 | 2): 'yes' | 'no' | 'unknown' {
  const [list] = childrenOf(node);
  const [entry] = list === undefined ? [] : childrenOf(list);
  if (entry === undefined) return 'no';
  const cursor = openAs(entry, derTag.sequence, 'ESSCertID');
  const algorithm = version === 2 ? cursor.takeIf(derTag.sequence) : null;
  const hash = essHash(algorithm, version);
  const value = octetStringOf(cursor.takeAny('certHash'));
  const issuerSerial = cursor.takeIf(derTag.sequence);
  if (issuerSerial !== null && !namesIssuer(issuerSerial, certificate)) return 'no';
  if (hash === 'unknown') return 'unknown';
  const isHash = hash !== 'broken' && sameBytes(createHash(hash).update(certificate.der).digest(), value);
  return isHash ? 'yes' : 'no';
}

function essHash(algorithm: DerNode | null, version: 1 | 2): HashName | 'broken' | 'unknown' {
  if (version === 1) return 'sha1';
  if (algorithm === null) return 'sha256';
  const digest = parseDigestAlgorithm(algorithm);
  if (digest.kind !== 'hash') return digest.kind;
  return digest.hash === 'sha1' ? 'broken' : digest.hash;
}

function namesIssuer(issuerSerial: DerNode, certificate: Certificate): boolean {
  const cursor = openAs(issuerSerial, derTag.sequence, 'IssuerSerial');
  const [generalName] = childrenOf(cursor.take(derTag.sequence, 'issuer'));
  const serial = integerHexOf(cursor.takeAny('serialNumber'));
  const issuer = generalName === undefined ? null : directoryNameOf(generalName);
  return issuer?.key === certificate.issuer.key && serial === certificate.serial;
}
