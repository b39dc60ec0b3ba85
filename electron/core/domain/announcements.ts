/** Whether what a notification mail announced has arrived (R48, R155). Pure. */
import type { AnnouncementRow } from '#contract/journal.ts';
import type { IsoDate } from '#contract/guarantee-file.ts';
import { isGuarantee } from './file-kind.ts';
import { toJapanDate, toJapanMinute } from './japan-time.ts';
import type { NumberedAnnouncement } from './recorded-facts.ts';
import type { VersionFacts } from './version-order.ts';

/** A version as announcements are compared with it. */
export interface ArrivedVersion extends VersionFacts {
  /** 電子保証書発行回数 as printed in the document, for servers whose list does not show one. */
  readonly printedIssueCount: number | null;
}

export function announcementState(
  announcement: NumberedAnnouncement,
  versions: readonly ArrivedVersion[],
): AnnouncementRow['state'] {
  if (announcement.isClosed) return 'closed';
  return versions.some((version) => isMetBy(announcement, version)) ? 'met' : 'awaited';
}

/**
 * A certificate is met by any certificate of that 発行回数 or a later one; a void notice or test slip by one uploaded on
 * the day of the mail or later. A certificate uploaded after the mail also settles a void notice: the file went on.
 */
function isMetBy(announcement: NumberedAnnouncement, version: ArrivedVersion): boolean {
  if (isGuarantee(announcement.kind)) {
    if (version.kind !== null && !isGuarantee(version.kind)) return isUploadedAfter(version, announcement);
    const count = version.issueCount ?? version.printedIssueCount;
    if (announcement.issueCount !== null && count !== null) return count >= announcement.issueCount;
    return uploadDay(version) >= sentDay(announcement);
  }
  if (version.kind === announcement.kind) return uploadDay(version) >= sentDay(announcement);
  return isUploadedAfter(version, announcement);
}

function isUploadedAfter(version: ArrivedVersion, { sentAt }: NumberedAnnouncement): boolean {
  if (version.trustedAt !== null) return Date.parse(version.trustedAt) > Date.parse(sentAt);
  if (version.uploadedAt !== null) return version.uploadedAt > toJapanMinute(Date.parse(sentAt));
  return version.uploadedOn !== null && version.uploadedOn > toJapanDate(Date.parse(sentAt));
}

function uploadDay({ uploadedOn, receivedAt }: ArrivedVersion): IsoDate {
  return uploadedOn ?? toJapanDate(Date.parse(receivedAt));
}

function sentDay({ sentAt }: NumberedAnnouncement): IsoDate {
  return toJapanDate(Date.parse(sentAt));
}

/** Only mails that may be genuine, or that a person pasted, may stop a document. */
export function isCredible({ senderTrust }: NumberedAnnouncement): boolean {
  return senderTrust === 'expected' || senderTrust === 'not-given';
}
