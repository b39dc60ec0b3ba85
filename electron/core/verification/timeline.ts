/**
 * Past validation (ETSI EN 319 102-1 §5.6.2): each timestamp is judged at the time the next one proves, the newest one
 * now; the earliest valid one is the time the signature is judged at.
 */
import type { TimestampReport, TrustedTime } from '#contract/verification.ts';
import { cmsOid, type SignedData, attributeValues } from './cms/signed-data.ts';
import { encodingOf } from './der/der-reader.ts';
import { type Finding, type Ledger, finding } from './finding.ts';
import { type Evidence } from './revocation/evidence.ts';
import { askPath } from './trust-path.ts';
import { type CheckedToken, checkToken } from './timestamp/timestamp-token.ts';
import type { HashName } from './x509/algorithms.ts';
import type { Certificate } from './x509/certificate.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';

export interface JudgingContext {
  readonly ledger: Ledger;
  readonly reader: CertificateReader;
  readonly tsaAnchors: readonly Certificate[];
  readonly evidence: Evidence;
  readonly pool: readonly Certificate[];
  readonly nowMs: number;
}

/** A token with where it stands. */
export interface PlacedToken {
  readonly source: TrustedTime['source'];
  /** Field name, for reasons. */
  readonly subject: string;
  readonly der: Uint8Array;
  readonly hashOf: (hash: HashName) => Uint8Array;
  /** Its place in the file is sound (C3–C8 hold); always true for a token inside a signature. */
  readonly isPlaced: boolean;
}

export interface JudgedToken {
  readonly placed: PlacedToken;
  readonly token: CheckedToken;
  readonly valid: boolean;
  readonly genTimeMs: number | null;
  /** Revocation of the TSA's chain is known to be good, from the file. */
  readonly revocation: 'good' | 'revoked' | 'unknown' | 'not-checked';
  readonly trust: 'anchored' | 'not-anchored' | 'invalid';
  readonly report: TimestampReport;
  readonly findings: readonly Finding[];
}

/** Clocks of authorities and ours may differ by this much (threats §2.2 S3). */
const futureToleranceMs = 5 * 60 * 1000;

/** Tokens in the unsigned attributes of the issuer's signature, over its signature value (RFC 3161 Appendix A). */
export function signatureTokens(
  signed: SignedData | null,
  subject: string,
  hash: (name: HashName, data: Uint8Array) => Uint8Array,
): readonly PlacedToken[] {
  const [signer] = signed?.signerInfos ?? [];
  if (signer === undefined) return [];
  return attributeValues(signer.unsignedAttributes, cmsOid.signatureTimeStampToken).map((node) => ({
    source: 'signature-timestamp' as const,
    subject,
    der: encodingOf(node),
    hashOf: (name) => hash(name, signer.signature),
    isPlaced: true,
  }));
}

export interface TokenQuestion {
  readonly placed: PlacedToken;
  /** The time at which the token is known to have existed. */
  readonly existedAtMs: number;
  /** No valid timestamp stands over it: nothing in the file can say later that its authority was revoked. */
  readonly isNewest: boolean;
}

/** S1–S3 for one token. */
export function judgeToken(
  context: JudgingContext,
  { placed, existedAtMs, isNewest }: TokenQuestion,
): JudgedToken {
  const { ledger, reader, pool } = context;
  const token = checkToken(placed.der, { hashOf: placed.hashOf, reader, pool });
  const isDocument = placed.source === 'document-timestamp';
  const first = isDocument ? token.tokenFindings.map(asDocumentFinding) : token.tokenFindings;
  ledger.record('S1', placed.subject, first);
  const genTimeMs = token.info?.genTimeMs ?? null;
  const authority = judgeAuthority(context, token, { existedAtMs, isNewest });
  ledger.record('S2', placed.subject, authority.findings);
  const time =
    genTimeMs !== null && genTimeMs > context.nowMs + futureToleranceMs
      ? [finding('timestamp-in-future', new Date(genTimeMs).toISOString())]
      : [];
  ledger.record('S3', placed.subject, time);
  const findings = [...first, ...authority.findings, ...time];
  const valid =
    placed.isPlaced &&
    token.signatureHolds &&
    token.imprintMatches &&
    authority.trust === 'anchored' &&
    findings.every(
      ({ code }) => code === 'newest-tsa-revocation-unknown' || code === 'revocation-evidence-unusable',
    );
  return {
    placed,
    token,
    valid,
    genTimeMs,
    revocation: authority.revocation,
    trust: authority.trust,
    findings,
    report: {
      at: genTimeMs === null ? null : new Date(genTimeMs).toISOString(),
      tsa: token.certificate?.subject.text ?? null,
      valid,
      codes: [...new Set(findings.map(({ code }) => code))],
    },
  };
}

/** The bytes a document timestamp covers are the document: not matching them means they were changed. */
function asDocumentFinding(each: Finding): Finding {
  return each.code === 'timestamp-imprint-mismatch'
    ? finding('document-timestamp-broken', each.detail)
    : each;
}

interface Authority {
  readonly findings: readonly Finding[];
  readonly trust: JudgedToken['trust'];
  readonly revocation: JudgedToken['revocation'];
}

/** S2: purpose and binding, path to a TSA anchor at the time the token is known to have existed, revocation. */
function judgeAuthority(
  context: JudgingContext,
  { certificate, info, authorityFindings }: CheckedToken,
  { existedAtMs, isNewest }: Omit<TokenQuestion, 'placed'>,
): Authority {
  const findings: Finding[] = [...authorityFindings];
  if (certificate === null || info === null) {
    return {
      findings: [...findings, finding('tsa-not-anchored', 'certificate missing')],
      trust: 'not-anchored',
      revocation: 'not-checked',
    };
  }
  const { genTimeMs } = info;
  const period = `${new Date(certificate.notBeforeMs).toISOString()}–${new Date(certificate.notAfterMs).toISOString()}`;
  if (genTimeMs < certificate.notBeforeMs || genTimeMs > certificate.notAfterMs) {
    findings.push(finding('tsa-not-valid-then', period));
  }
  const atMs = Math.max(existedAtMs, genTimeMs);
  const { anchors, ...rest } = { ...context, anchors: context.tsaAnchors };
  const answer = askPath({ ...rest, anchors, certificate, atMs });
  const name = certificate.subject.text;
  switch (answer.state) {
    case 'not-anchored':
      findings.push(finding('tsa-not-anchored', name));
      return { findings, trust: 'not-anchored', revocation: 'not-checked' };
    case 'invalid':
      findings.push(finding('tsa-path-invalid', answer.why));
      return { findings, trust: 'invalid', revocation: 'not-checked' };
    case 'out-of-validity':
      findings.push(finding('tsa-not-valid-then', `${answer.why} ${period}`));
      return { findings, trust: 'not-anchored', revocation: 'not-checked' };
    case 'anchored':
  }
  if (answer.revocation === 'revoked') findings.push(finding('tsa-revoked', answer.detail));
  if (answer.revocation === 'unknown') {
    findings.push(
      finding(isNewest ? 'newest-tsa-revocation-unknown' : 'tsa-revocation-unknown', answer.detail),
    );
  }
  return { findings, trust: 'anchored', revocation: answer.revocation };
}
