/** What tests of the lifecycle are made of: issues on a server, and how lists, documents and mails show them. */
import type { FileKind } from '#contract/guarantee-file.ts';
import type { FileRecord } from '#contract/journal.ts';
import type { LifeVersion, Sighting } from '#core/domain/lifecycle.ts';

const startMs = Date.parse('2026-04-01T00:00:00Z');
const iso = (minute: number): string => new Date(startMs + minute * 60_000).toISOString();
const japan = (minute: number): string =>
  new Date(startMs + (minute + 540) * 60_000).toISOString().slice(0, 16);

/** One issue on the server. */
export interface Issue {
  readonly number: number;
  readonly kind: FileKind;
  readonly issueCount: number | null;
  readonly minute: number;
}

/** How much the server's list tells: the minute of an upload or only the day, and perhaps the 発行回数. */
export interface Lists {
  readonly showsMinute: boolean;
  readonly showsCount: boolean;
}

export function sightingOf({ kind, issueCount, minute }: Issue, lists: Lists): Sighting {
  return {
    kind,
    issueCount: lists.showsCount ? issueCount : null,
    uploadedOn: japan(minute).slice(0, 10),
    uploadedAt: lists.showsMinute ? japan(minute) : null,
  };
}

export function versionOf(issue: Issue, lists: Lists, receivedMinute: number): LifeVersion {
  return {
    ...sightingOf(issue, lists),
    sha256: String(issue.number),
    receivedAt: iso(receivedMinute),
    trustedAt: iso(issue.minute),
    printedIssueCount: issue.issueCount,
    reasonCodes: [],
  };
}

export function mailOf({ kind, issueCount, minute }: Issue): FileRecord {
  return {
    action: 'announced',
    kind,
    issueCount: kind === '3' ? null : issueCount,
    decidedOn: null,
    bankCode: null,
    branchCode: null,
    sentAt: iso(minute),
    sender: 'common-system@cgcsc.co.jp',
    senderTrust: 'expected',
    link: null,
  };
}

export const first: Issue = { number: 0, kind: '1', issueCount: 1, minute: 0 };
