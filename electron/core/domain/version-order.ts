/** Which of several versions is the newest (R26): pure, so that it can be tested against any history. */
import type { FileKind } from '#contract/guarantee-file.ts';

export interface VersionFacts {
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
  readonly uploadedOn: string | null;
  readonly uploadedAt: string | null;
  readonly receivedAt: string;
  /** Earliest valid timestamp, ISO 8601 UTC; `null` while not verified, and for what was rejected. */
  readonly trustedAt: string | null;
}

/**
 * Newest first: by the time each version is known to come from (R26), then issue count, then the moment we received it. A
 * total order, whatever mixture of verified and unverified versions a history holds.
 */
export function compareVersions(left: VersionFacts, right: VersionFacts): number {
  return (
    compare(originMs(right), originMs(left)) ||
    compare(right.issueCount ?? 0, left.issueCount ?? 0) ||
    compare(right.receivedAt, left.receivedAt)
  );
}

/** The trusted time; without one the upload, as late as it can have been: the end of its day, but not after we had the bytes. */
function originMs({ trustedAt, uploadedAt, uploadedOn, receivedAt }: VersionFacts): number {
  if (trustedAt !== null) return Date.parse(trustedAt);
  const receivedMs = Date.parse(receivedAt);
  if (uploadedAt !== null) return Math.min(Date.parse(`${uploadedAt}:59+09:00`), receivedMs);
  return uploadedOn === null ? receivedMs : Math.min(Date.parse(`${uploadedOn}T23:59:59+09:00`), receivedMs);
}

function compare<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
