/** Named turns in the life of a file id: what people write down, absences, alarms. */
import { describe, expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import type { FileRecord } from '#contract/journal.ts';
import { type FileLife, judge, observe, unknownFile } from '#core/domain/lifecycle.ts';
import { type Issue, type Lists, first, mailOf, sightingOf, versionOf } from './life-events.ts';

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
