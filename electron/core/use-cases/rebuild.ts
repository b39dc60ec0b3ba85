/** 再構築: makes the index of every archive anew from the documents and receipts on disk. */
import type { RebuildReport } from '../archive/index.ts';
import type { Progress } from '../ports.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots } from './local-search.ts';

export interface RebuiltArchive extends RebuildReport {
  readonly root: string;
}

export async function rebuildArchives(
  context: UseCaseContext,
  onProgress?: Progress,
): Promise<readonly RebuiltArchive[]> {
  const reports: RebuiltArchive[] = [];
  for (const root of await archiveRoots(context)) {
    const archive = await context.openArchive(root);
    try {
      const report = await archive.rebuild((done, total) => onProgress?.({ phase: 'rebuild', done, total }));
      reports.push({ root, ...report });
    } finally {
      archive.close();
    }
  }
  return reports;
}
