/** `export`: lists as CSV or Excel files, and documents as copies with readable names. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestOf, VersionKey } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { App } from '../../core/app.ts';
import { writeFileAtomically } from '../../core/atomic-file.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import { readHeadlines } from '../headlines.ts';
import { toTableFile } from '../tables/table-file.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function exportHandlers(context: HandlerContext): HandlersOf<'export'> {
  const { app, clock, chooseFolder } = context;
  return {
    async 'export.rows'(request, signal) {
      const rows = await gatherRows(app, request, signal);
      return toTableFile((await readHeadlines(context)).ofRows(rows), { ...request, madeAtMs: clock.now() });
    },
    async 'export.documents'({ versions }, signal) {
      const folder = await chooseFolder();
      if (folder === null) return null;
      await mkdir(folder, { recursive: true });
      const written = new Map<string, VersionKey>();
      try {
        for (const version of versions) {
          signal.throwIfAborted();
          await requireHeld(app, version);
          const plain = `${safeName(version.fileId)}.pdf`;
          // Two versions of one file id are two documents.
          const name = written.has(plain)
            ? plain.replace('.pdf', `_${version.sha256.slice(0, 8)}.pdf`)
            : plain;
          await writeFileAtomically(join(folder, name), await app.readDocument(version.sha256));
          written.set(name, version);
        }
      } catch (error) {
        // What was copied before the end is a copy all the same.
        await recordCopies(context, [...written.values()]);
        throw error;
      }
      const recordFailure = await recordCopies(context, [...written.values()]);
      return { folder, written: written.size, recordFailure };
    },
  };
}

/** Writes into the journal that copies were made. A failure takes no copy back: its code is the answer. */
async function recordCopies(
  { app, emit }: HandlerContext,
  copied: readonly VersionKey[],
): Promise<ErrorCode | null> {
  try {
    for (const [profile, versions] of Map.groupBy(copied, (each) => each.profile)) {
      await app.recordCopies(profile, versions);
      const fileIds = versions.map(({ fileId }) => fileId);
      emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
    }
    return null;
  } catch (error) {
    return error instanceof HoshodeskError ? error.code : 'internal';
  }
}

/** A copy must not carry the name of another document. */
async function requireHeld(app: App, { profile, fileId, sha256 }: VersionKey): Promise<void> {
  const versions = await app.show(fileId);
  const isHeld = versions.some((version) => version.profile === profile && version.sha256 === sha256);
  if (!isHeld) throw new HoshodeskError('file-not-held', fileId);
}

/** File ids come from a server: only what a file id may hold becomes part of a path. */
function safeName(fileId: string): string {
  if (!/^[0-9A-Za-z_-]{1,60}$/.test(fileId)) throw new HoshodeskError('file-id-invalid', fileId);
  return fileId;
}

const pageSize = 1_000;

async function gatherRows(
  app: App,
  { query, fileIds }: RequestOf<'export.rows'>,
  signal: AbortSignal,
): Promise<readonly SearchRow[]> {
  const wanted = fileIds === undefined ? null : new Set(fileIds);
  const rows: SearchRow[] = [];
  for (let offset = 0; ; offset += pageSize) {
    signal.throwIfAborted();
    const page = await app.search({ ...query, offset, limit: pageSize });
    rows.push(...page.filter(({ fileId }) => wanted === null || wanted.has(fileId)));
    if (page.length < pageSize) return rows;
  }
}
