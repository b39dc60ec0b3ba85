/** Why the server no longer lists a file (R159). Pure. */
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';
import type { AbsenceReason } from '#contract/journal.ts';
import { daysBetween, toJapanDate } from './japan-time.ts';
import type { RecordedFacts } from './recorded-facts.ts';
import type { VersionFacts } from './version-order.ts';

/** Void notices and test slips stay this many days after sending (R19, R20, R34). */
const keptDays = 60;

interface AbsenceFacts {
  readonly absentSince: IsoDate | null;
  readonly isListedElsewhere: boolean;
  /** Kind and upload the list showed last, where its bytes were never fetched. */
  readonly sighting: { readonly kind: FileKind | null; readonly uploadedOn: IsoDate | null } | null;
}

/**
 * `null` while the file is listed. 完済 and 代位弁済 leave no trace a client could see: they count only when a person has
 * written them down. What a list shows somewhere else is stronger than what is written down.
 */
export function absenceOf(
  newest: Pick<VersionFacts, 'kind' | 'uploadedOn' | 'receivedAt'> | null,
  { absentSince, isListedElsewhere, sighting }: AbsenceFacts,
  { explainedAbsence }: Pick<RecordedFacts, 'explainedAbsence'>,
): AbsenceReason | null {
  if (absentSince === null) return null;
  if (isListedElsewhere) return 'access-lost';
  if (explainedAbsence !== null) return explainedAbsence;
  const last = lastSeen(newest, sighting);
  if (last === null || daysBetween(last.uploadedOn, absentSince) < keptDays) return 'unknown';
  if (last.kind === '3') return 'void-notice-expired';
  return last.kind === '4' ? 'test-slip-expired' : 'unknown';
}

interface LastSeen {
  readonly kind: FileKind | null;
  readonly uploadedOn: IsoDate;
}

function lastSeen(
  newest: Pick<VersionFacts, 'kind' | 'uploadedOn' | 'receivedAt'> | null,
  sighting: AbsenceFacts['sighting'],
): LastSeen | null {
  const held = newest && {
    kind: newest.kind,
    uploadedOn: newest.uploadedOn ?? toJapanDate(Date.parse(newest.receivedAt)),
  };
  const seen = sighting?.uploadedOn == null ? null : { kind: sighting.kind, uploadedOn: sighting.uploadedOn };
  if (held === null || seen === null) return held ?? seen;
  return seen.uploadedOn > held.uploadedOn || (seen.kind === '3' && seen.uploadedOn === held.uploadedOn)
    ? seen
    : held;
}
