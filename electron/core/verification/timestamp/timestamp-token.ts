/** S1: a token is a strict CMS over a TSTInfo, rightly signed, about exactly the bytes it is attached to (RFC 3161 §2.4). */
import { createHash } from 'node:crypto';
import {
  checkAlgorithms,
  checkSignatureValue,
  checkSignedAttributes,
  checkStructure,
  embeddedTimestamp,
  isNamed,
  sameBytes,
} from '../cms/signer-info-checks.ts';
import { checkSigningCertificate } from '../cms/signing-certificate.ts';
import { type SignedData, type SignerInfo, cmsOid, readSignedDataLoosely } from '../cms/signed-data.ts';
import { DerError } from '../der/der-reader.ts';
import { type Finding, finding } from '../finding.ts';
import type { HashName } from '../x509/algorithms.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { CertificateReader } from '../x509/certificate-reader.ts';
import { extendedKeyUsageOf, maySign, purposeOid } from '../x509/extensions.ts';
import { type TstInfo, parseTstInfo } from './tst-info.ts';

/** A token after S1 and the part of S2 that needs no trust. */
export interface CheckedToken {
  readonly info: TstInfo | null;
  readonly signed: SignedData | null;
  /** The TSA's certificate, if the token carries it. */
  readonly certificate: Certificate | null;
  readonly imprintMatches: boolean;
  /** The token's own signature holds, whoever made it. */
  readonly signatureHolds: boolean;
  /** S1. */
  readonly tokenFindings: readonly Finding[];
  /** S2 without path and revocation: purpose and bound certificate. */
  readonly authorityFindings: readonly Finding[];
}

export interface TokenSurroundings {
  /** The digest of what must have been stamped. */
  readonly hashOf: (hash: HashName) => Uint8Array;
  readonly reader: CertificateReader;
  /** Certificates found elsewhere in the file, for tokens without their own (RFC 3161 §2.4.1 certReq). */
  readonly pool: readonly Certificate[];
}

export function checkToken(der: Uint8Array, surroundings: TokenSurroundings): CheckedToken {
  try {
    const { signed, isDer } = readSignedDataLoosely(der);
    const checked = checkSigned(signed, surroundings);
    if (isDer) return checked;
    return {
      ...checked,
      tokenFindings: [...checked.tokenFindings, finding('timestamp-unreadable', 'not DER')],
    };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return {
      info: null,
      signed: null,
      certificate: null,
      imprintMatches: false,
      signatureHolds: false,
      tokenFindings: [finding('timestamp-unreadable', error.message)],
      authorityFindings: [],
    };
  }
}

function checkSigned(signed: SignedData, { hashOf, reader, pool }: TokenSurroundings): CheckedToken {
  const info = signed.content === null ? null : parseTstInfo(signed.content);
  const [signer] = signed.signerInfos;
  const certificates = signed.certificates.flatMap((der) => reader.certificate(der) ?? []);
  const certificate =
    [...certificates, ...pool].find((each) => signer !== undefined && isNamed(signer, each)) ?? null;
  const structure = structureFindings(signed, signer);
  const imprint = imprintFindings(info, hashOf);
  const value = valueFindings(signed, certificate);
  const authority =
    signer === undefined || certificate === null ? [] : authorityFindings(signer, certificate);
  return {
    info,
    signed,
    certificate,
    imprintMatches: info !== null && !imprint.some(({ code }) => code === 'timestamp-imprint-mismatch'),
    signatureHolds: value.holds && !structure.some(({ code }) => code === 'timestamp-structure-invalid'),
    tokenFindings: [...structure, ...imprint, ...value.findings],
    authorityFindings: authority,
  };
}

/** K1, K2 and K6 for a token: any cause makes the token, not the document, unusable. */
function structureFindings(signed: SignedData, signer: SignerInfo | undefined): readonly Finding[] {
  const causes = [...checkStructure(signed, embeddedTimestamp)];
  if (signer !== undefined) {
    const { digestAlgorithm } = signer;
    const digest =
      signed.content !== null && digestAlgorithm.kind === 'hash'
        ? createHash(digestAlgorithm.hash).update(signed.content).digest()
        : null;
    causes.push(...checkSignedAttributes(signer, { contentType: cmsOid.tstInfo, digest }));
  }
  const weak = signer === undefined ? [] : checkAlgorithms(signer);
  return [
    ...causes.map(({ code, detail }) => finding('timestamp-structure-invalid', `${code} ${detail}`.trim())),
    ...weak.map(({ code, detail }) => finding('timestamp-algorithm-refused', `${code} ${detail}`.trim())),
  ];
}

function imprintFindings(info: TstInfo | null, hashOf: (hash: HashName) => Uint8Array): readonly Finding[] {
  if (info === null) return [finding('timestamp-structure-invalid', 'no TSTInfo')];
  const { imprintAlgorithm, imprint } = info;
  if (imprintAlgorithm.kind !== 'hash') return [finding('timestamp-algorithm-refused', imprintAlgorithm.oid)];
  const weak =
    imprintAlgorithm.hash === 'sha1' ? [finding('timestamp-algorithm-refused', imprintAlgorithm.oid)] : [];
  const matches = sameBytes(imprint, hashOf(imprintAlgorithm.hash));
  return matches ? weak : [...weak, finding('timestamp-imprint-mismatch')];
}

function valueFindings({ signerInfos: [signer], content }: SignedData, certificate: Certificate | null) {
  if (signer === undefined || certificate === null) {
    return { holds: false, findings: [finding('timestamp-signature-invalid', 'certificate missing')] };
  }
  const { outcome, findings } = checkSignatureValue(signer, certificate, () => content ?? new Uint8Array());
  return {
    holds: outcome === 'verified',
    findings: findings.map(({ code, detail }) =>
      code === 'key-refused'
        ? finding('timestamp-algorithm-refused', detail)
        : finding('timestamp-signature-invalid', detail),
    ),
  };
}

/** S2: id-kp-timeStamping as the only purpose, critical (RFC 3161 §2.3); the certificate bound by hash, SHA-1 included. */
function authorityFindings(signer: SignerInfo, certificate: Certificate): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isForTimestamps(certificate)) findings.push(finding('tsa-purpose-wrong', certificate.subject.text));
  const bound = checkSigningCertificate(signer, certificate).filter(
    ({ code }) => code !== 'signing-certificate-weak',
  );
  if (bound.length > 0) findings.push(finding('tsa-certificate-mismatch', certificate.serial));
  return findings;
}

function isForTimestamps(certificate: Certificate): boolean {
  try {
    const usage = extendedKeyUsageOf(certificate);
    return (
      maySign(certificate) &&
      usage?.critical === true &&
      usage.purposes.length === 1 &&
      usage.purposes[0] === purposeOid.timeStamping
    );
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
