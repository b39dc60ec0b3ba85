/** Builds and validates paths from a certificate to a given anchor (RFC 5280 §6.1) at a given time. */
import { DerError } from '../der/der-reader.ts';
import { LimitError, limits } from '../limits.ts';
import { type Certificate, isSelfIssued } from './certificate.ts';
import {
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  extensionOid,
  hasKeyUsage,
  keyUsageBit,
  nameConstraintsOf,
  subjectKeyIdentifierOf,
} from './extensions.ts';
import { isInSubtree } from './name.ts';

export interface PathQuestion {
  readonly leaf: Certificate;
  /** Certificates that may stand between; from the file, not trusted. */
  readonly pool: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** Milliseconds since the epoch at which every certificate but the anchor has to be valid. */
  readonly atMs: number;
  /** Extensions the caller handles when critical, beyond those of path validation. */
  readonly handled?: readonly string[];
}

/** `anchored`: `path` runs from the leaf to just below the anchor. */
export type PathAnswer =
  | { readonly state: 'anchored'; readonly path: readonly Certificate[]; readonly anchor: Certificate }
  /** A path in names exists, but breaks a rule; the first one found is told. */
  | { readonly state: 'invalid'; readonly why: string }
  /** Everything holds but a validity period; told apart because time heals and kills it. */
  | { readonly state: 'out-of-validity'; readonly why: string }
  | { readonly state: 'not-anchored' };

/** Verifies that `issuer` signed `certificate`; results are kept, since the same chains come again and again. */
export type VerifyIssued = (certificate: Certificate, issuer: Certificate) => boolean;

export function findPath(question: PathQuestion, verifyIssued: VerifyIssued): PathAnswer {
  const failures: PathAnswer[] = [];
  let candidates = 0;
  const walk = (path: readonly Certificate[]): PathAnswer | null => {
    const last = path.at(-1);
    if (last === undefined) return null;
    for (const { issuer, isAnchor } of issuersOf(last, question)) {
      candidates += 1;
      if (candidates > limits.pathCandidates) throw new LimitError('pathCandidates');
      if (isAnchor) {
        const answer = judgePath(path, issuer, { question, verifyIssued });
        if (answer.state === 'anchored') return answer;
        failures.push(answer);
      } else if (path.length < limits.pathLength && !path.includes(issuer) && verifyIssued(last, issuer)) {
        const answer = walk([...path, issuer]);
        if (answer !== null) return answer;
      }
    }
    return null;
  };
  const anchor = question.anchors.find(({ sha256 }) => sha256 === question.leaf.sha256);
  if (anchor !== undefined) return judgePinned(anchor, question);
  const found = walk([question.leaf]);
  if (found !== null) return found;
  const late = failures.find(({ state }) => state === 'out-of-validity');
  return late ?? failures[0] ?? { state: 'not-anchored' };
}

/** The certificate itself was given as an anchor. */
function judgePinned(anchor: Certificate, question: PathQuestion): PathAnswer {
  const why = certificateObjection(anchor, question);
  if (why !== null) return { state: 'invalid', why };
  const isValid = question.atMs >= anchor.notBeforeMs && question.atMs <= anchor.notAfterMs;
  return isValid
    ? { state: 'anchored', path: [], anchor }
    : { state: 'out-of-validity', why: anchor.subject.text };
}

/** Anchors first; by name, and by key identifier where both sides have one. */
function issuersOf(certificate: Certificate, { anchors, pool }: PathQuestion) {
  const wanted = identifierOrNull(() => authorityKeyIdentifierOf(certificate));
  const isIssuer = (each: Certificate): boolean => {
    if (each.subject.key !== certificate.issuer.key) return false;
    const own = identifierOrNull(() => subjectKeyIdentifierOf(each));
    return wanted === null || own === null || Buffer.compare(wanted, own) === 0;
  };
  const named = (each: Certificate): boolean => each.subject.key === certificate.issuer.key;
  return [
    // An anchor's name with another key is an impostor, and shall be reported as one.
    ...anchors.filter(named).map((issuer) => ({ issuer, isAnchor: true })),
    ...pool.filter(isIssuer).map((issuer) => ({ issuer, isAnchor: false })),
  ];
}

function identifierOrNull(read: () => Uint8Array | null): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

interface Judging {
  readonly question: PathQuestion;
  readonly verifyIssued: VerifyIssued;
}

/** `path` begins at the leaf; every link but the last is known to verify. */
function judgePath(path: readonly Certificate[], anchor: Certificate, judging: Judging): PathAnswer {
  const top = path.at(-1);
  if (top === undefined || !judging.verifyIssued(top, anchor)) {
    return { state: 'invalid', why: `signature of ${top?.subject.text}` };
  }
  try {
    const issuers = [...path.slice(1), anchor];
    const why =
      path.map((each) => certificateObjection(each, judging.question)).find((each) => each !== null) ??
      issuers
        .map((each, below) => issuerObjection(each, { path, below, isAnchor: each === anchor }))
        .find((each) => each !== null);
    if (why) return { state: 'invalid', why };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { state: 'invalid', why: error.message };
  }
  const { atMs } = judging.question;
  const late = path.find(({ notBeforeMs, notAfterMs }) => atMs < notBeforeMs || atMs > notAfterMs);
  return late === undefined
    ? { state: 'anchored', path, anchor }
    : { state: 'out-of-validity', why: late.subject.text };
}

/** Critical extensions whose meaning is applied here or by the caller (§4.2). */
const handledExtensions: ReadonlySet<string> = new Set([
  extensionOid.basicConstraints,
  extensionOid.keyUsage,
  extensionOid.nameConstraints,
  extensionOid.certificatePolicies,
  extensionOid.extendedKeyUsage,
]);

function certificateObjection(certificate: Certificate, { handled = [] }: PathQuestion): string | null {
  for (const [oid, { critical }] of certificate.extensions) {
    if (critical && !handledExtensions.has(oid) && !handled.includes(oid)) {
      return `critical extension ${oid} of ${certificate.subject.text}`;
    }
  }
  if (certificate.keyObjection !== null)
    return `key of ${certificate.subject.text}: ${certificate.keyObjection}`;
  return certificate.serial.startsWith('-') || certificate.serial === '00'
    ? `serial number of ${certificate.subject.text}`
    : null;
}

interface IssuerPlace {
  readonly path: readonly Certificate[];
  /** Index in the path of the certificate this one issued. */
  readonly below: number;
  /** An anchor without constraints is taken at its owner's word (§6.1.1 d). */
  readonly isAnchor: boolean;
}

function issuerObjection(issuer: Certificate, { path, below, isAnchor }: IssuerPlace): string | null {
  const name = issuer.subject.text;
  const constraints = basicConstraintsOf(issuer);
  const isCa = constraints === null ? isAnchor : constraints.isCa && issuer.version === 3;
  if (!isCa) return `${name} is no CA`;
  if (hasKeyUsage(issuer, keyUsageBit.keyCertSign) === false) return `key usage of ${name}`;
  const between = path.slice(1, below + 1).filter((each) => !isSelfIssued(each)).length;
  const allowed = constraints?.pathLength ?? null;
  if (allowed !== null && between > allowed) return `path length of ${name}`;
  if (issuer.keyObjection !== null) return `key of ${name}: ${issuer.keyObjection}`;
  return namesObjection(issuer, path.slice(0, below + 1));
}

/** Names beside the directory name of the subject: alternative names, or an e-mail address within it. */
function hasOtherNames({ extensions, subject }: Certificate): boolean {
  return (
    extensions.has(extensionOid.subjectAltName) ||
    subject.attributes.some(({ type }) => type === '1.2.840.113549.1.9.1')
  );
}

/** Name constraints on everything below (§6.1.3 b, c); self-issued intermediates are exempt. */
function namesObjection(issuer: Certificate, below: readonly Certificate[]): string | null {
  const constraints = nameConstraintsOf(issuer);
  if (constraints === null) return null;
  const critical = issuer.extensions.get(extensionOid.nameConstraints)?.critical === true;
  // Forms we do not compare: refused as soon as a name of such a form may occur below (§4.2.1.10).
  if (constraints.hasOtherForms && critical && below.some(hasOtherNames)) {
    return `name constraints of ${issuer.subject.text} on other forms`;
  }
  for (const [index, { subject, ...certificate }] of below.entries()) {
    if (index > 0 && certificate.issuer.key === subject.key) continue;
    const isPermitted = constraints.permitted?.some((base) => isInSubtree(subject, base)) ?? true;
    const isExcluded = constraints.excluded.some((base) => isInSubtree(subject, base));
    if (!isPermitted || isExcluded)
      return `name constraints of ${issuer.subject.text} against ${subject.text}`;
  }
  return null;
}
