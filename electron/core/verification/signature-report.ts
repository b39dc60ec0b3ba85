/** Puts what was found of one signature or timestamp into the words of the report. */
import type { SignatureReport, SignerReport } from '#contract/verification.ts';
import type { Finding } from './finding.ts';
import { shownText } from './pdf/pdf-value.ts';
import type { Placement } from './placement.ts';
import type { SignatureAnalysis } from './signature-analysis.ts';
import type { SignerTrust } from './signer-trust.ts';
import type { TimeProof } from './time-proof.ts';
import type { JudgedToken } from './timeline.ts';
import type { Certificate } from './x509/certificate.ts';

/** `end`: where the covered bytes end, for putting the signatures in their order. */
export interface DescribedSignature {
  readonly end: number;
  readonly report: SignatureReport;
}

interface SignatureFacts {
  readonly analysis: SignatureAnalysis;
  readonly proof: TimeProof;
  readonly signer: SignerTrust;
  readonly findings: readonly Finding[];
}

export function describeSignature({ analysis, proof, signer, findings }: SignatureFacts): DescribedSignature {
  const { placement } = analysis;
  const claimed = analysis.claimedTimeMs;
  return describe(placement, {
    kind: 'signature',
    integrity: analysis.integrity,
    signer: describeSigner(analysis.certificate),
    claimedTime: claimed === null ? claimedInDictionary(placement) : new Date(claimed).toISOString(),
    timestamps: proof.own.map(({ report }) => report),
    ...signer,
    codes: codesOf([...placement.findings, ...analysis.findings, ...findings]),
  });
}

/** A document timestamp, or (`token` null) a signature of a form we do not read. */
export function describeTimestamp(placement: Placement, token: JudgedToken | null): DescribedSignature {
  const isRead = token?.token.info !== null && token?.token.certificate !== null && token !== null;
  const holds = token !== null && token.token.signatureHolds && token.token.imprintMatches;
  return describe(placement, {
    kind: token === null ? 'signature' : 'document-timestamp',
    integrity: !isRead ? 'unreadable' : holds ? 'intact' : 'broken',
    signer: describeSigner(token?.token.certificate ?? null),
    claimedTime: claimedInDictionary(placement),
    timestamps: token === null ? [] : [token.report],
    trust: token?.trust ?? 'not-anchored',
    revocation: token?.revocation ?? 'not-checked',
    codes: codesOf([...placement.findings, ...(token?.findings ?? [])]),
  });
}

function describe(
  { field, subFilter, coverage, changesAfter, range }: Placement,
  rest: Omit<SignatureReport, 'field' | 'subFilter' | 'coverage' | 'changesAfter'>,
): DescribedSignature {
  const { kind, integrity, ...more } = rest;
  return {
    end: range?.end ?? 0,
    report: {
      field: field.name,
      kind,
      subFilter,
      integrity: range === null ? 'unreadable' : integrity,
      coverage: coverage?.extent ?? 'invalid',
      changesAfter,
      ...more,
    },
  };
}

function codesOf(findings: readonly Finding[]): SignatureReport['codes'] {
  return [...new Set(findings.map(({ code }) => code))];
}

function describeSigner(certificate: Certificate | null): SignerReport | null {
  if (certificate === null) return null;
  const { subject, issuer, serial, sha256 } = certificate;
  return { subject: subject.text, issuer: issuer.text, serial, sha256 };
}

const datePattern = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)?/;

/** `/M` (ISO 32000-1 §7.9.4) as ISO 8601; `null` for any other form. */
function claimedInDictionary({ field }: Placement): string | null {
  const match = datePattern.exec(shownText(field.value.entries.get('M')) ?? '');
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone, zoneMinutes] = match;
  const offset = zone === undefined ? 'Z' : `${zone}:${zoneMinutes}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
