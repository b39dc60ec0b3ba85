/** What a report says of one version, as labelled facts with times that name their offset. Pure. */
import type { ProfileView, VersionEvidence } from '#contract/bridge/requests.ts';
import type { Texts } from '../../text/texts.ts';
import { printable } from '../verdict/distinguished-name.ts';
import type { Fact } from '../verdict/technical-facts.ts';
import { japanDay, japanSecond } from '../verdict/times.ts';
import type { ReportFacts } from './report-store.ts';

/** `2026/11/24 08:58:31 +09:00` */
export function offsetTime(iso: string | null): string | null {
  const time = japanSecond(iso);
  return time === null ? null : `${time} +09:00`;
}

type Pair = readonly [label: string, value: string | null];

/** On paper nothing is left out in silence: what is unknown is a dash. */
function stated(pairs: readonly Pair[]): readonly Fact[] {
  return pairs.map(([label, value]) => ({
    label,
    value: value === null || value === '' ? '–' : printable(value),
  }));
}

export function documentFacts({ version, report }: VersionEvidence, texts: Texts): readonly Fact[] {
  const { labels } = texts.verdict.technical;
  const kind = version.kind === null ? texts.words.unknownKind : texts.words.kinds[version.kind];
  return stated([
    [labels.fileId, version.fileId],
    [texts.words.columns.kind, kind],
    [texts.words.columns.issueCount, countLine(version, texts)],
    [labels.sha256, version.sha256],
    [labels.size, texts.verdict.technical.bytes(version.sizeBytes)],
    [labels.pages, report?.pages?.toString() ?? null],
    [labels.form, version.form === null ? null : texts.verdict.technical.forms[version.form]],
    [labels.uploadedOn, japanDay(version.uploadedOn)],
    [labels.receivedAt, offsetTime(version.receivedAt)],
  ]);
}

function countLine(
  { issueCount, printedIssueCount }: VersionEvidence['version'],
  { report, verdict }: Texts,
): string {
  const { count } = verdict.history;
  return printedIssueCount === null || printedIssueCount === issueCount
    ? count(issueCount)
    : report.counts(count(issueCount), count(printedIssueCount));
}

export function signatureFacts({ report }: VersionEvidence, texts: Texts): readonly Fact[] {
  const { labels } = texts.verdict.technical;
  const signature = report?.signatures.find(({ kind }) => kind === 'signature');
  const stamps = (report?.signatures ?? []).flatMap(({ timestamps }) => timestamps);
  return stated([
    [labels.subject, signature?.signer?.subject ?? null],
    [labels.issuer, signature?.signer?.issuer ?? null],
    [labels.serial, signature?.signer?.serial ?? null],
    [labels.certificate, signature?.signer?.sha256 ?? null],
    ...stamps.map(({ at, tsa, valid }): Pair => {
      const { holds, holdsNot } = texts.verdict.technical;
      return [labels.timestamp, `${offsetTime(at) ?? '–'} / ${tsa ?? '–'} / ${valid ? holds : holdsNot}`];
    }),
    [texts.report.verifiableUntil, offsetTime(report?.verifiableUntil ?? null)],
  ]);
}

/** Under which circumstances the report was made. */
export function makingFacts(facts: ReportFacts, evidence: VersionEvidence, texts: Texts): readonly Fact[] {
  const profile = facts.profiles.find(({ name }) => name === evidence.version.profile);
  return stated([
    [texts.verdict.checkedAt, offsetTime(evidence.version.verifiedAt)],
    [texts.verdict.comparedAt, comparedLine(profile, texts)],
    [texts.words.columns.profile, evidence.version.profile],
    ...(profile?.anchors ?? []).map(({ subject, fingerprintSha256 }): Pair => [
      texts.report.anchor,
      `${subject} (SHA-256 ${fingerprintSha256.slice(0, 16)}…)`,
    ]),
    [texts.report.madeAt, offsetTime(facts.madeAt)],
    [texts.report.operator, facts.operator],
    [texts.report.client, texts.report.clientVersion(facts.clientVersion)],
  ]);
}

function comparedLine(profile: ProfileView | undefined, { verdict }: Texts): string {
  const time = offsetTime(profile?.lastSyncEndedAt ?? null) ?? verdict.never;
  return (profile?.lastSyncFailed ?? 0) > 0 ? `${time}${verdict.notComplete}` : time;
}
