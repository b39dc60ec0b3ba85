/** 状態: what each profile and each archive looks like right now; needs no network. */
import type { CertificateSummary } from '#contract/profile.ts';
import type { ReconciliationAge } from '#contract/reconciliation.ts';
import type { ArchiveStatus, SyncState } from '../archive/index.ts';
import { daysBetween, toJapanDate } from '../domain/japan-time.ts';
import { reconciliationAge } from '../domain/reconciliation-age.ts';
import { isWithinServiceHours, usualServiceHours } from '../domain/service-hours.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots, readArchive } from './local-search.ts';

export interface ProfileStatus {
  readonly name: string;
  readonly userId: string;
  readonly origin: string;
  readonly certificate: CertificateSummary;
  /** Whole days until the client certificate ends; negative when it has. */
  readonly certificateDaysLeft: number;
  readonly withinServiceHours: boolean;
  readonly sync: SyncState;
  /** How long ago the whole list was compared with the archive, by a reconciliation or by a complete sync (R162, ADR 0014). */
  readonly compared: ReconciliationAge;
}

export interface StatusReport {
  readonly profiles: readonly ProfileStatus[];
  readonly archives: readonly ArchiveStatus[];
}

/** How the last sync of each profile ended, by the profile's name. */
export async function readSyncStates(context: UseCaseContext): Promise<ReadonlyMap<string, SyncState>> {
  const states = new Map<string, SyncState>();
  for (const { profile } of await context.profiles.list()) {
    const root = archiveRootOf(context.home, profile);
    states.set(profile.name, await readArchive(context, root, (archive) => archive.syncState(profile.name)));
  }
  return states;
}

/** What is known of each profile; unlike the archives' sizes it is read at once, however much is held. */
export async function readProfileStatuses(context: UseCaseContext): Promise<readonly ProfileStatus[]> {
  const now = context.clock.now();
  const profiles: ProfileStatus[] = [];
  for (const { profile, certificate } of await context.profiles.list()) {
    const root = archiveRootOf(context.home, profile);
    const ends = toJapanDate(Date.parse(certificate.notAfter));
    const sync = await readArchive(context, root, (archive) => archive.syncState(profile.name));
    profiles.push({
      name: profile.name,
      userId: profile.userId,
      origin: profile.origin,
      certificate,
      certificateDaysLeft: daysBetween(toJapanDate(now), ends),
      withinServiceHours: isWithinServiceHours(now, profile.serviceHours ?? usualServiceHours),
      sync,
      compared: reconciliationAge([sync.reconciledAt, sync.lastCompleteOn], now),
    });
  }
  return profiles;
}

export async function readStatus(context: UseCaseContext): Promise<StatusReport> {
  const profiles = await readProfileStatuses(context);
  const archives: ArchiveStatus[] = [];
  for (const root of await archiveRoots(context)) {
    archives.push(await readArchive(context, root, (archive) => archive.status()));
  }
  return { profiles, archives };
}
