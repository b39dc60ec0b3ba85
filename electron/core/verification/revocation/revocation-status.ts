/** K7, revocation: what authentic evidence says of a certificate at a given time (RFC 5280 §6.3, EN 319 102-1 §5.2.5). */
import { DerError } from '../der/der-reader.ts';
import { LimitError, limits } from '../limits.ts';
import type { Certificate } from '../x509/certificate.ts';
import { findPath } from '../x509/certificate-path.ts';
import {
  extendedKeyUsageOf,
  extensionOid,
  hasKeyUsage,
  keyUsageBit,
  maySign,
  purposeOid,
} from '../x509/extensions.ts';
import type { CertificateReader } from '../x509/certificate-reader.ts';
import { isSignedBy } from '../x509/signed-object.ts';
import { isInScope } from './crl.ts';
import type { Evidence } from './evidence.ts';
import type { OcspResponse, SingleResponse } from './ocsp.ts';

export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly evidence: Evidence;
  /** The time the certificate's state is asked for. */
  readonly atMs: number;
  /** Evidence from after this time cannot exist yet. */
  readonly nowMs: number;
}

export interface RevocationAnswer {
  readonly state: 'good' | 'revoked' | 'unknown';
  readonly revokedAtMs: number | null;
  /** Why evidence about this certificate was not used. */
  readonly unusable: readonly string[];
}

/** Clocks of issuers and ours may differ by this much. */
const clockSkewMs = 5 * 60 * 1000;
/** How old a response without `nextUpdate` may be at the time in question. */
const responseAgeMs = 60 * 60 * 1000;

/** Revoked beats good beats unknown. Evidence counts only when its own signature, authority, scope and time hold. */
export function askRevocation(question: RevocationQuestion, reader: CertificateReader): RevocationAnswer {
  const { crls, ocspResponses } = question.evidence;
  if (crls.length + ocspResponses.length > limits.evidence) throw new LimitError('evidence');
  const unusable: string[] = [];
  const answers: Answer[] = [];
  for (const der of crls) collect(answers, unusable, () => askList(question, reader, der));
  for (const der of ocspResponses) collect(answers, unusable, () => askResponder(question, reader, der));
  const revoked = answers.find(({ state }) => state === 'revoked');
  if (revoked) return { ...revoked, unusable };
  return { state: answers.length > 0 ? 'good' : 'unknown', revokedAtMs: null, unusable };
}

interface Answer {
  readonly state: 'good' | 'revoked';
  readonly revokedAtMs: number | null;
}

const good: Answer = { state: 'good', revokedAtMs: null };

/** `null`: says nothing about this certificate. A string: speaks of it, but does not count, and why. */
function collect(answers: Answer[], unusable: string[], ask: () => Answer | string | null): void {
  try {
    const answer = ask();
    if (typeof answer === 'string') unusable.push(answer);
    else if (answer !== null) answers.push(answer);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    unusable.push(error.message);
  }
}

interface Validity {
  readonly thisUpdateMs: number;
  readonly nextUpdateMs: number | null;
}

/**
 * Whether the statement holds for the time asked: it covers that time, or was made after it. A statement made after the
 * certificate's own end may have forgotten it.
 */
function timeObjection(validity: Validity, question: RevocationQuestion, graceMs: number): string | null {
  const { thisUpdateMs, nextUpdateMs } = validity;
  if (thisUpdateMs > question.nowMs + clockSkewMs) return 'from the future';
  if (thisUpdateMs > question.certificate.notAfterMs) return 'made after the certificate ended';
  if (thisUpdateMs >= question.atMs) return null;
  const until = nextUpdateMs ?? thisUpdateMs + graceMs;
  return until >= question.atMs ? null : `ended ${new Date(until).toISOString()}`;
}

function judge(
  revokedAtMs: number | null,
  question: RevocationQuestion,
  objection: string | null,
): Answer | string {
  // Being listed counts however old the list is: nobody is taken off again.
  if (revokedAtMs !== null && revokedAtMs <= question.atMs) return { state: 'revoked', revokedAtMs };
  return objection ?? good;
}

function askList(
  question: RevocationQuestion,
  reader: CertificateReader,
  der: Uint8Array,
): Answer | string | null {
  const { certificate, issuer } = question;
  const list = reader.revocationList(der);
  if (list === null) return 'unreadable list';
  if (list.issuer.key !== certificate.issuer.key) return null;
  if (list.objection !== null) return list.objection;
  if (!isInScope(list, certificate)) return 'list of another scope';
  if (hasKeyUsage(issuer, keyUsageBit.crlSign) === false) return 'issuer may not sign lists';
  if (!reader.isListSignedBy(der, issuer)) return 'signature of the list';
  return judge(list.revoked.get(certificate.serial) ?? null, question, timeObjection(list, question, 0));
}

function askResponder(
  question: RevocationQuestion,
  reader: CertificateReader,
  der: Uint8Array,
): Answer | string | null {
  const { certificate, issuer } = question;
  const response = reader.ocspResponse(der);
  if (response === null) return 'unreadable response';
  const single = response.responses.find((each) => each.isAbout(certificate, issuer));
  if (single === undefined) return null;
  const responder = findResponder(question, response, reader);
  if (typeof responder === 'string') return responder;
  return judgeSingle(single, response, question);
}

function judgeSingle(
  single: SingleResponse,
  { producedAtMs }: OcspResponse,
  question: RevocationQuestion,
): Answer | string {
  if (single.status === 'unknown') return 'responder does not know it';
  if (producedAtMs > question.nowMs + clockSkewMs) return 'from the future';
  return judge(single.revokedAtMs, question, timeObjection(single, question, responseAgeMs));
}

/** The issuer itself, or whom it delegated to (RFC 6960 §4.2.2.2); else why not. */
function findResponder(
  question: RevocationQuestion,
  response: OcspResponse,
  reader: CertificateReader,
): Certificate | string {
  const { issuer } = question;
  const delegates = response.certificates.flatMap((der) => reader.certificate(der) ?? []);
  const candidates = [issuer, ...delegates].filter((each) => response.isResponder(each));
  if (candidates.length === 0) return 'responder unknown';
  const signer = candidates.find((each) => isSignedBy(response.signed, each));
  if (signer === undefined) return 'signature of the response';
  if (signer.sha256 === issuer.sha256 || signer.publicKey.equals(issuer.publicKey)) return issuer;
  return delegateObjection(signer, { question, response, reader }) ?? signer;
}

interface Delegation {
  readonly question: RevocationQuestion;
  readonly response: OcspResponse;
  readonly reader: CertificateReader;
}

/** Issued by the very issuer for id-kp-OCSPSigning, a sound certificate when it answered, and on none of the lists. */
function delegateObjection(
  delegate: Certificate,
  { question, response: { producedAtMs }, reader }: Delegation,
): string | null {
  const isDelegated = extendedKeyUsageOf(delegate)?.purposes.includes(purposeOid.ocspSigning) === true;
  if (!isDelegated || !maySign(delegate)) return 'responder not delegated';
  const { issuer, evidence } = question;
  const handled = [extensionOid.ocspNoCheck];
  const path = { leaf: delegate, pool: [], anchors: [issuer], atMs: producedAtMs, handled };
  const found = findPath(path, reader.isIssuedBy);
  if (found.state === 'out-of-validity') return 'responder not valid then';
  if (found.state === 'not-anchored') return 'responder of another issuer';
  if (found.state === 'invalid') return `responder: ${found.why}`;
  const lists = { ...evidence, ocspResponses: [] };
  const atMs = Math.max(question.atMs, producedAtMs);
  const { state } = askRevocation({ ...question, certificate: delegate, evidence: lists, atMs }, reader);
  return state === 'revoked' ? 'responder revoked' : null;
}
