/** What the board says of connections themselves: certificates, failed syncs, comparisons long ago. */
import { describe, expect, it } from 'vitest';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { connectionItems } from '../../../renderer/features/today/connection-items.ts';

const profile = (changes: Partial<ProfileView> = {}): ProfileView =>
  ({
    name: '見本',
    certificate: { notAfter: '2027-11-25T00:00:00Z' },
    certificateDaysLeft: 365,
    lastSyncFailed: 0,
    compared: { state: 'fresh', days: 1 },
    ...changes,
  }) as ProfileView;
const itemsOf = (changes: Partial<ProfileView>, syncs: readonly Partial<SyncRecord>[] = []) =>
  connectionItems({ profiles: [profile(changes)], profile: null, syncs: syncs as readonly SyncRecord[] });

it('has nothing to say of a connection in order', () => {
  expect(itemsOf({})).toEqual([]);
});

describe('a certificate', () => {
  it.each([
    [181, []],
    [180, [{ item: 'certificate', daysLeft: 180, isUrgent: false }]],
    [30, [{ item: 'certificate', daysLeft: 30, isUrgent: true }]],
    [-1, [{ item: 'certificate', daysLeft: -1, isUrgent: true }]],
  ])('with %i days left', (certificateDaysLeft, expected) => {
    expect(itemsOf({ certificateDaysLeft })).toMatchObject(expected);
    expect(itemsOf({ certificateDaysLeft })).toHaveLength(expected.length);
  });
});

describe('a sync', () => {
  it('that failed is told with its cause, one after hours is not', () => {
    const failed = { profile: '見本', outcome: 'failed', code: 'connection-refused' } as const;
    expect(itemsOf({}, [failed])).toMatchObject([{ item: 'sync-failed', code: 'connection-refused' }]);
    expect(itemsOf({}, [{ ...failed, code: 'outside-service-hours' }])).toEqual([]);
  });

  it('that left files behind says how many', () => {
    expect(itemsOf({ lastSyncFailed: 3 })).toMatchObject([{ item: 'sync-incomplete', failed: 3 }]);
  });
});

describe('the comparison with the whole server', () => {
  it('is asked for after 30 days, and urgent from 55', () => {
    expect(itemsOf({ compared: { state: 'due', days: 30 } })).toMatchObject([{ days: 30, isUrgent: false }]);
    expect(itemsOf({ compared: { state: 'overdue', days: 55 } })).toMatchObject([{ isUrgent: true }]);
    expect(itemsOf({ compared: { state: 'never', days: null } })).toMatchObject([{ item: 'never-compared' }]);
  });
});

it('puts what is urgent first, and leaves other profiles out', () => {
  const profiles = [
    profile({ name: 'a', certificateDaysLeft: 100 }),
    profile({ name: 'b', compared: { state: 'overdue', days: 60 } }),
  ];
  expect(connectionItems({ profiles, profile: null, syncs: [] }).map((each) => each.profile)).toEqual([
    'b',
    'a',
  ]);
  expect(connectionItems({ profiles, profile: 'a', syncs: [] }).map((each) => each.profile)).toEqual(['a']);
});
