/** 照合: the whole list of the server, window by window, against the archive (R159–R162, ADR 0014). Fetches nothing. */
import { join } from 'node:path';
import type { ListItem, SearchCriteria, SearchRow } from '#contract/guarantee-file.ts';
import type { Difference, Reconciliation, ReconciliationEvent } from '#contract/reconciliation.ts';
import type { Archive } from '../archive/index.ts';
import type { Delivery } from '../delivery/index.ts';
import { absenceOf, compareDifferences, countReasons, differenceOf } from '../domain/reconciliation.ts';
import type { StoredProfile } from '../profiles/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { type ReconciliationRun, type RunOptions, openReconciliationRun } from './reconciliation-run.ts';
import { keepReconciliation, reconciliationFolder } from './reconciliation-record.ts';
import { requireServiceHours, withLogin } from './session.ts';
import { planSync } from './sync-plan.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

export interface ReconcileOptions {
  /** Ends the run with `cancelled`; its finished windows stay for the next one. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ReconciliationEvent) => void;
}

/**
 * Compares one profile. Holds the archive's lock from before the login to the end, so that no sync changes it meanwhile.
 * Only after a complete list are files marked as gone, and only those which the server does not know by their file id.
 */
export async function reconcileProfile(
  context: UseCaseContext,
  name: string,
  options: ReconcileOptions = {},
): Promise<Reconciliation> {
  const stored = await context.profiles.read(name);
  requireServiceHours(context, stored);
  const archive = await context.openArchive(archiveRootOf(context.home, stored.profile));
  try {
    const run = await openReconciliationRun(runOptions(context, stored));
    const comparison = { name, archive, run, options, heldBefore: heldRows(archive, name) };
    const seen = await withLogin(context, { stored, signal: options.signal }, (delivery) =>
      readServer(comparison, delivery),
    );
    const result = await conclude(context, comparison, seen);
    await keepReconciliation(context.home, result);
    await run.end();
    return result;
  } finally {
    archive.close();
  }
}

interface Comparison {
  readonly name: string;
  readonly archive: Archive;
  readonly run: ReconciliationRun;
  readonly options: ReconcileOptions;
  readonly heldBefore: readonly SearchRow[];
}

interface Seen {
  readonly items: ReadonlyMap<string, ListItem>;
  readonly incomplete: readonly SearchCriteria[];
}

/** What an interrupted run of a profile is found by. */
export function runOptions({ home, clock }: UseCaseContext, { profile }: StoredProfile): RunOptions {
  const { name, origin, startPath, userId, archiveRoot = null } = profile;
  return {
    folder: join(reconciliationFolder(home, name), 'run'),
    identity: JSON.stringify([origin, startPath, userId, archiveRoot]),
    nowMs: clock.now(),
  };
}

/** Reads the windows in their order; what a later one shows of a file replaces what an earlier one showed. */
async function readServer(comparison: Comparison, delivery: Delivery): Promise<Seen> {
  const { run, options } = comparison;
  const items = new Map<string, ListItem>();
  const incomplete: SearchCriteria[] = [];
  const windows = run.windows.length;
  const newest = windows - 1;
  if (run.kept.size > 0) {
    const { startedAt } = run;
    options.onEvent?.({ event: 'resumed', startedAt, windowsDone: run.kept.size, windows });
  }
  for (const [windowsDone, uploaded] of run.windows.entries()) {
    const known = run.kept.get(windowsDone) ?? null;
    const report = (rows: number): void =>
      options.onEvent?.({ event: 'listing', windowsDone, windows, uploaded, rows });
    if (known === null) report(items.size);
    const found =
      known === null
        ? await delivery.searchAll(
            { uploaded },
            {
              ...(options.signal && { signal: options.signal }),
              onProgress: ({ rows }) => report(items.size + rows),
            },
          )
        : { items: known, incomplete: [] };
    for (const item of found.items) items.set(item.fileId, item);
    for (const part of found.incomplete) options.onEvent?.({ event: 'incomplete', part });
    incomplete.push(...found.incomplete);
    const isFinished = known === null && found.incomplete.length === 0 && windowsDone < newest;
    if (isFinished) await run.keep(windowsDone, found.items);
  }
  if (incomplete.length === 0) await confirmAbsent(comparison, delivery, items);
  return { items, incomplete };
}

/** So many may have slipped between two pages of a moving list; where more are gone, the list itself is the proof. */
const confirmedAtMost = 300;

/** Asks for each file that vanished by its file id, and takes it in where the server still has it. */
async function confirmAbsent(
  { heldBefore, options }: Comparison,
  delivery: Delivery,
  items: Map<string, ListItem>,
): Promise<void> {
  const vanished = heldBefore.filter((row) => isNewlyAbsent(row) && !items.has(row.fileId));
  if (vanished.length > confirmedAtMost) return;
  for (const [done, { fileId }] of vanished.entries()) {
    throwIfCancelled(options.signal);
    options.onEvent?.({ event: 'confirming', done, total: vanished.length });
    const found = await delivery.searchAll(
      { fileIdPrefix: fileId },
      options.signal && { signal: options.signal },
    );
    const item = found.items.find((each) => each.fileId === fileId);
    if (item !== undefined) items.set(fileId, item);
  }
}

function isNewlyAbsent({ absentSince }: SearchRow): boolean {
  return absentSince === null;
}

/** Everything the profile holds bytes of. */
function heldRows(archive: Archive, profile: string): readonly SearchRow[] {
  const all = archive.search({ profile, criteria: {}, limit: Number.MAX_SAFE_INTEGER });
  return all.filter(({ held }) => held);
}

/** Compares first, then lets the archive take what was seen: afterwards nothing would differ. */
async function conclude(
  context: UseCaseContext,
  comparison: Comparison,
  { items, incomplete }: Seen,
): Promise<Reconciliation> {
  const { name, archive, run, heldBefore } = comparison;
  const listed = [...items.values()];
  const { lastCompleteOn } = archive.syncState(name);
  const differences: Difference[] = listed.flatMap((item) => {
    const held = archive.held(name, item.fileId);
    return differenceOf(item, held?.sha256 == null ? null : held.listItem, lastCompleteOn) ?? [];
  });
  const plan = planSync(listed, (fileId) => archive.held(name, fileId), lastCompleteOn);
  await archive.recordListItems(name, plan.record);
  await archive.observeListItems(name, plan.fetch);
  const complete = incomplete.length === 0;
  const endedAt = new Date(context.clock.now()).toISOString();
  if (complete) {
    differences.push(...(await recordAbsent(comparison, items)));
    archive.recordReconciled(name, endedAt);
  }
  differences.sort(compareDifferences);
  const summary = {
    startedAt: run.startedAt,
    endedAt,
    complete,
    windows: run.windows.length,
    resumedWindows: run.kept.size,
    listed: listed.length,
    held: heldBefore.length,
    ...countReasons(differences),
    incomplete,
  };
  return { profile: name, summary, differences };
}

/** Marks what a complete list no longer shows; the archive then says why. */
async function recordAbsent(
  { name, archive, heldBefore }: Comparison,
  items: Seen['items'],
): Promise<readonly Difference[]> {
  await archive.recordListed(name, new Set(items.keys()));
  const knownAbsent = new Set(heldBefore.filter((row) => !isNewlyAbsent(row)).map(({ fileId }) => fileId));
  return heldRows(archive, name)
    .filter(({ fileId }) => !items.has(fileId))
    .map((row) => absenceOf(row, row.absence ?? 'unknown', !knownAbsent.has(row.fileId)));
}
