/** 通知メール未達: arrivals that no imported mail announced (R48). A hint, nothing against the document. Pure. */
import type { DateRange, IsoDate, SearchRow } from '#contract/guarantee-file.ts';
import type { AnnouncementRow } from '#contract/journal.ts';
import { addDays, toJapanDate } from './japan-time.ts';

/** How far back a missing mail is still worth asking about. */
const daysLookedAt = 30;

/**
 * The days whose arrivals should have been announced: from the oldest mail of the last 30 days until yesterday, because
 * today's mail may still be on its way. `null` while mails are not imported.
 */
export function announcedDays(announcements: readonly AnnouncementRow[], today: IsoDate): DateRange | null {
  const from = addDays(today, -daysLookedAt);
  const to = addDays(today, -1);
  const days = announcements
    .map(({ sentAt }) => toJapanDate(Date.parse(sentAt)))
    .filter((day) => day >= from && day <= to);
  const oldest = days.toSorted()[0];
  return oldest === undefined ? null : { from: oldest, to };
}

/** Whether one of the mails about this file speaks of what is held of it now. */
export function isAnnounced(
  { kind, issueCount }: Pick<SearchRow, 'kind' | 'issueCount'>,
  announcements: readonly Pick<AnnouncementRow, 'kind' | 'issueCount'>[],
): boolean {
  return announcements.some((mail) => {
    if (kind !== null && mail.kind !== kind) return false;
    return mail.issueCount === null || issueCount === null || mail.issueCount === issueCount;
  });
}
