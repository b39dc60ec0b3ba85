/** One quiet line at most, and the most telling one. */
import { describe, expect, it } from 'vitest';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { chooseNotice } from '../../../renderer/features/frame/notice-choice.ts';

const profile = (name: string, changes: Partial<ProfileView> = {}): ProfileView =>
  ({
    name,
    anchors: [{}],
    withinServiceHours: true,
    compared: { state: 'fresh', days: 0 },
    ...changes,
  }) as ProfileView;
const sync = (name: string, changes: Partial<SyncRecord> = {}): SyncRecord =>
  ({ profile: name, outcome: 'failed', code: 'connection-refused', ...changes }) as SyncRecord;
const choose = (profiles: readonly ProfileView[] | null, syncs: readonly SyncRecord[] = []) =>
  chooseNotice({ profiles, profile: null, syncs })?.kind ?? null;

describe('the notice', () => {
  it('says nothing while nothing is known, and nothing when all is well', () => {
    expect(choose(null)).toBeNull();
    expect(choose([profile('a')])).toBeNull();
  });

  it('begins with what stops everything', () => {
    expect(choose([])).toBe('no-profile');
    expect(choose([profile('a', { anchors: [] })], [sync('a')])).toBe('no-anchors');
    expect(choose([profile('a', { withinServiceHours: false })])).toBe('outside-hours');
  });

  it('calls offline only a server that did not answer the newest sync', () => {
    expect(choose([profile('a')], [sync('a')])).toBe('offline');
    expect(choose([profile('a')], [sync('a', { outcome: 'done', code: null }), sync('a')])).toBeNull();
    expect(choose([profile('a')], [sync('a', { code: 'login-refused' })])).toBeNull();
    expect(choose([profile('a')], [sync('a', { code: 'outside-service-hours' })])).toBeNull();
    expect(choose([profile('a')], [sync('b')])).toBeNull();
  });

  it('warns before void notices can be missed, and puts that before all but having no profile', () => {
    const due = { compared: { state: 'due', days: 30 } } as const;
    const overdue = { compared: { state: 'overdue', days: 55 } } as const;
    expect(choose([profile('a', due)])).toBe('compare-due');
    expect(choose([profile('a', { ...due, withinServiceHours: false })])).toBe('compare-due');
    expect(choose([profile('a', due)], [sync('a')])).toBe('offline');
    expect(choose([profile('a', due), profile('b', { ...overdue, anchors: [] })], [sync('a')])).toBe(
      'compare-overdue',
    );
    expect(choose([profile('a', { compared: { state: 'never', days: null } })])).toBeNull();
  });

  it('is about the profile the window is about', () => {
    const profiles = [profile('a', { anchors: [] }), profile('b')];
    expect(chooseNotice({ profiles, profile: 'b', syncs: [] })).toBeNull();
  });
});
