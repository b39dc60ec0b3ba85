/** Differences as a person works through them: what asks for something comes first, and nothing is left uncounted. */
import { expect, it } from 'vitest';
import type { Difference, Reconciliation } from '#contract/reconciliation.ts';
import { reconciliationReasons } from '#contract/text/ja/reconciliation.ts';
import { countReasons } from '#core/domain/reconciliation.ts';
import {
  actionOf,
  groupDifferences,
  reasonText,
} from '../../../renderer/features/reconciliation/difference-groups.ts';

const facts = {
  kind: '1',
  bankCode: '2345',
  branchCode: '001',
  customerName: '見本',
  uploadedOn: null,
} as const;
const differences: readonly Difference[] = [
  { ...facts, fileId: 'a', event: 'changed', reason: 'transferred' },
  { ...facts, fileId: 'b', event: 'local-only', reason: 'paid-off', isNew: false },
  { ...facts, fileId: 'c', event: 'local-only', reason: 'unknown', isNew: true },
  { ...facts, fileId: 'd', event: 'server-only', reason: 'not-fetched' },
  { ...facts, fileId: 'e', event: 'stale', reason: 'reissued' },
  { ...facts, fileId: 'f', event: 'stale', reason: 'void-listed' },
];

function resultOf(changes: Partial<Reconciliation['summary']> = {}): Reconciliation {
  return {
    profile: '見本',
    summary: {
      startedAt: '2026-11-25T00:00:00.000Z',
      endedAt: '2026-11-25T00:00:01.000Z',
      complete: true,
      windows: 29,
      resumedWindows: 0,
      listed: 10,
      held: 10,
      ...countReasons(differences),
      incomplete: [],
      ...changes,
    },
    differences,
  };
}

it('goes from what endangers a loan to what is only to be known', () => {
  expect(groupDifferences(resultOf()).map(({ event, reason, action }) => [event, reason, action])).toEqual([
    ['stale', 'void-listed', 'fetch'],
    ['stale', 'reissued', 'fetch'],
    ['local-only', 'unknown', 'explain'],
    ['local-only', 'paid-off', 'none'],
    ['server-only', 'not-fetched', 'fetch'],
    ['changed', 'transferred', 'transfers'],
  ]);
});

it('counts also what the result no longer keeps', () => {
  const serverOnly = { 'transferred-in': 0, 'sync-missed': 0, 'not-fetched': 4_000 };
  const group = groupDifferences(resultOf({ serverOnly })).find(({ event }) => event === 'server-only');
  expect(group).toMatchObject({ count: 4_000, differences: [{ fileId: 'd' }] });
});

it('has words and one next step for every group', () => {
  for (const group of groupDifferences(resultOf())) {
    const { what, next } = reasonText(group, reconciliationReasons);
    expect(what).not.toBe(group.reason);
    expect(next).toMatch(/。$/);
  }
  expect(actionOf('local-only', 'access-lost')).toBe('none');
});
