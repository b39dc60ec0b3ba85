/** 同期: brings everything the user may see into the archive, fetching only what changed (delivery.md, Sync). */
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import type { SyncEvent, SyncSummary } from '#contract/sync-event.ts';
import type { Archive } from '../archive/index.ts';
import type { Delivery } from '../delivery/index.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { createBackgroundWork, endOf } from './background-work.ts';
import { requireServiceHours, withLogin } from './session.ts';
import { type SyncPlan, planSync } from './sync-plan.ts';
import { verifyVersions } from './verify.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

export interface SyncOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: SyncEvent) => void;
  /** Files in flight at once, 1–8. */
  readonly concurrency?: number;
}

/** Documents on their way into the archive while others download; together they share the disk's syncs. */
const archivedAtOnce = 32;

interface SyncRun {
  readonly profile: string;
  readonly archive: Archive;
  readonly delivery: Delivery;
  readonly options: SyncOptions;
  /** The day the run began: what is uploaded later belongs to the next one. */
  readonly startedOn: string;
}

/**
 * Syncs one profile. Holds the archive's lock from before the login to the end, so that two instances behave as one
 * after the other (I7). A failing file is reported and never stops the others.
 */
export async function syncProfile(
  context: UseCaseContext,
  name: string,
  options: SyncOptions = {},
): Promise<SyncSummary> {
  const stored = await context.profiles.read(name);
  requireServiceHours(context, stored);
  const archive = await context.openArchive(archiveRootOf(context.home, stored.profile));
  try {
    const fetched = await withLogin(context, { stored, signal: options.signal }, (delivery) => {
      const startedOn = toJapanDate(context.clock.now());
      return run(context, { profile: name, archive, delivery, options, startedOn });
    });
    throwIfCancelled(options.signal);
    const { verified, unreadable } = await verifyNew(context, { stored, archive, options });
    return { ...fetched, failed: fetched.failed + unreadable, verified };
  } finally {
    archive.close();
  }
}

async function run(context: UseCaseContext, sync: SyncRun): Promise<Omit<SyncSummary, 'verified'>> {
  const { archive, delivery, profile, options } = sync;
  const listed = await delivery.searchAll(
    {},
    {
      ...(options.signal && { signal: options.signal }),
      onProgress: ({ rows, openParts }) => options.onEvent?.({ event: 'listing', rows, openParts }),
    },
  );
  reportIncomplete(listed.incomplete, options);
  const before = archive.syncState(profile);
  const plan = planSync(listed.items, (fileId) => archive.held(profile, fileId), before.lastCompleteOn);
  options.onEvent?.({ event: 'planned', listed: listed.items.length, fetch: plan.fetch.length });
  await archive.recordListItems(profile, plan.record);
  // What cannot be fetched now must not stay usable.
  await archive.observeListItems(profile, plan.fetch);
  const fetched = await fetchPlanned(sync, plan);
  if (listed.incomplete.length === 0) {
    await archive.recordListed(profile, new Set(listed.items.map((item) => item.fileId)));
  }
  const failed = fetched.failed + listed.incomplete.length;
  archive.recordSyncEnd(profile, {
    lastCompleteOn: failed === 0 ? sync.startedOn : before.lastCompleteOn,
    lastEndedAt: new Date(context.clock.now()).toISOString(),
    lastListed: listed.items.length,
    lastFailed: failed,
  });
  return {
    listed: listed.items.length,
    fetched: fetched.stored,
    unchanged: plan.unchanged + fetched.known,
    failed,
  };
}

interface NewVersions {
  readonly stored: StoredProfile;
  readonly archive: Archive;
  readonly options: SyncOptions;
}

/** Verifies every version nobody has looked at yet: the new ones, and those an earlier run did not come to. */
async function verifyNew(
  context: UseCaseContext,
  { stored, archive, options }: NewVersions,
): Promise<{ readonly verified: SyncSummary['verified']; readonly unreadable: number }> {
  const verified = { genuine: 0, indeterminate: 0, rejected: 0, unsigned: 0 };
  const versions = archive.versionsToVerify({ profile: stored.profile.name, onlyUnverified: true });
  let done = 0;
  let unreadable = 0;
  await verifyVersions(context, {
    archive,
    stored,
    versions,
    options: {
      ...(options.signal && { signal: options.signal }),
      onVerified: ({ version: { fileId, sha256 }, report: { verdict } }) => {
        verified[verdict] += 1;
        done += 1;
        options.onEvent?.({ event: 'verified', fileId, sha256, verdict, done, total: versions.length });
      },
      onUnreadable({ fileId }, error) {
        unreadable += 1;
        options.onEvent?.({ event: 'failed', fileId, ...describeFailure(error) });
      },
    },
  });
  return { verified, unreadable };
}

interface FetchCounts {
  stored: number;
  known: number;
  failed: number;
}

async function fetchPlanned(sync: SyncRun, plan: SyncPlan): Promise<FetchCounts> {
  const { archive, delivery, profile, options } = sync;
  const counts: FetchCounts = { stored: 0, known: 0, failed: 0 };
  const items = new Map(plan.fetch.map((item) => [item.fileId, item]));
  const fail = (fileId: string, error: unknown): void => {
    counts.failed += 1;
    options.onEvent?.({ event: 'failed', fileId, ...describeFailure(error) });
  };
  const archiving = createBackgroundWork(archivedAtOnce, fail);
  const outcomes = await delivery.download(
    [...items.keys()],
    async (file) => {
      const { fileId, announcedBytes } = file;
      const listItem = items.get(fileId);
      if (listItem === undefined) throw new HoshodeskError('internal', fileId);
      const body = endOf(file.body);
      const input = { profile, listItem, source: 'sync' as const, announcedBytes };
      const archived = archive.receive(input, body).then(({ outcome, sha256 }) => {
        counts[outcome] += 1;
        const done = counts.stored + counts.known;
        options.onEvent?.({ event: 'fetched', fileId, sha256, outcome, done, total: items.size });
      });
      // A body that breaks is thrown back to be fetched again. Once it is in, the connection is free for the next file.
      await Promise.race([archived, body.ended]);
      await archiving.add(fileId, archived);
    },
    { concurrency: options.concurrency ?? 4, ...(options.signal && { signal: options.signal }) },
  );
  await archiving.settled();
  for (const { fileId, error } of outcomes) if (error !== null) fail(fileId, error);
  return counts;
}

function describeFailure(error: unknown): Pick<SyncEvent & { event: 'failed' }, 'code' | 'detail'> {
  if (error instanceof HoshodeskError) {
    return { code: error.code, ...(error.detail !== undefined && { detail: error.detail }) };
  }
  return { code: 'internal' };
}

function reportIncomplete(parts: readonly SearchCriteria[], options: SyncOptions): void {
  for (const part of parts) {
    options.onEvent?.({
      event: 'failed',
      fileId: part.fileIdPrefix ?? '',
      code: 'search-not-divisible',
      detail: JSON.stringify(part),
    });
  }
}
