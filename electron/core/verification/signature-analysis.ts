/** What an issuer's signature says from its bytes alone: CMS, attributes, bound certificate, value. No trust, no time. */
import {
  type ValueCheck,
  checkAlgorithms,
  checkSignatureValue,
  checkSignedAttributes,
  checkStructure,
  detachedDocument,
  isNamed,
} from './cms/signer-info-checks.ts';
import { checkSigningCertificate } from './cms/signing-certificate.ts';
import { type SignedData, attributeValues, cmsOid, readSignedDataLoosely } from './cms/signed-data.ts';
import { DerError } from './der/der-reader.ts';
import { timeOf } from './der/der-values.ts';
import { type Finding, type Ledger, finding } from './finding.ts';
import type { Placement } from './placement.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';
import type { Certificate } from './x509/certificate.ts';

export interface AnalysisContext {
  readonly ledger: Ledger;
  readonly reader: CertificateReader;
}

/** The CMS side of an issuer's signature. */
export interface SignatureAnalysis {
  readonly placement: Placement;
  readonly signed: SignedData | null;
  readonly certificate: Certificate | null;
  readonly integrity: 'intact' | 'broken' | 'unreadable';
  readonly claimedTimeMs: number | null;
  readonly findings: readonly Finding[];
}

/** K1–K4, K6 and K8 for the issuer's signature. */
export function analyseSignature(context: AnalysisContext, placement: Placement): SignatureAnalysis {
  const { ledger, reader } = context;
  const { name } = placement.field;
  const findings: Finding[] = [];
  const note = (check: Parameters<Ledger['record']>[0], found: readonly Finding[]): void =>
    void findings.push(...ledger.record(check, name, found));
  const signed = readCms(placement, note);
  const [signer] = signed?.signerInfos ?? [];
  if (signed === null || signer === undefined) {
    if (signed !== null) note('K1', checkStructure(signed, detachedDocument));
    return { placement, signed, certificate: null, integrity: 'unreadable', claimedTimeMs: null, findings };
  }
  note('K1', checkStructure(signed, detachedDocument));
  const digest =
    signer.digestAlgorithm.kind === 'hash' ? placement.hashOf(signer.digestAlgorithm.hash) : null;
  const attributes = checkSignedAttributes(signer, { contentType: cmsOid.data, digest });
  note('K2', attributes);
  const named = signed.certificates
    .flatMap((der) => reader.certificate(der) ?? [])
    .filter((each) => isNamed(signer, each));
  const certificate = new Set(named.map(({ sha256 }) => sha256)).size === 1 ? (named[0] ?? null) : null;
  note('K6', checkAlgorithms(signer));
  const value: ValueCheck =
    certificate === null
      ? { outcome: 'not-computable', findings: [missing(signed, named.length)] }
      : checkSignatureValue(signer, certificate, placement.signedBytes);
  note('K3', certificate === null ? [] : checkSigningCertificate(signer, certificate));
  note('K4', value.findings);
  note('K8', unknownUnsigned(signer.unsignedAttributes.map(({ oid }) => oid)));
  return {
    placement,
    signed,
    certificate,
    integrity: integrityOf(placement, attributes, value),
    claimedTimeMs: signingTimeOf(signer.signedAttributes),
    findings,
  };
}

function missing({ certificates }: SignedData, named: number): Finding {
  return finding('signer-certificate-missing', `${named} of ${certificates.length} named`);
}

/** The covered bytes hash to what was signed and the value verifies; everything else is for the predicates. */
function integrityOf(
  { range }: Placement,
  attributes: readonly Finding[],
  { outcome }: ValueCheck,
): SignatureAnalysis['integrity'] {
  if (range === null || outcome === 'not-computable') return 'unreadable';
  const isAltered = attributes.some(({ code }) => code === 'document-altered');
  return outcome === 'verified' && !isAltered ? 'intact' : 'broken';
}

function readCms(
  { cms }: Placement,
  note: (check: 'C5', found: readonly Finding[]) => void,
): SignedData | null {
  if (cms === null) return null;
  try {
    const { signed, isDer } = readSignedDataLoosely(cms);
    if (!isDer) note('C5', [finding('cms-not-der')]);
    return signed;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    note('C5', [finding('cms-unreadable', error.message)]);
    return null;
  }
}

const knownUnsigned = new Set<string>([
  cmsOid.signatureTimeStampToken,
  cmsOid.certificateValues,
  cmsOid.revocationValues,
]);

/** K8: what is not signed may be there, but proves and improves nothing. */
function unknownUnsigned(oids: readonly string[]): readonly Finding[] {
  return oids
    .filter((oid) => !knownUnsigned.has(oid))
    .map((oid) => finding('unsigned-attribute-unknown', oid));
}

function signingTimeOf(attributes: Parameters<typeof attributeValues>[0]): number | null {
  const [node] = attributeValues(attributes, cmsOid.signingTime);
  if (node === undefined) return null;
  try {
    return timeOf(node);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}
