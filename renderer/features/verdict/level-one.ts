/** The four plain rows under a headline: 改ざん, 発行元, タイムスタンプ, 発行回数・版 (ux.md a-1). Pure. */
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import type { Reason, SignatureReport, VerificationReport } from '#contract/verification.ts';
import type { Mark } from './mark.ts';
import { type Severities, severitiesByRow } from './reason-rows.ts';
import { type VersionLine, versionLine } from './version-line.ts';

export interface AlterationLine {
  readonly row: 'alteration';
  readonly mark: Mark;
  /** `unchanged`: as somebody signed it, but not known to be whom. */
  readonly finding: 'whole' | 'altered' | 'unchanged' | 'undecided' | 'unsigned' | 'unverified';
}

export interface IssuerLine {
  readonly row: 'issuer';
  readonly mark: Mark;
  /** `moot`: a signature over other bytes says nothing about these. */
  readonly finding: 'confirmed' | 'other' | 'refused' | 'undecided' | 'moot' | 'unsigned' | 'unverified';
  /** Distinguished name in the certificate. */
  readonly subject: string | null;
}

export interface TimestampLine {
  readonly row: 'timestamp';
  readonly mark: Mark;
  readonly finding:
    'proven' | 'below-form' | 'refused' | 'undecided' | 'missing' | 'moot' | 'unsigned' | 'unverified';
  /** genTime, ISO 8601 UTC. Never what the signer claims (U05). */
  readonly at: string | null;
  readonly tsa: string | null;
}

export type LevelOneRow = AlterationLine | IssuerLine | TimestampLine | VersionLine;

export function levelOneRows(
  { version, report }: VersionEvidence,
  newestIssueCount: number | null = null,
): readonly LevelOneRow[] {
  const reasons = report?.reasons ?? version.reasons;
  const severities = severitiesByRow(reasons);
  const facts: Facts = { report, reasons, severities, signature: documentSignature(report) };
  const lines = [
    alterationLine(facts),
    issuerLine(facts),
    timestampLine(facts),
    versionLine(version, { newestIssueCount, countDiffers: severities.version !== null }),
  ];
  // What cannot be relied on carries no tick anywhere, so that nobody counts ticks.
  return version.verdict === 'rejected' || version.verdict === 'unsigned' ? lines.map(withoutTick) : lines;
}

interface Facts {
  readonly report: VersionEvidence['report'];
  readonly reasons: readonly Reason[];
  readonly severities: Severities;
  /** The issuer's signature; `null` = none, or nobody has looked. */
  readonly signature: SignatureReport | null;
}

function documentSignature(report: VersionEvidence['report']): SignatureReport | null {
  return report?.signatures.find(({ kind }) => kind === 'signature') ?? null;
}

function withoutTick<Row extends LevelOneRow>(line: Row): Row {
  return line.mark === 'good' ? { ...line, mark: 'none' } : line;
}

/** A file without any signature; a file whose signature cannot be read is not one. */
function isUnsigned({ report }: Facts): boolean {
  return report?.verdict === 'unsigned';
}

function alterationLine(facts: Facts): AlterationLine {
  const line = (finding: AlterationLine['finding'], mark: Mark): AlterationLine => ({
    row: 'alteration',
    mark,
    finding,
  });
  if (facts.report === null) return line('unverified', 'none');
  if (isUnsigned(facts)) return line('unsigned', 'bad');
  if (isAltered(facts)) return line('altered', 'bad');
  if (facts.severities.alteration !== null || !isIntact(facts.report, facts.signature)) {
    return line('undecided', 'attention');
  }
  return facts.signature?.trust === 'anchored' ? line('whole', 'good') : line('unchanged', 'none');
}

function isAltered({ severities, signature }: Facts): boolean {
  return severities.alteration === 'reject' || signature?.integrity === 'broken';
}

/** Every covered byte is as signed, and nothing came after but what long-term validation adds. */
function isIntact(report: Omit<VerificationReport, 'checks'>, signature: SignatureReport | null): boolean {
  if (signature === null) return false;
  const { coverage, changesAfter } = signature;
  return (
    (coverage === 'whole-file' || coverage === 'whole-revision') &&
    (changesAfter === 'none' || changesAfter === 'ltv-only') &&
    report.signatures.every(({ integrity }) => integrity === 'intact')
  );
}

function issuerLine(facts: Facts): IssuerLine {
  const { severities, signature, reasons } = facts;
  const line = (finding: IssuerLine['finding'], mark: Mark): IssuerLine => ({
    row: 'issuer',
    mark,
    finding,
    subject: signature?.signer?.subject ?? null,
  });
  if (facts.report === null) return line('unverified', 'none');
  if (isUnsigned(facts)) return line('unsigned', 'bad');
  if (reasons.some(({ code }) => code === 'issuer-unexpected')) return line('other', 'bad');
  if (severities.issuer === 'reject') return line('refused', 'bad');
  if (isAltered(facts)) return line('moot', 'none');
  const holds = signature?.trust === 'anchored' && signature.revocation === 'good';
  return severities.issuer === null && holds ? line('confirmed', 'good') : line('undecided', 'attention');
}

function timestampLine(facts: Facts): TimestampLine {
  const { report, severities, reasons } = facts;
  const line = (finding: TimestampLine['finding'], mark: Mark): TimestampLine => ({
    row: 'timestamp',
    mark,
    finding,
    at: report?.trustedTime?.at ?? null,
    tsa: report?.trustedTime?.tsa ?? null,
  });
  if (report === null) return line('unverified', 'none');
  if (isUnsigned(facts)) return line('unsigned', 'bad');
  if (severities.timestamp === 'reject') return line('refused', 'bad');
  if (isAltered(facts)) return line('moot', 'none');
  const isBelow = reasons.some(({ code }) => code === 'form-below-expected');
  if (isBelow && report.trustedTime !== null) return line('below-form', 'attention');
  if (severities.timestamp !== null) return line('undecided', 'attention');
  if (report.trustedTime === null) return line('missing', 'none');
  // A time proven for a stranger's signature is true, and no reason for a tick.
  return line('proven', facts.signature?.trust === 'anchored' ? 'good' : 'none');
}
