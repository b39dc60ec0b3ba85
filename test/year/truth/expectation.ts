/** What the product has to say of a file, from what happened and what could be seen of it (R25–R34, R153–R159). */
import type { Currency, FileKind, Verdict, VersionAlarm } from '#contract/guarantee-file.ts';
import type { AbsenceReason } from '#contract/journal.ts';
import { type KnownFile, type ReceivedMail, newestHeld } from './client-record.ts';
import { dayOf, daysFrom } from './days.ts';
import { type Quality, type RecordedFile, type RecordedVersion, versionOf } from './server-record.ts';

export interface ExpectedVersion {
  readonly sha256: string;
  readonly currency: Currency;
  readonly verdict: Verdict;
  readonly kind: FileKind;
  readonly issueCount: number;
  readonly uploadedOn: string;
}

export interface ExpectedFile {
  readonly fileId: string;
  /** Newest first. */
  readonly versions: readonly ExpectedVersion[];
  readonly bankCode: string;
  readonly branchCode: string;
  readonly decidedOn: string;
  readonly alarms: readonly VersionAlarm[];
  readonly absence: AbsenceReason | null;
  readonly absentSince: string | null;
  readonly executedOn: string | null;
  readonly executedSha256: string | null;
  readonly extendedUntil: string | null;
  readonly openMails: number;
  /** Genuine, the newest that can be known of, and on the server: nothing else may be called usable. */
  readonly isUsable: boolean;
}

const verdicts: Readonly<Record<Quality, Verdict>> = {
  signed: 'genuine',
  unsigned: 'unsigned',
  altered: 'rejected',
  'short-form': 'indeterminate',
};

/** @param isListedElsewhere another profile's list shows the file now */
export function expectationOf(
  file: RecordedFile,
  known: KnownFile,
  isListedElsewhere: boolean,
): ExpectedFile {
  const newest = newestHeld(known);
  const order = [...known.held].sort((left, right) => right - left);
  const alarms = alarmsOf(file, known);
  const item = known.item ?? { ...file, version: known.seen };
  const { executed } = known;
  return {
    fileId: file.fileId,
    versions: order.map((index) => ({
      ...described(versionOf(file, index)),
      currency: index === newest ? currencyOf(file, known) : 'superseded',
    })),
    bankCode: item.bankCode,
    branchCode: item.branchCode,
    decidedOn: versionOf(file, Math.max(0, item.version)).decidedOn,
    alarms,
    absence: absenceOf(file, known, isListedElsewhere),
    absentSince: known.absentSince,
    executedOn: executed?.on ?? null,
    executedSha256: executed === null ? null : versionOf(file, executed.version).sha256,
    extendedUntil: known.extendedUntil,
    openMails: known.mails.filter((mail) => !mail.isClosed && !isMet(mail, file, known)).length,
    isUsable: isUsable(file, known, alarms),
  };
}

function described(version: RecordedVersion): Omit<ExpectedVersion, 'currency'> {
  const { kind, issueCount, quality, uploadedAtMs, sha256 } = version;
  if (sha256 === null) throw new Error('bytes are held that nobody looked at');
  return { sha256, kind, issueCount, verdict: verdicts[quality], uploadedOn: dayOf(uploadedAtMs) };
}

function currencyOf(file: RecordedFile, known: KnownFile): Currency {
  const newest = newestHeld(known);
  if (versionOf(file, newest).kind === '3') return known.paperVersion === newest ? 'paper' : 'void';
  return known.absentSince === null ? 'latest' : 'not-listed';
}

/** Whatever was seen or announced and is not held speaks against what is held. */
function alarmsOf(file: RecordedFile, known: KnownFile): readonly VersionAlarm[] {
  const newest = newestHeld(known);
  if (newest < 0) return [];
  const held = versionOf(file, newest);
  const alarms = new Set<VersionAlarm>(historyAlarms(file, known));
  if (known.seen > newest) {
    alarms.add(versionOf(file, known.seen).kind === '3' ? 'void-listed' : 'older-than-list');
  }
  for (const mail of known.mails) {
    if (held.kind === '3' || mail.isClosed || !mail.isCredible || isMet(mail, file, known)) continue;
    if (mail.kind === '3') alarms.add('void-announced');
    if (isCertificate(mail.kind)) alarms.add('older-than-mail');
  }
  if (held.quality === 'short-form') alarms.add('wrong-form');
  if (known.executed !== null && known.executed.version !== newest) alarms.add('changed-after-execution');
  return [...alarms].sort();
}

function historyAlarms(file: RecordedFile, known: KnownFile): readonly VersionAlarm[] {
  const versions = [...known.held].sort((left, right) => left - right).map((at) => versionOf(file, at));
  const counts = versions.filter(({ kind }) => isCertificate(kind)).map(({ issueCount }) => issueCount);
  const alarms: VersionAlarm[] = [];
  if (versions.at(-1)?.kind === '3' && counts.length > 0) alarms.push('became-void');
  if (new Set(counts).size < counts.length) alarms.push('same-count-other-bytes');
  if (counts.some((count, at) => at > 0 && count < (counts[at - 1] ?? 0))) alarms.push('issue-count-falling');
  return alarms;
}

/** What a mail announced is here, or something later; a certificate's count says as much (R155). */
export function isMet(mail: ReceivedMail, file: RecordedFile, known: KnownFile): boolean {
  return [...known.held].some((index) => {
    if (index >= mail.version) return true;
    const { kind, issueCount } = versionOf(file, index);
    return isCertificate(mail.kind) && isCertificate(kind) && issueCount >= (mail.issueCount ?? Infinity);
  });
}

function absenceOf(file: RecordedFile, known: KnownFile, isListedElsewhere: boolean): AbsenceReason | null {
  if (known.absentSince === null) return null;
  if (isListedElsewhere) return 'access-lost';
  if (known.explained !== null) return known.explained;
  const last = versionOf(file, Math.max(newestHeld(known), known.seen));
  if (daysFrom(dayOf(last.uploadedAtMs), known.absentSince) < 60) return 'unknown';
  if (last.kind === '3') return 'void-notice-expired';
  return last.kind === '4' ? 'test-slip-expired' : 'unknown';
}

function isUsable(file: RecordedFile, known: KnownFile, alarms: readonly VersionAlarm[]): boolean {
  const newest = newestHeld(known);
  if (newest < 0 || known.absentSince !== null) return false;
  const { kind, quality } = versionOf(file, newest);
  if (!isCertificate(kind) || quality !== 'signed' || known.seen > newest) return false;
  const speaksAgainst: readonly VersionAlarm[] = [
    'void-announced',
    'older-than-mail',
    'same-count-other-bytes',
    'issue-count-falling',
  ];
  return !alarms.some((alarm) => speaksAgainst.includes(alarm));
}

function isCertificate(kind: FileKind): boolean {
  return kind === '1' || kind === '2';
}
