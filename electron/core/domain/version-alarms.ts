/** Alarms a history of versions gives (R155–R158): pure, from what lists and documents said of each version. */
import type { FileKind, VersionAlarm } from '#contract/guarantee-file.ts';
import { isGuarantee } from './file-kind.ts';

export interface AlarmFacts {
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
}

/**
 * @param newestFirst the versions of one file id, each with other bytes
 * @param listedIssueCount 発行回数 in the server's newest list item
 */
export function alarmsOf(
  newestFirst: readonly AlarmFacts[],
  listedIssueCount: number | null,
): readonly VersionAlarm[] {
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const counts = newestFirst.filter(isCertificate).flatMap(({ issueCount }) => issueCount ?? []);
  const alarms: VersionAlarm[] = [];
  if (newest.kind === '3' && newestFirst.some(isCertificate)) alarms.push('became-void');
  if (new Set(counts).size < counts.length) alarms.push('same-count-other-bytes');
  if (counts.some((count, index) => count < (counts[index + 1] ?? 0))) alarms.push('issue-count-falling');
  const isBehind =
    isCertificate(newest) &&
    newest.issueCount !== null &&
    listedIssueCount !== null &&
    listedIssueCount > newest.issueCount;
  if (isBehind) alarms.push('older-than-list');
  return alarms;
}

/** Void notices and test slips carry no count that means anything. */
function isCertificate({ kind }: AlarmFacts): boolean {
  return kind !== null && isGuarantee(kind);
}
