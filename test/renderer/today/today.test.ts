/** 今日の要確認: one next step each, a reason, and how fresh it all is. */
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { lastAskedOf } from '../../../renderer/features/today/last-asked.ts';
import { listOfSection, nextAction, reasonOf } from '../../../renderer/features/today/next-action.ts';
import { japanese } from '../../../renderer/text/ja.ts';

const row = (changes: Partial<DocumentView>): DocumentView =>
  ({
    held: true,
    verdict: 'genuine',
    alarms: [],
    reasons: [],
    issueBankCode: '0001',
    issueBranchCode: '001',
    bankCode: '2345',
    branchCode: '012',
    ...changes,
  }) as DocumentView;

describe('the next step', () => {
  it('is fetching, then verifying, then looking', () => {
    expect(nextAction(row({ held: false, verdict: null }))).toBe('fetch');
    expect(nextAction(row({ verdict: 'unverified' }))).toBe('verify');
    expect(nextAction(row({ verdict: 'rejected' }))).toBe('open');
  });

  it('has a reason of its own', () => {
    expect(reasonOf('transferred', row({}), japanese)).toBe('発行時 0001-001 → 現在 2345-012');
    expect(reasonOf('voided', row({}), japanese)).toContain('無効通知書');
    const contradictory = row({ alarms: ['same-count-other-bytes'] });
    expect(reasonOf('attention', contradictory, japanese)).toBe(
      japanese.alarms['same-count-other-bytes'].what,
    );
    expect(reasonOf('attention', row({ verdict: 'unverified' }), japanese)).toBe('まだ検証していません。');
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
