/** One question for both signers and time-stamping authorities: anchored at this time, and revoked or not? */
import { type Evidence } from './revocation/evidence.ts';
import { type RevocationAnswer, askRevocation } from './revocation/revocation-status.ts';
import { type PathAnswer, findPath } from './x509/certificate-path.ts';
import type { Certificate } from './x509/certificate.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';

export interface TrustQuestion {
  readonly certificate: Certificate;
  readonly anchors: readonly Certificate[];
  readonly pool: readonly Certificate[];
  readonly evidence: Evidence;
  readonly reader: CertificateReader;
  readonly atMs: number;
  readonly nowMs: number;
}

export type TrustAnswer =
  | (Exclude<PathAnswer, { state: 'anchored' }> & { readonly revocation: 'not-checked' })
  | {
      readonly state: 'anchored';
      readonly revocation: 'good' | 'revoked' | 'unknown';
      /** Whose state is revoked or unknown, and since when or why. */
      readonly detail: string;
      readonly unusable: readonly string[];
    };

/** RFC 5280 §6.1 and §6.3: the path, then revocation of every certificate in it; the worst answer counts. */
export function askPath(question: TrustQuestion): TrustAnswer {
  const { certificate, anchors, pool, atMs, reader } = question;
  const found = findPath({ leaf: certificate, pool, anchors, atMs }, reader.isIssuedBy);
  if (found.state !== 'anchored') return { ...found, revocation: 'not-checked' };
  const issuers = [...found.path.slice(1), found.anchor];
  let worst: { readonly answer: RevocationAnswer; readonly of: Certificate } | null = null;
  const unusable: string[] = [];
  for (const [index, each] of found.path.entries()) {
    const issuer = issuers[index];
    if (issuer === undefined) continue;
    const answer = askRevocation({ ...question, certificate: each, issuer }, reader);
    unusable.push(...answer.unusable);
    if (worst === null || rank(answer) > rank(worst.answer)) worst = { answer, of: each };
  }
  const revocation = worst?.answer.state ?? 'good';
  return { state: 'anchored', revocation, detail: detailOf(worst), unusable };
}

function rank({ state }: RevocationAnswer): number {
  return state === 'good' ? 0 : state === 'unknown' ? 1 : 2;
}

function detailOf(worst: { readonly answer: RevocationAnswer; readonly of: Certificate } | null): string {
  if (worst === null) return '';
  const { answer, of } = worst;
  const since = answer.revokedAtMs === null ? '' : ` ${new Date(answer.revokedAtMs).toISOString()}`;
  const why =
    answer.state === 'unknown' && answer.unusable.length > 0 ? ` (${answer.unusable.join(', ')})` : '';
  return `${of.subject.text} ${of.serial}${since}${why}`;
}
