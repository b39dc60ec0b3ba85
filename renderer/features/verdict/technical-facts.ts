/** The technical evidence as groups of labelled facts, for the panel and for the report. Pure. */
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import type { SignatureReport, TimestampReport, VerificationReport } from '#contract/verification.ts';
import type { Texts } from '../../text/texts.ts';
import { printable } from './distinguished-name.ts';
import { japanDay, japanSecond } from './times.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly Fact[];
}

type KeptReport = Omit<VerificationReport, 'checks'>;
type Technical = Texts['verdict']['technical'];

/** Facts without a value are left out. */
function present(
  facts: readonly (readonly [label: string, value: string | null | undefined])[],
): readonly Fact[] {
  return facts.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: printable(value) }],
  );
}

export function technicalGroups(evidence: VersionEvidence, { verdict }: Texts): readonly FactGroup[] {
  const { technical } = verdict;
  const signatures = evidence.report?.signatures ?? [];
  let stamps = 0;
  return [
    fileGroup(evidence, technical),
    ...signatures.map((signature) => {
      const isStamp = signature.kind === 'document-timestamp';
      stamps += isStamp ? 1 : 0;
      const title = isStamp ? technical.documentTimestamp(stamps) : technical.signature;
      return signatureGroup(signature, title, technical);
    }),
  ];
}

function fileGroup({ version, report }: VersionEvidence, technical: Technical): FactGroup {
  const { labels } = technical;
  const notes = report?.reasons.filter(({ severity }) => severity === 'note') ?? [];
  return {
    title: technical.file,
    facts: present([
      [labels.fileId, version.fileId],
      [labels.sha256, version.sha256],
      [labels.size, technical.bytes(version.sizeBytes)],
      [labels.pages, report?.pages?.toString()],
      [labels.form, report && formLine(report, technical)],
      [labels.uploadedOn, japanDay(version.uploadedOn)],
      [labels.receivedAt, japanSecond(version.receivedAt)],
      [labels.notes, [...new Set(notes.map(({ code }) => code))].join(', ')],
    ]),
  };
}

function formLine({ form, expectedForm }: KeptReport, technical: Technical): string {
  const isExpected = expectedForm === null || expectedForm === form;
  return isExpected ? technical.forms[form] : `${technical.forms[form]}${technical.expected(expectedForm)}`;
}

function signatureGroup(signature: SignatureReport, title: string, technical: Technical): FactGroup {
  const { labels } = technical;
  const { signer } = signature;
  const isStamp = signature.kind === 'document-timestamp';
  const claimed = japanSecond(signature.claimedTime);
  return {
    title,
    facts: present([
      [isStamp ? labels.tsaSubject : labels.subject, signer?.subject],
      [labels.issuer, signer?.issuer],
      [labels.serial, signer?.serial],
      [labels.certificate, signer?.sha256],
      [labels.integrity, technical.integrity[signature.integrity]],
      [labels.coverage, technical.coverage[signature.coverage]],
      [labels.changesAfter, technical.changesAfter[signature.changesAfter]],
      [labels.trust, technical.trust[signature.trust]],
      [labels.revocation, technical.revocation[signature.revocation]],
      ...signature.timestamps.map((stamp) => [labels.timestamp, stampLine(stamp, technical)] as const),
      [labels.claimedTime, claimed && `${claimed}${technical.claimedNote}`],
      [labels.field, signature.field],
      [labels.subFilter, signature.subFilter],
      [labels.codes, signature.codes.join(', ')],
    ]),
  };
}

/** genTime, who says so, and whether everything about it holds. */
function stampLine({ at, tsa, valid, codes }: TimestampReport, technical: Technical): string {
  const parts = [
    japanSecond(at) ?? technical.unreadableTime,
    tsa ?? '',
    valid ? technical.holds : technical.holdsNot,
    codes.join(', '),
  ];
  return parts.filter((part) => part !== '').join(' / ');
}
