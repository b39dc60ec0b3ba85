/** 今日の要確認: one next step each, a reason, and how fresh it all is. */
import { describe, expect, it } from 'vitest';
import type { TodayItem } from '#contract/bridge/requests.ts';
import type { ExecutionDeadline } from '#contract/execution-deadline.ts';
import { lastAskedOf } from '../../../renderer/features/today/last-asked.ts';
import {
  listOfSection,
  mayAcknowledge,
  moreActions,
  nextAction,
  reasonsOf,
} from '../../../renderer/features/today/next-action.ts';
import { japanese } from '../../../renderer/text/ja.ts';

const row = (changes: Partial<TodayItem>): TodayItem =>
  ({
    held: true,
    verdict: 'genuine',
    currency: 'latest',
    versions: 1,
    alarms: [],
    reasons: [],
    absence: null,
    absentSince: null,
    basis: '',
    issueBankCode: '0001',
    issueBranchCode: '001',
    bankCode: '2345',
    branchCode: '012',
    ...changes,
  }) as TodayItem;

describe('the next step', () => {
  it('is fetching, then verifying, then looking', () => {
    expect(nextAction('arrived', row({ held: false, verdict: null }))).toBe('fetch');
    expect(nextAction('arrived', row({ verdict: 'unverified' }))).toBe('verify');
    expect(nextAction('attention', row({ verdict: 'rejected' }))).toBe('open');
    expect(nextAction('awaited', row({}))).toBe('fetch');
  });

  it('is to write down what only a person knows', () => {
    expect(nextAction('deadline', row({}))).toBe('execute');
    expect(nextAction('vanished', row({ absence: 'unknown' }))).toBe('explain');
  });

  it('is to acknowledge where the server’s own rule explains that a file is gone', () => {
    expect(nextAction('vanished', row({ absence: 'void-notice-expired' }))).toBe('acknowledge');
    expect(nextAction('vanished', row({ absence: 'paid-off' }))).toBe('acknowledge');
  });

  it('may be another one beside it', () => {
    expect(moreActions('deadline', row({}))).toEqual(['extend']);
    expect(moreActions('voided', row({ currency: 'void' }))).toEqual(['paper']);
    expect(moreActions('voided', row({ currency: 'paper' }))).toEqual([]);
    expect(moreActions('reissued', row({ versions: 2 }))).toEqual(['compare']);
    expect(moreActions('awaited', row({}))).toEqual(['dismiss']);
  });

  it('is never to acknowledge what a mail announced and nobody has received', () => {
    expect(mayAcknowledge('awaited')).toBe(false);
    expect(mayAcknowledge('vanished')).toBe(true);
  });

  it('has a reason of its own', () => {
    expect(reasonsOf('transferred', row({}), japanese)).toEqual(['発行時 0001-001 → 現在 2345-012']);
    expect(reasonsOf('voided', row({}), japanese)[0]).toContain('紙の保証書に切り替わりましたか');
    const contradictory = row({ alarms: ['same-count-other-bytes'] });
    const { what, meaning, next } = japanese.alarms['same-count-other-bytes'];
    expect(reasonsOf('attention', contradictory, japanese)).toEqual([what, meaning, `→ ${next}`]);
    expect(reasonsOf('attention', row({ verdict: 'unverified' }), japanese)).toEqual([
      'まだ検証していません。',
    ]);
  });

  it('is told with the days to the deadline, and those of business among them', () => {
    const deadline: ExecutionDeadline = {
      decidedOn: '2026-10-31',
      deadlineOn: '2026-11-30',
      lastBusinessDay: '2026-11-30',
      daysLeft: 6,
      businessDaysLeft: 5,
      isExtended: false,
      extensibleUntil: '2026-12-30',
      state: 'near',
    };
    const [reason] = reasonsOf('deadline', row({ deadline }), japanese);
    expect(reason).toContain('2026/11/30');
    expect(reason).toMatch(/6日.*5/);
  });

  it('says since when and why a file is gone', () => {
    const gone = row({ absence: 'void-notice-expired', absentSince: '2026-11-20' });
    expect(reasonsOf('vanished', gone, japanese)).toEqual([
      '2026/11/20 から配信サーバの一覧にありません: 無効通知書の保管期限(60日)経過',
    ]);
  });

  it('leads to the list of its section', () => {
    expect(listOfSection('arrived', '2026-11-24')).toEqual({
      id: 'arrived',
      criteria: { uploaded: { from: '2026-11-23' } },
    });
    expect(listOfSection('vanished', '2026-11-24')).toEqual({ id: 'vanished', criteria: {} });
  });
});

describe('when the server was asked last', () => {
  const profiles = [
    { name: 'a', lastSyncEndedAt: '2026-11-24T01:00:00Z' },
    { name: 'b', lastSyncEndedAt: '2026-11-23T01:00:00Z' },
    { name: 'c', lastSyncEndedAt: null },
  ];

  it('is as long ago as the longest of them', () => {
    expect(lastAskedOf(profiles.slice(0, 2), null)).toBe('2026-11-23T01:00:00Z');
    expect(lastAskedOf(profiles, 'a')).toBe('2026-11-24T01:00:00Z');
    expect(lastAskedOf(profiles, null)).toBeNull();
    expect(lastAskedOf([], null)).toBeNull();
  });
});
