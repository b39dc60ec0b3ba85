/**
 * The life of one file id: what was seen of it, step by step, and what follows from that (R25–R34, R153–R159).
 * `observe` takes an event in, `judge` says which bytes count, what is alarming, and why a file is gone. Pure.
 */
import type {
  Currency,
  FileKind,
  IsoDate,
  IsoMinute,
  Verdict,
  VersionAlarm,
} from '#contract/guarantee-file.ts';
import type { AbsenceReason, AnnouncementRow } from '#contract/journal.ts';
import type { ReasonCode } from '#contract/verification-reasons.ts';
import { absenceOf } from './absence.ts';
import { type ArrivedVersion, announcementState, isCredible } from './announcements.ts';
import { isGuarantee } from './file-kind.ts';
import { type NumberedRecord, type RecordedFacts, recordedFacts } from './recorded-facts.ts';
import { alarmsOf } from './version-alarms.ts';
import { compareVersions } from './version-order.ts';

/** One set of bytes with what lists and verifier said of it. */
export interface LifeVersion extends ArrivedVersion {
  readonly sha256: string;
  readonly reasonCodes: readonly ReasonCode[];
}

/** What the server's list showed of the file, whether or not the bytes were fetched. */
export interface Sighting {
  readonly kind: FileKind | null;
  readonly issueCount: number | null;
  readonly uploadedOn: IsoDate | null;
  readonly uploadedAt: IsoMinute | null;
}

/** Everything that was ever seen of one file id by one profile. */
export interface FileLife {
  readonly versions: readonly LifeVersion[];
  /** 発行回数 in the newest list item that was taken in. */
  readonly listedIssueCount: number | null;
  /** The newest list item, if it was seen without its bytes being fetched. */
  readonly sighting: Sighting | null;
  /** Day from which on no complete list held the file; `null` while it is listed. */
  readonly absentSince: IsoDate | null;
  /** Whether another profile's list holds the file now. */
  readonly isListedElsewhere: boolean;
  readonly records: readonly NumberedRecord[];
}

export const unknownFile: FileLife = {
  versions: [],
  listedIssueCount: null,
  sighting: null,
  absentSince: null,
  isListedElsewhere: false,
  records: [],
};

export type LifeEvent =
  /** Bytes came in under a list item; known bytes bring news of the list item only. */
  | { readonly type: 'received'; readonly version: LifeVersion }
  /** A verifier looked at a version. */
  | {
      readonly type: 'verified';
      readonly sha256: string;
      readonly verdict: Exclude<Verdict, 'unverified'>;
      readonly trustedAt: string | null;
      readonly printedIssueCount: number | null;
      readonly reasonCodes: readonly ReasonCode[];
    }
  /** A list or a search showed the file. */
  | { readonly type: 'sighted'; readonly sighting: Sighting }
  /** A complete list did not hold the file. */
  | { readonly type: 'vanished'; readonly on: IsoDate }
  | { readonly type: 'recorded'; readonly entry: NumberedRecord };

export function observe(life: FileLife, event: LifeEvent): FileLife {
  switch (event.type) {
    case 'received': {
      const others = life.versions.filter(({ sha256 }) => sha256 !== event.version.sha256);
      const before = life.versions.find(({ sha256 }) => sha256 === event.version.sha256);
      const version = before === undefined ? event.version : withItemOf(before, event.version);
      return {
        ...life,
        versions: [...others, version],
        listedIssueCount: version.issueCount,
        // The list item came with the bytes: what was seen before is over.
        sighting: null,
        absentSince: null,
      };
    }
    case 'verified':
      return { ...life, versions: life.versions.map((version) => withReport(version, event)) };
    case 'sighted':
      return { ...life, sighting: event.sighting, absentSince: null };
    case 'vanished':
      return { ...life, absentSince: life.absentSince ?? event.on };
    case 'recorded':
      return { ...life, records: [...life.records, event.entry] };
  }
}

function withItemOf(version: LifeVersion, newer: LifeVersion): LifeVersion {
  const { kind, issueCount, uploadedOn, uploadedAt } = newer;
  return { ...version, kind, issueCount, uploadedOn, uploadedAt };
}

function withReport(version: LifeVersion, event: LifeEvent & { readonly type: 'verified' }): LifeVersion {
  if (version.sha256 !== event.sha256) return version;
  const { verdict, trustedAt, printedIssueCount, reasonCodes } = event;
  // A timestamp under an altered document says nothing on when the association issued it.
  return { ...version, trustedAt: verdict === 'rejected' ? null : trustedAt, printedIssueCount, reasonCodes };
}

/** What follows from a life so far. */
export interface Judgement {
  readonly newestFirst: readonly { readonly sha256: string; readonly currency: Currency }[];
  readonly alarms: readonly VersionAlarm[];
  readonly absence: AbsenceReason | null;
  readonly recorded: RecordedFacts;
  readonly announcements: readonly {
    readonly sequence: number;
    readonly state: AnnouncementRow['state'];
  }[];
}

export function judge(life: FileLife): Judgement {
  const recorded = recordedFacts(life.records);
  const newestFirst = life.versions.toSorted(compareVersions);
  const currencies = currenciesOf(newestFirst, life, recorded);
  const announcements = recorded.announcements.map((announcement) => ({
    announcement,
    state: announcementState(announcement, newestFirst),
  }));
  const awaited = announcements
    .filter(({ announcement, state }) => state === 'awaited' && isCredible(announcement))
    .map(({ announcement }) => announcement);
  return {
    newestFirst: newestFirst.map(({ sha256 }, index) => ({
      sha256,
      currency: currencies[index] ?? 'superseded',
    })),
    alarms: [
      ...alarmsOf(newestFirst, life.listedIssueCount),
      ...sightingAlarms(newestFirst, life.sighting),
      ...announcementAlarms(newestFirst, awaited),
      ...documentAlarms(newestFirst[0]),
      ...executionAlarms(newestFirst[0], recorded),
    ].filter((alarm, index, alarms) => alarms.indexOf(alarm) === index),
    absence: absenceOf(newestFirst[0] ?? null, life, recorded),
    recorded,
    announcements: announcements.map(({ announcement: { sequence }, state }) => ({ sequence, state })),
  };
}

/** A void notice makes itself void and what it overwrote superseded; only one version can be the latest. */
function currenciesOf(
  newestFirst: readonly LifeVersion[],
  { absentSince }: FileLife,
  { paperReplaces }: RecordedFacts,
): readonly Currency[] {
  return newestFirst.map(({ kind, sha256 }, index) => {
    if (index > 0) return 'superseded';
    if (kind === '3') return sha256 === paperReplaces ? 'paper' : 'void';
    return absentSince === null ? 'latest' : 'not-listed';
  });
}

/** The server shows something that is not here, and that is later than what is here. */
function sightingAlarms(
  newestFirst: readonly LifeVersion[],
  sighting: Sighting | null,
): readonly VersionAlarm[] {
  if (!isNewerSighting(newestFirst, sighting)) return [];
  return [sighting?.kind === '3' ? 'void-listed' : 'older-than-list'];
}

/** Whether a list showed something later than everything held; `false` while nothing is held. */
export function isNewerSighting(
  newestFirst: readonly Omit<LifeVersion, 'reasonCodes' | 'sha256' | 'printedIssueCount'>[],
  sighting: Sighting | null,
): sighting is Sighting {
  const [newest] = newestFirst;
  if (newest === undefined || sighting === null) return false;
  // Within a day a file can become void twice: a notice that looks like an earlier one is another one.
  const alike = newestFirst.filter(({ kind }) => kind === newest.kind);
  if (alike.some((version) => isSameSighting(version, sighting))) return false;
  const uploads = [
    [sighting.uploadedAt, newest.uploadedAt],
    [sighting.uploadedOn, newest.uploadedOn],
  ];
  const [seen, held] = uploads.find(([left, right]) => left != null && right != null) ?? [];
  if (seen != null && held != null && seen !== held) return seen > held;
  if (sighting.kind !== null && sighting.kind !== newest.kind) return true;
  return (sighting.issueCount ?? 0) > (newest.issueCount ?? Number.POSITIVE_INFINITY);
}

function isSameSighting(version: Sighting, sighting: Sighting): boolean {
  return (
    version.kind === sighting.kind &&
    version.issueCount === sighting.issueCount &&
    version.uploadedOn === sighting.uploadedOn &&
    version.uploadedAt === sighting.uploadedAt
  );
}

function announcementAlarms(
  [newest]: readonly LifeVersion[],
  awaited: RecordedFacts['announcements'],
): readonly VersionAlarm[] {
  if (newest === undefined || newest.kind === '3') return [];
  return awaited.flatMap(({ kind }): readonly VersionAlarm[] => {
    if (kind === '3') return ['void-announced'];
    return isGuarantee(kind) ? ['older-than-mail'] : [];
  });
}

function documentAlarms(newest: LifeVersion | undefined): readonly VersionAlarm[] {
  if (newest === undefined) return [];
  const alarms: VersionAlarm[] = [];
  if (newest.reasonCodes.includes('form-below-expected')) alarms.push('wrong-form');
  if (newest.reasonCodes.includes('issuer-unexpected')) alarms.push('wrong-issuer');
  return alarms;
}

function executionAlarms(
  newest: LifeVersion | undefined,
  { executed }: RecordedFacts,
): readonly VersionAlarm[] {
  if (newest === undefined || executed === null || executed.sha256 === newest.sha256) return [];
  return ['changed-after-execution'];
}
