/** K5 and K7 for the issuer's signature: who signed, anchored to whom, valid and not revoked at the trusted time. */
import { DerError } from './der/der-reader.ts';
import { type Finding, finding } from './finding.ts';
import type { JudgingContext } from './timeline.ts';
import type { Trust } from './trust.ts';
import { type TrustAnswer, askPath } from './trust-path.ts';
import type { Certificate } from './x509/certificate.ts';
import { extendedKeyUsageOf, maySign } from './x509/extensions.ts';

export interface SignerTrust {
  readonly trust: 'anchored' | 'not-anchored' | 'invalid';
  readonly revocation: 'good' | 'revoked' | 'unknown' | 'not-checked';
}

export interface SignerQuestion {
  readonly certificate: Certificate;
  readonly trust: Trust;
  readonly context: JudgingContext;
  readonly subject: string;
  /** `null` = no valid timestamp: judged now. */
  readonly trustedTimeMs: number | null;
}

export function judgeSigner(
  question: SignerQuestion,
): SignerTrust & { readonly findings: readonly Finding[] } {
  const { certificate, trust, context, subject, trustedTimeMs } = question;
  const atMs = trustedTimeMs ?? context.nowMs;
  const answer = askPath({ ...context, anchors: trust.anchors, certificate, atMs });
  const identity = [
    ...anchorFindings(answer, trust),
    ...purposeFindings(certificate),
    ...(trust.isExpectedIssuer(certificate) ? [] : [finding('issuer-unexpected', certificate.subject.text)]),
  ];
  const time = [...validityFindings(answer, question), ...revocationFindings(answer)];
  context.ledger.record('K5', subject, identity);
  context.ledger.record('K7', subject, time);
  context.ledger.record('S3', subject, timestampWithin(question));
  return {
    trust: answer.state === 'anchored' ? 'anchored' : answer.state === 'invalid' ? 'invalid' : 'not-anchored',
    revocation: answer.revocation,
    findings: [...identity, ...time, ...timestampWithin(question)],
  };
}

function anchorFindings(answer: TrustAnswer, trust: Trust): readonly Finding[] {
  if (trust.anchors.length === 0) return [finding('anchors-missing')];
  if (answer.state === 'not-anchored') return [finding('signer-not-anchored')];
  return answer.state === 'invalid' ? [finding('signer-path-invalid', answer.why)] : [];
}

/** Purposes under which documents are signed; a certificate for servers, time-stamping or OCSP is none. */
const signingPurposes = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]);

function purposeFindings(certificate: Certificate): readonly Finding[] {
  try {
    const usage = extendedKeyUsageOf(certificate);
    const isForSigning = usage === null || usage.purposes.some((each) => signingPurposes.has(each));
    return maySign(certificate) && isForSigning
      ? []
      : [finding('signer-purpose-wrong', certificate.subject.text)];
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return [finding('signer-purpose-wrong', error.message)];
  }
}

/** Validity at the trusted time; without one, an ended certificate leaves open whether the signature was made in time. */
function validityFindings(
  answer: TrustAnswer,
  { trustedTimeMs, certificate }: SignerQuestion,
): readonly Finding[] {
  const missing = trustedTimeMs === null ? [finding('trusted-time-missing')] : [];
  if (answer.state !== 'out-of-validity') return missing;
  const until = new Date(certificate.notAfterMs).toISOString();
  const code = trustedTimeMs === null ? 'signer-expired' : 'signer-not-valid-then';
  return [...missing, finding(code, `${answer.why} ${until}`)];
}

function revocationFindings(answer: TrustAnswer): readonly Finding[] {
  if (answer.state !== 'anchored') return [];
  const unusable = answer.unusable.map((why) => finding('revocation-evidence-unusable', why));
  if (answer.revocation === 'revoked') return [finding('signer-revoked', answer.detail), ...unusable];
  if (answer.revocation === 'unknown')
    return [finding('signer-revocation-unknown', answer.detail), ...unusable];
  return unusable;
}

/** S3: the trusted time lies within the signer's validity, whatever the anchors say. */
function timestampWithin({ certificate, trustedTimeMs }: SignerQuestion): readonly Finding[] {
  if (trustedTimeMs === null) return [];
  const isWithin = trustedTimeMs >= certificate.notBeforeMs && trustedTimeMs <= certificate.notAfterMs;
  return isWithin
    ? []
    : [finding('timestamp-outside-signer-validity', new Date(trustedTimeMs).toISOString())];
}
