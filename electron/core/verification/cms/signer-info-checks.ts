/** K1–K4 and K6 (threats §2.2): one signer, strict attributes, bound certificate, allowed algorithm, right value. */
import { timingSafeEqual } from 'node:crypto';
import { childrenOf } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag, encodingOf, requireStrict } from '../der/der-reader.ts';
import { objectIdentifierOf, octetStringOf } from '../der/der-values.ts';
import { type Finding, finding } from '../finding.ts';
import {
  type DigestAlgorithm,
  type HashName,
  type SignatureAlgorithm,
  verifyBytes,
} from '../x509/algorithms.ts';
import type { Certificate } from '../x509/certificate.ts';
import { subjectKeyIdentifierOf } from '../x509/extensions.ts';
import { checkAlgorithmProtection } from './algorithm-protection.ts';
import { type Attribute, type SignedData, type SignerInfo, attributeValues, cmsOid } from './signed-data.ts';

/** What a SignedData has to be about: the document itself, detached, or an embedded TSTInfo. */
export interface ExpectedContent {
  readonly type: string;
  readonly encapsulated: boolean;
}

export const detachedDocument: ExpectedContent = { type: cmsOid.data, encapsulated: false };
export const embeddedTimestamp: ExpectedContent = { type: cmsOid.tstInfo, encapsulated: true };

/** K1: one SignerInfo, one digest algorithm, the right content in the right place, versions as RFC 5652 §5.1 and §5.3 say. */
export function checkStructure(signed: SignedData, expected: ExpectedContent): readonly Finding[] {
  const [signer] = signed.signerInfos;
  if (signer === undefined || signed.signerInfos.length > 1) {
    return [finding('signer-count-wrong', signed.signerInfos.length)];
  }
  const findings: Finding[] = [];
  const [digest] = signed.digestAlgorithms;
  if (signed.digestAlgorithms.length !== 1 || digest?.oid !== signer.digestAlgorithm.oid) {
    findings.push(
      finding('digest-algorithms-differ', signed.digestAlgorithms.map(({ oid }) => oid).join(' ')),
    );
  }
  if (signed.contentType !== expected.type) findings.push(finding('content-type-wrong', signed.contentType));
  if ((signed.content !== null) !== expected.encapsulated) findings.push(finding('content-encapsulated'));
  const signerVersion = signer.identifier.kind === 'issuer-serial' ? 1 : 3;
  if (signed.version < 1 || signed.version > 5 || signer.version !== signerVersion) {
    findings.push(finding('cms-structure-invalid', `versions ${signed.version} and ${signer.version}`));
  }
  return findings;
}

/** K2: content type and message digest once with one value each, no type twice, in DER's order; the digest is ours. */
export function checkSignedAttributes(
  signer: SignerInfo,
  { contentType, digest }: { readonly contentType: string; readonly digest: Uint8Array | null },
): readonly Finding[] {
  const { signedAttributes, signedAttributesDer } = signer;
  if (signedAttributes === null || signedAttributesDer === null)
    return [finding('signed-attributes-missing')];
  const findings: Finding[] = [];
  const types = signedAttributes.map(({ oid }) => oid);
  if (new Set(types).size !== types.length) findings.push(finding('signed-attributes-invalid', 'type twice'));
  if (signedAttributes.some(({ values }) => values.length === 0)) {
    findings.push(finding('signed-attributes-invalid', 'no value'));
  }
  if (!isInSetOrder(signedAttributesDer)) findings.push(finding('signed-attributes-invalid', 'order'));
  const contentTypes = onlyValue(signedAttributes, cmsOid.contentType);
  if (contentTypes?.tag !== derTag.objectIdentifier || objectIdentifierOf(contentTypes) !== contentType) {
    findings.push(finding('signed-attributes-invalid', 'content-type'));
  }
  const messageDigest = onlyValue(signedAttributes, cmsOid.messageDigest);
  if (messageDigest?.tag !== derTag.octetString) {
    findings.push(finding('signed-attributes-invalid', 'message-digest'));
  } else if (digest !== null && !sameBytes(octetStringOf(messageDigest), digest)) {
    findings.push(finding('document-altered'));
  }
  return [...findings, ...checkAlgorithmProtection(signer)];
}

/** The one value of an attribute that stands once; `undefined` otherwise. */
function onlyValue(attributes: readonly Attribute[], oid: string): DerNode | undefined {
  const values = attributeValues(attributes, oid);
  return values.length === 1 ? values[0] : undefined;
}

/** X.690 §11.6: elements of a SET OF ascend by their encodings. */
function isInSetOrder(setDer: Uint8Array): boolean {
  const set = { source: setDer, tag: derTag.set, at: 0, start: headerLength(setDer), end: setDer.length };
  requireStrict(set, 0);
  const encodings = childrenOf(set).map(encodingOf);
  return encodings.every((each, index) => {
    const before = encodings[index - 1];
    return before === undefined || Buffer.compare(before, each) < 0;
  });
}

function headerLength(der: Uint8Array): number {
  const first = der[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether a certificate is the one a SignerInfo names. */
export function isNamed({ identifier }: SignerInfo, certificate: Certificate): boolean {
  if (identifier.kind === 'issuer-serial') {
    return certificate.issuer.key === identifier.issuerKey && certificate.serial === identifier.serial;
  }
  try {
    const own = subjectKeyIdentifierOf(certificate);
    return own !== null && sameBytes(own, identifier.identifier);
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** K6: MD5 and older never, SHA-1 never for a signature; what we do not know stays undecided. */
export function checkAlgorithms({ digestAlgorithm, signatureAlgorithm }: SignerInfo): readonly Finding[] {
  const findings: Finding[] = [];
  if (digestAlgorithm.kind === 'broken' || isSha1(digestAlgorithm)) {
    findings.push(finding('digest-refused', digestAlgorithm.oid));
  }
  if (digestAlgorithm.kind === 'unknown')
    findings.push(finding('signature-algorithm-unknown', digestAlgorithm.oid));
  switch (signatureAlgorithm.kind) {
    case 'broken':
      findings.push(finding('digest-refused', signatureAlgorithm.oid));
      break;
    case 'unknown':
      findings.push(unknownAlgorithm(signatureAlgorithm));
      break;
    case 'rsa-any':
      break;
    default:
      if (signatureAlgorithm.hash === 'sha1')
        findings.push(finding('digest-refused', signatureAlgorithm.oid));
      if (digestAlgorithm.kind === 'hash' && signatureAlgorithm.hash !== digestAlgorithm.hash) {
        findings.push(
          finding('signature-algorithm-refused', `${signatureAlgorithm.oid} with ${digestAlgorithm.oid}`),
        );
      }
  }
  return findings;
}

function isSha1(algorithm: DigestAlgorithm): boolean {
  return algorithm.kind === 'hash' && algorithm.hash === 'sha1';
}

/** An algorithm we have never heard of is unknown; one we know with parameters nobody may use is refused. */
function unknownAlgorithm(algorithm: SignatureAlgorithm & { kind: 'unknown' }): Finding {
  const detail = `${algorithm.oid}: ${algorithm.why}`;
  return finding(
    algorithm.why === 'algorithm' ? 'signature-algorithm-unknown' : 'signature-algorithm-refused',
    detail,
  );
}

export interface ValueCheck {
  readonly outcome: 'verified' | 'wrong' | 'not-computable';
  readonly findings: readonly Finding[];
}

/**
 * K4, the key and the value: verified over the attributes, or over the content itself where there are none (RFC 5652
 * §5.4; refused by K2). What cannot be computed has been told by K6.
 */
export function checkSignatureValue(
  signer: SignerInfo,
  certificate: Certificate,
  content: () => Uint8Array,
): ValueCheck {
  const objection = certificate.keyObjection;
  const findings = objection === null ? [] : [finding('key-refused', objection)];
  const algorithm = effectiveAlgorithm(signer);
  if (algorithm === null) return { outcome: 'not-computable', findings };
  const bytes = { data: signer.signedAttributesDer ?? content(), signature: signer.signature };
  const isVerified = verifyBytes(algorithm, certificate.publicKey, bytes);
  return isVerified
    ? { outcome: 'verified', findings }
    : { outcome: 'wrong', findings: [...findings, finding('signature-value-invalid')] };
}

function effectiveAlgorithm({
  signatureAlgorithm,
  digestAlgorithm,
}: SignerInfo): (SignatureAlgorithm & { readonly hash: HashName }) | null {
  switch (signatureAlgorithm.kind) {
    case 'rsa-any':
      return digestAlgorithm.kind === 'hash'
        ? { kind: 'rsa-pkcs1', hash: digestAlgorithm.hash, oid: signatureAlgorithm.oid }
        : null;
    case 'broken':
    case 'unknown':
      return null;
    default:
      return signatureAlgorithm;
  }
}
