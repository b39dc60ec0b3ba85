/** What can be said of one signature from its bytes alone: coverage, changes after it, CMS and value. No trust, no time. */
import { createHash } from 'node:crypto';
import {
  checkAlgorithms,
  checkSignatureValue,
  checkSignedAttributes,
  checkSigningCertificate,
  checkStructure,
  detachedDocument,
  isNamed,
} from './cms/signer-info-checks.ts';
import { type SignedData, attributeValues, cmsOid, parseSignedData } from './cms/signed-data.ts';
import { DerError } from './der/der-reader.ts';
import { timeOf } from './der/der-values.ts';
import { type Finding, type Ledger, finding } from './finding.ts';
import {
  type ByteRange,
  checkByteRange,
  checkGap,
  checkSignatureDictionary,
  splitContents,
} from './pdf/byte-range.ts';
import { type Coverage, checkRevisionEnd, checkWholeFile } from './pdf/coverage.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import { isName, isString, shownText } from './pdf/pdf-value.ts';
import type { SignatureField } from './pdf/signature-fields.ts';
import type { UpdateChecker } from './update-checker.ts';
import type { HashName } from './x509/algorithms.ts';
import type { Certificate } from './x509/certificate.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';

export interface AnalysisContext {
  readonly file: PdfFile;
  readonly ledger: Ledger;
  readonly reader: CertificateReader;
  readonly updates: UpdateChecker;
}

/** The PDF side of a signature or document timestamp. */
export interface Placement {
  readonly field: SignatureField;
  readonly kind: 'signature' | 'document-timestamp' | 'unsupported';
  readonly subFilter: string | null;
  readonly range: ByteRange | null;
  readonly coverage: Coverage | null;
  readonly changesAfter: 'none' | 'ltv-only' | 'other' | 'unknown';
  /** The CMS in `/Contents` without its padding. */
  readonly cms: Uint8Array | null;
  /** Digest of the covered bytes. */
  readonly hashOf: (hash: HashName) => Uint8Array;
  readonly findings: readonly Finding[];
}

const supported: Readonly<Record<string, Placement['kind']>> = {
  'adbe.pkcs7.detached': 'signature',
  'ETSI.CAdES.detached': 'signature',
  'ETSI.RFC3161': 'document-timestamp',
};

/** C2–C8 and C20 for one field. */
export function placeSignature({ file, ledger, updates }: AnalysisContext, field: SignatureField): Placement {
  const { name, value } = field;
  const findings: Finding[] = [];
  const note = (check: Parameters<Ledger['record']>[0], found: readonly Finding[]): void =>
    void findings.push(...ledger.record(check, name, found));
  const subFilter = shownText(value.entries.get('SubFilter'));
  const kind = isName(value.entries.get('SubFilter'))
    ? (supported[subFilter ?? ''] ?? 'unsupported')
    : 'unsupported';
  const { range, findings: rangeFindings } = checkByteRange(value, file.bytes.length);
  note('C3', rangeFindings);
  const contents = value.entries.get('Contents');
  const split = splitContents(isString(contents) ? contents.bytes : new Uint8Array());
  note(
    'C4',
    range === null ? [finding('contents-not-in-gap', 'no range')] : checkGap(value, file.bytes, range),
  );
  note('C5', split.findings);
  note(
    'C6',
    range === null ? [finding('byte-range-unsigned', 'no range')] : checkSignatureDictionary(value, range),
  );
  const coverage = range === null ? null : checkRevisionEnd(file, range);
  note('C2', checkDictionary({ file, field, kind, coverage }));
  note('C7', coverage === null ? [finding('revision-end-missing', 'no range')] : coverage.findings);
  note(
    'C8',
    range === null || coverage === null
      ? [finding('bytes-uncovered', 'no range')]
      : checkWholeFile(file, range, coverage),
  );
  const changes = coverage?.revision == null ? null : updates.changesAfter(coverage.revision);
  // A timestamp before the issuer's signature may be followed by that signature; only what follows the latter counts.
  if (changes !== null) note('C20', kind === 'document-timestamp' ? [] : changes);
  else ledger.notDone('C20', name);
  return {
    field,
    kind,
    subFilter,
    range,
    coverage,
    changesAfter: changesAfter(coverage, changes),
    cms: split.cms,
    hashOf: digester(file.bytes, range),
    findings,
  };
}

function changesAfter(
  coverage: Coverage | null,
  changes: readonly Finding[] | null,
): Placement['changesAfter'] {
  if (coverage === null || changes === null) return 'unknown';
  if (coverage.revision === 0) return 'none';
  return changes.length === 0 ? 'ltv-only' : 'other';
}

interface DictionaryQuestion {
  readonly file: PdfFile;
  readonly field: SignatureField;
  readonly kind: Placement['kind'];
  readonly coverage: Coverage | null;
}

/** C2, the dictionary: a known SubFilter, a fitting Type, and defined in the very revision it signs. */
function checkDictionary({ file, field, kind, coverage }: DictionaryQuestion): readonly Finding[] {
  const { name, value, valueNumber } = field;
  const findings: Finding[] = [];
  if (kind === 'unsupported') {
    findings.push(finding('unsupported-subfilter', shownText(value.entries.get('SubFilter')) ?? 'missing'));
  }
  const type = value.entries.get('Type');
  const fits =
    type === undefined || isName(type, 'Sig') || (isName(type, 'DocTimeStamp') && kind !== 'signature');
  const hasFilter = isName(value.entries.get('Filter'));
  if (!fits || !hasFilter) findings.push(finding('signature-dictionary-invalid', name));
  const revision = coverage?.revision ?? null;
  if (revision !== null && file.revisions[revision]?.section.entries.get(valueNumber)?.kind !== 'offset') {
    findings.push(finding('signature-not-in-own-revision', name));
  }
  return findings;
}

function digester(bytes: Uint8Array, range: ByteRange | null): (hash: HashName) => Uint8Array {
  const known = new Map<HashName, Uint8Array>();
  return (hash) => {
    const digest =
      known.get(hash) ??
      createHash(hash)
        .update(bytes.subarray(0, range?.gapStart ?? 0))
        .update(bytes.subarray(range?.gapEnd ?? 0, range?.end ?? 0))
        .digest();
    known.set(hash, digest);
    return digest;
  };
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
  const value =
    certificate === null
      ? [finding('signer-certificate-missing', `${named.length} of ${signed.certificates.length}`)]
      : checkSignatureValue(signer, certificate);
  note('K3', certificate === null ? [] : checkSigningCertificate(signer, certificate));
  note('K4', value);
  note('K8', unknownUnsigned(signer.unsignedAttributes.map(({ oid }) => oid)));
  const isIntact =
    digest !== null &&
    placement.range !== null &&
    !attributes.some(({ code }) => code === 'document-altered' || code === 'signed-attributes-missing') &&
    !value.some(({ code }) => code === 'signature-value-invalid' || code === 'signer-certificate-missing');
  return {
    placement,
    signed,
    certificate,
    integrity: isIntact ? 'intact' : digest === null || certificate === null ? 'unreadable' : 'broken',
    claimedTimeMs: signingTimeOf(signer.signedAttributes),
    findings,
  };
}

function readCms(
  { cms }: Placement,
  note: (check: 'C5', found: readonly Finding[]) => void,
): SignedData | null {
  if (cms === null) return null;
  try {
    return parseSignedData(cms);
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
