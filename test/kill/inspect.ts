/** After a kill: opens the archive, which recovers it, and looks for anything lost, doubled or torn. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '#core/archive/index.ts';
import { recordMark } from './record-mark.ts';
import type { KillWorld } from './world.ts';

export interface Inspection {
  /** Documents in the index. */
  readonly documents: number;
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly torn: readonly string[];
  readonly recoveryMs: number;
}

/** @param acknowledged file ids with the SHA-256, and marked ones with the record, that was acknowledged for them */
export async function inspect(
  world: KillWorld,
  acknowledged: ReadonlyMap<string, string>,
): Promise<Inspection> {
  const startedMs = performance.now();
  const archive = await openArchive({
    root: world.archiveRoot,
    clock: { now: () => Date.now() },
    logger: { log: () => undefined },
  });
  const recoveryMs = performance.now() - startedMs;
  try {
    const lost: string[] = [];
    const duplicated: string[] = [];
    for (const [fileId, expected] of world.truth) {
      const versions = archive.versions(fileId);
      if (versions.length > 1) duplicated.push(fileId);
      const isThere = versions.some(({ sha256 }) => sha256 === acknowledged.get(fileId));
      if (acknowledged.has(fileId) && !isThere) lost.push(fileId);
      if (versions.some(({ sha256 }) => sha256 !== expected)) lost.push(`${fileId} (other bytes)`);
    }
    for (const [marked, sequence] of acknowledged) {
      if (!marked.startsWith(recordMark)) continue;
      const records = archive.journal({ fileId: marked.slice(recordMark.length), limit: 1_000 });
      if (!records.some((record) => record.sequence === Number(sequence))) lost.push(marked);
    }
    const torn = [
      ...archive.recovery.problems.map(({ path, code }) => `${path} ${code}`),
      ...(await tornDocuments(world.archiveRoot)),
      ...(await readdir(join(world.archiveRoot, 'tmp'))),
    ];
    archive.requireIntactIndex();
    await archive.requireIntactJournal();
    return { documents: archive.status().documents, lost, duplicated, torn, recoveryMs };
  } finally {
    archive.close();
  }
}

/** Documents that do not hash to their names. */
async function tornDocuments(root: string): Promise<readonly string[]> {
  const torn: string[] = [];
  for (const entry of await readdir(join(root, 'cas'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (`${createHash('sha256').update(bytes).digest('hex')}.pdf` !== entry.name) torn.push(entry.name);
  }
  return torn;
}
