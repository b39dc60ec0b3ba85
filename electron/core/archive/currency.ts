/** Which of several versions counts (R26, R28–R30): pure, so that it can be tested against any history. */
import type { Currency, FileKind } from '#contract/guarantee-file.ts';

export interface VersionFacts {
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
  readonly uploadedOn: string | null;
  readonly uploadedAt: string | null;
  readonly receivedAt: string;
  /** Earliest valid timestamp, ISO 8601 UTC; `null` while not verified. */
  readonly trustedAt: string | null;
}

/** Newest first: by trusted timestamp (R26), else by upload, then issue count, then the moment we received it. */
export function compareVersions(left: VersionFacts, right: VersionFacts): number {
  const { trustedAt } = left;
  if (trustedAt !== null && right.trustedAt !== null && trustedAt !== right.trustedAt) {
    return compare(right.trustedAt, trustedAt);
  }
  return (
    compare(right.uploadedOn ?? '', left.uploadedOn ?? '') ||
    compare(sameDayTime(right, left), sameDayTime(left, right)) ||
    compare(right.issueCount ?? 0, left.issueCount ?? 0) ||
    compare(right.receivedAt, left.receivedAt)
  );
}

/** The upload minute counts only where both versions have one. */
function sameDayTime(of: VersionFacts, other: VersionFacts): string {
  return other.uploadedAt === null ? '' : (of.uploadedAt ?? '');
}

function compare<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Gives each of the versions, newest first, its currency. A void notice makes itself `void`; what it overwrote is
 * superseded. `listed` is whether the server still lists the file.
 */
export function currenciesOf(newestFirst: readonly VersionFacts[], listed: boolean): readonly Currency[] {
  return newestFirst.map((version, index) => {
    if (index > 0) return 'superseded';
    if (version.kind === '3') return 'void';
    return listed ? 'latest' : 'not-listed';
  });
}
