/** Which one thing about the connection is worth a line above everything. Pure. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { errorGroup } from '#contract/error-codes.ts';

export type NoticeChoice =
  | { readonly kind: 'no-profile' }
  | { readonly kind: 'offline'; readonly profile: ProfileView }
  | { readonly kind: 'outside-hours'; readonly profile: ProfileView }
  | { readonly kind: 'no-anchors'; readonly profile: ProfileView }
  /** The whole was not compared for 30 days, or for 55 (R162). */
  | {
      readonly kind: 'compare-due' | 'compare-overdue';
      readonly profile: ProfileView;
      readonly days: number;
    };

export interface NoticeFacts {
  /** `null` while they are not known. */
  readonly profiles: readonly ProfileView[] | null;
  /** The profile the window is about. */
  readonly profile: string | null;
  /** Newest first. */
  readonly syncs: readonly SyncRecord[];
}

/**
 * The first that holds: nothing to connect to, void notices about to be missed, nobody to trust, nobody answering,
 * nothing compared for long, nobody there at this hour.
 */
export function chooseNotice({ profiles, profile, syncs }: NoticeFacts): NoticeChoice | null {
  if (profiles === null) return null;
  if (profiles.length === 0) return { kind: 'no-profile' };
  const shown = profiles.filter(({ name }) => profile === null || name === profile);
  const overdue = notCompared(shown, 'overdue');
  if (overdue !== null) return overdue;
  const trusting = shown.find(({ anchors }) => anchors.length === 0);
  if (trusting !== undefined) return { kind: 'no-anchors', profile: trusting };
  const silent = shown.find(({ name }) => isSilent(syncs.find((sync) => sync.profile === name)));
  if (silent !== undefined) return { kind: 'offline', profile: silent };
  const due = notCompared(shown, 'due');
  if (due !== null) return due;
  const closed = shown.find(({ withinServiceHours }) => !withinServiceHours);
  return closed === undefined ? null : { kind: 'outside-hours', profile: closed };
}

function notCompared(shown: readonly ProfileView[], state: 'due' | 'overdue'): NoticeChoice | null {
  const profile = shown.find(({ compared }) => compared.state === state);
  return profile === undefined
    ? null
    : { kind: `compare-${state}`, profile, days: profile.compared.days ?? 0 };
}

/** The newest sync of a profile did not reach its server. */
function isSilent(newest: SyncRecord | undefined): boolean {
  if (newest?.outcome !== 'failed' || newest.code === null) return false;
  return newest.code !== 'outside-service-hours' && errorGroup(newest.code) === 'network';
}
