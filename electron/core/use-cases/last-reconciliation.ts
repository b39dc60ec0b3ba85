/** What is still open of the last reconciliation: it lists what to do, and what has been done drops out of it. */
import type { Difference, LastReconciliation, Reconciliation } from '#contract/reconciliation.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { countReasons } from '../domain/reconciliation.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';
import { runOptions } from './reconcile.ts';
import { readReconciliationRecord } from './reconciliation-record.ts';
import { readInterrupted } from './reconciliation-run.ts';

export async function readLastReconciliation(
  context: UseCaseContext,
  name: string,
): Promise<LastReconciliation> {
  const stored = await context.profiles.read(name);
  const interrupted = await readInterrupted(runOptions(context, stored));
  const result = await readReconciliationRecord(context.home, name);
  if (result === null) return { result, interrupted };
  const root = archiveRootOf(context.home, stored.profile);
  return {
    result: await readArchive(context, root, (archive) => withoutSettled(archive, result)),
    interrupted,
  };
}

/** Also takes what was settled out of the counts. */
function withoutSettled(archive: ArchiveReader, result: Reconciliation): Reconciliation {
  const { profile, summary, differences } = result;
  const open = differences.flatMap((each) => stillOpen(archive, result, each) ?? []);
  const [before, now] = [countReasons(differences), countReasons(open)];
  const counts = { ...now };
  for (const group of ['serverOnly', 'localOnly', 'stale', 'changed'] as const) {
    const entries = Object.entries(now[group]).map(([reason, count]) => {
      const key = reason as keyof (typeof now)[typeof group];
      return [reason, summary[group][key] - before[group][key] + count];
    });
    Object.assign(counts, { [group]: Object.fromEntries(entries) });
  }
  return { profile, summary: { ...summary, ...counts }, differences: open };
}

/** `null` when it is settled; a reason that was recorded since is told instead of the old one. */
function stillOpen(
  archive: ArchiveReader,
  { profile, summary }: Reconciliation,
  difference: Difference,
): Difference | null {
  const { fileId } = difference;
  switch (difference.event) {
    case 'server-only':
      return archive.document(profile, fileId)?.held === true ? null : difference;
    case 'stale': {
      const versions = archive.versions(fileId, profile);
      const isFetched = versions.some(({ receivedAt }) => receivedAt > summary.endedAt);
      return isFetched ? null : difference;
    }
    case 'local-only': {
      const document = archive.document(profile, fileId);
      const reason = document?.absence ?? null;
      return reason === null ? null : { ...difference, reason };
    }
    case 'changed':
      return difference;
  }
}
