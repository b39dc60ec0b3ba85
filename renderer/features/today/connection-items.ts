/** What is the matter with a connection itself: its certificate, its last sync, its last comparison (R162, R164). Pure. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { ProfileView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { View } from '../view/view-store.ts';

export type ConnectionItem = { readonly profile: string; readonly isUrgent: boolean; readonly goTo: View } & (
  | { readonly item: 'certificate'; readonly daysLeft: number; readonly notAfter: string }
  | { readonly item: 'sync-failed'; readonly code: ErrorCode }
  | { readonly item: 'sync-incomplete'; readonly failed: number }
  | { readonly item: 'never-compared' }
  | { readonly item: 'compared-long-ago'; readonly days: number }
);

/** The first of the manual’s reminders: 180, 90, 60, 30, 14 and 7 days before the end (R164). */
const remindedDays = 180;
/** A new certificate takes weeks; from here on it is urgent. */
const urgentDays = 30;

export interface ConnectionFacts {
  readonly profiles: readonly ProfileView[];
  /** The profile the window is about; `null` = all. */
  readonly profile: string | null;
  /** Newest first. */
  readonly syncs: readonly SyncRecord[];
}

/** What is urgent comes first. */
export function connectionItems({ profiles, profile, syncs }: ConnectionFacts): readonly ConnectionItem[] {
  return profiles
    .filter(({ name }) => profile === null || name === profile)
    .flatMap((each) => [
      ...certificateItems(each),
      ...syncItems(
        each,
        syncs.find((sync) => sync.profile === each.name),
      ),
      ...comparedItems(each),
    ])
    .toSorted((left, right) => Number(right.isUrgent) - Number(left.isUrgent));
}

function certificateItems({
  name,
  certificate,
  certificateDaysLeft,
}: ProfileView): readonly ConnectionItem[] {
  if (certificateDaysLeft > remindedDays) return [];
  return [
    {
      item: 'certificate',
      profile: name,
      daysLeft: certificateDaysLeft,
      notAfter: certificate.notAfter,
      isUrgent: certificateDaysLeft <= urgentDays,
      goTo: 'settings',
    },
  ];
}

function syncItems(
  { name, lastSyncFailed }: ProfileView,
  last: SyncRecord | undefined,
): readonly ConnectionItem[] {
  const whose = { profile: name, isUrgent: true, goTo: 'sync' } as const;
  // That nobody is there in the evening is no failure.
  if (last?.outcome === 'failed' && last.code !== null && last.code !== 'outside-service-hours') {
    return [{ item: 'sync-failed', code: last.code, ...whose }];
  }
  return lastSyncFailed === null || lastSyncFailed === 0
    ? []
    : [{ item: 'sync-incomplete', failed: lastSyncFailed, ...whose }];
}

function comparedItems({ name, compared }: ProfileView): readonly ConnectionItem[] {
  const whose = { profile: name, goTo: 'sync' } as const;
  if (compared.state === 'never') return [{ item: 'never-compared', isUrgent: false, ...whose }];
  if (compared.state === 'fresh' || compared.days === null) return [];
  const isUrgent = compared.state === 'overdue';
  return [{ item: 'compared-long-ago', days: compared.days, isUrgent, ...whose }];
}
