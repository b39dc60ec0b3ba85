/** Which arrivals a mail should have announced, and whether one did (R48). */
import { describe, expect, it } from 'vitest';
import type { AnnouncementRow } from '#contract/journal.ts';
import { announcedDays, isAnnounced } from '#core/domain/unannounced.ts';

const mail = (sentAt: string): AnnouncementRow => ({
  sequence: 1,
  profile: '見本',
  fileId: '14_2345001_1_2_000',
  kind: '1',
  issueCount: 1,
  decidedOn: null,
  bankCode: null,
  branchCode: null,
  sentAt,
  sender: null,
  senderTrust: 'expected',
  link: null,
  state: 'met',
});

describe('the days mails are expected for', () => {
  it('are none while no mail is imported, or only old ones and those of today', () => {
    const today = '2026-11-25';
    expect(announcedDays([], today)).toBeNull();
    expect(announcedDays([mail('2026-10-01T01:00:00Z')], today)).toBeNull();
    expect(announcedDays([mail('2026-11-24T16:00:00Z')], today)).toBeNull();
  });

  it('begin with the oldest mail of the last 30 days and end with yesterday', () => {
    const mails = ['2026-11-20T01:00:00Z', '2026-11-10T16:00:00Z', '2026-09-01T01:00:00Z'].map(mail);
    expect(announcedDays(mails, '2026-11-25')).toEqual({ from: '2026-11-11', to: '2026-11-24' });
  });
});

describe('a document', () => {
  it.each([
    [{ kind: '1', issueCount: 2 }, true],
    [{ kind: '1', issueCount: 1 }, false],
    [{ kind: '3', issueCount: null }, false],
    [{ kind: '1', issueCount: null }, true],
    [{ kind: null, issueCount: null }, true],
  ] as const)('%j was announced by a mail of the second issue: %s', (document, expected) => {
    expect(isAnnounced(document, [{ kind: '1', issueCount: 2 }])).toBe(expected);
  });

  it('without any mail was not', () => {
    expect(isAnnounced({ kind: '1', issueCount: 1 }, [])).toBe(false);
  });
});
