/** The life of a file id over any history: what is old or void is never shown as usable, and what is current is not held back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import type { FileRecord } from '#contract/journal.ts';
import { headlineOf, standingsOf } from '#core/domain/headline.ts';
import {
  type FileLife,
  type LifeEvent,
  type LifeVersion,
  type Sighting,
  judge,
  observe,
  unknownFile,
} from '#core/domain/lifecycle.ts';

const startMs = Date.parse('2026-04-01T00:00:00Z');
const iso = (minute: number): string => new Date(startMs + minute * 60_000).toISOString();
const japan = (minute: number): string =>
  new Date(startMs + (minute + 540) * 60_000).toISOString().slice(0, 16);

/** One issue on the server. */
interface Issue {
  readonly number: number;
  readonly kind: FileKind;
  readonly issueCount: number | null;
  readonly minute: number;
}

/** How much the server's list tells: the minute of an upload or only the day, and perhaps the 発行回数. */
interface Lists {
  readonly showsMinute: boolean;
  readonly showsCount: boolean;
}

function sightingOf({ kind, issueCount, minute }: Issue, lists: Lists): Sighting {
  return {
    kind,
    issueCount: lists.showsCount ? issueCount : null,
    uploadedOn: japan(minute).slice(0, 10),
    uploadedAt: lists.showsMinute ? japan(minute) : null,
  };
}

function versionOf(issue: Issue, lists: Lists, receivedMinute: number): LifeVersion {
  return {
    ...sightingOf(issue, lists),
    sha256: String(issue.number),
    receivedAt: iso(receivedMinute),
    trustedAt: iso(issue.minute),
    printedIssueCount: issue.issueCount,
    reasonCodes: [],
  };
}

function mailOf({ kind, issueCount, minute }: Issue): FileRecord {
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

type Step =
  | { readonly do: 'reissue' | 'void' | 'sync' | 'failing-sync' | 'search' }
  | { readonly do: 'mail'; readonly about: number };

const step = fc.oneof(
  fc
    .constantFrom(...(['reissue', 'void', 'sync', 'failing-sync', 'search'] as const))
    .map((what): Step => ({ do: what })),
  fc.nat(6).map((about): Step => ({ do: 'mail', about })),
);
const minutes = fc.constantFrom(1, 7, 240, 1_440, 3_000);
const steps = fc.array(fc.record({ step, minutes }), { maxLength: 14, size: 'max' });
/** A list with neither cannot tell a re-issue of the same day from what it replaced: there the bytes are fetched anew. */
const anyLists = fc.constantFrom<Lists>(
  { showsMinute: true, showsCount: true },
  { showsMinute: true, showsCount: false },
  { showsMinute: false, showsCount: true },
);

/** The server, the client's knowledge, and what the client has had a chance to know. */
interface Play {
  issues: readonly Issue[];
  life: FileLife;
  /** Number of the newest issue that was visible in any way. */
  visible: number;
  minute: number;
}

function nextIssue({ issues, minute }: Play, kind: FileKind): Issue {
  const counts = issues.flatMap(({ issueCount }) => issueCount ?? []);
  const issueCount = kind === '3' ? null : Math.max(0, ...counts) + 1;
  return { number: issues.length, kind, issueCount, minute };
}

function play(current: Play, { step: now, minutes }: { step: Step; minutes: number }, lists: Lists): Play {
  const minute = current.minute + minutes;
  const moved = { ...current, minute };
  const see = (event: LifeEvent, number: number): Play => ({
    ...moved,
    life: observe(moved.life, event),
    visible: Math.max(moved.visible, number),
  });
  const last = current.issues.at(-1);
  if (last === undefined) throw new TypeError('nothing issued');
  switch (now.do) {
    case 'reissue':
      return { ...moved, issues: [...current.issues, nextIssue(moved, '1')] };
    case 'void':
      return { ...moved, issues: [...current.issues, nextIssue(moved, '3')] };
    case 'sync':
      return see({ type: 'received', version: versionOf(last, lists, minute) }, last.number);
    case 'failing-sync':
    case 'search':
      return see({ type: 'sighted', sighting: sightingOf(last, lists) }, last.number);
    case 'mail': {
      const about = current.issues[Math.min(now.about, last.number)] ?? last;
      const entry = { sequence: current.life.records.length + 1, record: mailOf(about) };
      return see({ type: 'recorded', entry }, about.number);
    }
  }
}

const first: Issue = { number: 0, kind: '1', issueCount: 1, minute: 0 };
const begin: Play = { issues: [first], life: unknownFile, visible: -1, minute: 0 };

function usableOf({ life, issues }: Play): readonly number[] {
  const { newestFirst, alarms } = judge(life);
  const rows = newestFirst.map(({ sha256, currency }, index) => ({
    number: Number(sha256),
    kind: issues[Number(sha256)]?.kind ?? null,
    currency,
    verdict: 'genuine' as const,
    alarms: index === 0 ? alarms : [],
  }));
  const standings = standingsOf(rows, true);
  return rows
    .filter(({ verdict, kind }, index) => headlineOf(verdict, standings[index] ?? 'void', kind) === 'usable')
    .map(({ number }) => number);
}

describe('over any history', () => {
  it('never shows a version as usable once a later issue or void notice was visible', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) {
          current = play(current, each, lists);
          for (const number of usableOf(current)) {
            expect(number).toBeGreaterThanOrEqual(current.visible);
            expect(current.issues[number]?.kind).toBe('1');
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('shows the current certificate as usable after a sync', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of [...history, { step: { do: 'sync' } as const, minutes: 1 }]) {
          current = play(current, each, lists);
        }
        const last = current.issues.at(-1);
        expect(usableOf(current)).toEqual(last?.kind === '1' ? [last.number] : []);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives one version at most a currency other than superseded, and every version one', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) current = play(current, each, lists);
        const { newestFirst } = judge(current.life);
        expect(newestFirst).toHaveLength(current.life.versions.length);
        expect(newestFirst.slice(1).every(({ currency }) => currency === 'superseded')).toBe(true);
      }),
    );
  });

  it('depends on what was observed, not on how often', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) current = play(current, each, lists);
        const again = current.life.versions.reduce(
          (life, version) => observe(life, { type: 'verified', verdict: 'genuine', ...version }),
          current.life,
        );
        expect(judge(again)).toEqual(judge(current.life));
      }),
    );
  });
});

const certificate = versionOf(first, { showsMinute: true, showsCount: true }, 10);
const held = observe(unknownFile, { type: 'received', version: certificate });
const recorded = (life: FileLife, record: FileRecord): FileLife =>
  observe(life, { type: 'recorded', entry: { sequence: life.records.length + 1, record } });

describe('what people write down', () => {
  it('lets a paper certificate replace the void notice it was written for, and no later one', () => {
    const notice = versionOf({ number: 1, kind: '3', issueCount: null, minute: 100 }, lists, 110);
    const life = recorded(observe(held, { type: 'received', version: notice }), {
      action: 'paper-replaces',
      sha256: '1',
    });
    expect(judge(life).newestFirst[0]?.currency).toBe('paper');
    const later = versionOf({ number: 2, kind: '3', issueCount: null, minute: 3_000 }, lists, 3_010);
    expect(judge(observe(life, { type: 'received', version: later })).newestFirst[0]?.currency).toBe('void');
  });

  it('raises an alarm when something came after the version a loan was executed on', () => {
    const executed = { action: 'executed', sha256: '0', on: '2026-04-02' } as const;
    const life = recorded(held, { ...executed, verdict: 'genuine', currency: 'latest' });
    expect(judge(life).alarms).toEqual([]);
    const reissued = versionOf({ number: 1, kind: '1', issueCount: 2, minute: 900 }, lists, 910);
    const after = observe(life, { type: 'received', version: reissued });
    expect(judge(after).alarms).toEqual(['changed-after-execution']);
    expect(judge(recorded(after, { action: 'withdrawn', sequence: 1 })).alarms).toEqual([]);
  });

  it('closes an announcement that needs nothing', () => {
    const announced = recorded(held, mailOf({ number: 1, kind: '3', issueCount: null, minute: 500 }));
    expect(judge(announced)).toMatchObject({
      alarms: ['void-announced'],
      announcements: [{ sequence: 1, state: 'awaited' }],
    });
    const closed = recorded(announced, { action: 'announcement-closed', sequence: 1 });
    expect(judge(closed)).toMatchObject({ alarms: [], announcements: [{ sequence: 1, state: 'closed' }] });
  });

  it('does not let the mail of a stranger stop a document', () => {
    const mail = {
      ...mailOf({ number: 1, kind: '3', issueCount: null, minute: 500 }),
      senderTrust: 'unknown',
    };
    expect(judge(recorded(held, mail as FileRecord)).alarms).toEqual([]);
  });
});

const lists: Lists = { showsMinute: true, showsCount: true };

describe('a file the server no longer lists', () => {
  const vanish = (life: FileLife, on: string): FileLife => observe(life, { type: 'vanished', on });
  const of = (kind: FileKind): FileLife =>
    observe(unknownFile, {
      type: 'received',
      version: versionOf({ number: 0, kind, issueCount: kind === '1' ? 1 : null, minute: 0 }, lists, 10),
    });

  it.each([
    ['a void notice after 60 days', of('3'), '2026-05-31', 'void-notice-expired', 'void'],
    ['a void notice before', of('3'), '2026-05-30', 'unknown', 'void'],
    ['a test slip after 60 days', of('4'), '2026-05-31', 'test-slip-expired', 'not-listed'],
    ['a test slip before', of('4'), '2026-05-30', 'unknown', 'not-listed'],
    ['a certificate at any time', of('1'), '2030-01-01', 'unknown', 'not-listed'],
  ] as const)('%s', (_, life, on, absence, currency) => {
    expect(judge(vanish(life, on))).toMatchObject({ absence, newestFirst: [{ currency }] });
  });

  it('is gone for the reason a person gave, unless another list shows it', () => {
    const gone = recorded(vanish(of('1'), '2026-06-01'), {
      action: 'absence-explained',
      reason: 'subrogated',
    });
    expect(judge(gone).absence).toBe('subrogated');
    expect(judge({ ...gone, isListedElsewhere: true }).absence).toBe('access-lost');
  });

  it('keeps the day it was first missed, and forgets it when it is back', () => {
    const gone = vanish(vanish(of('1'), '2026-06-01'), '2026-06-05');
    expect(gone.absentSince).toBe('2026-06-01');
    const back = observe(gone, { type: 'sighted', sighting: sightingOf(first, lists) });
    expect(judge(back)).toMatchObject({ absence: null, newestFirst: [{ currency: 'latest' }] });
  });

  it('expired as a void notice that was only ever seen in the list', () => {
    const seen = observe(of('1'), {
      type: 'sighted',
      sighting: { kind: '3', issueCount: null, uploadedOn: '2026-04-10', uploadedAt: null },
    });
    expect(judge(vanish(seen, '2026-06-09')).absence).toBe('void-notice-expired');
    expect(judge(seen).alarms).toEqual(['void-listed']);
  });
});

it('sees a second void notice of one day although it looks like the first', () => {
  const dayOnly: Lists = { showsMinute: false, showsCount: true };
  const issues: readonly Issue[] = [
    { number: 0, kind: '1', issueCount: 1, minute: 1 },
    { number: 1, kind: '3', issueCount: null, minute: 2 },
    { number: 2, kind: '1', issueCount: 2, minute: 3 },
  ];
  const life = issues.reduce(
    (before, issue) =>
      observe(before, { type: 'received', version: versionOf(issue, dayOnly, issue.minute) }),
    unknownFile,
  );
  const again = sightingOf({ number: 3, kind: '3', issueCount: null, minute: 4 }, dayOnly);
  expect(judge(observe(life, { type: 'sighted', sighting: again })).alarms).toEqual(['void-listed']);
});

describe('the newest document', () => {
  it('alarms when its form or its issuer is wrong', () => {
    const event = { type: 'verified', sha256: '0', trustedAt: null, printedIssueCount: 1 } as const;
    const wrong = observe(held, {
      ...event,
      verdict: 'indeterminate',
      reasonCodes: ['form-below-expected', 'issuer-unexpected'],
    });
    expect(judge(wrong).alarms).toEqual(['wrong-form', 'wrong-issuer']);
  });
});
