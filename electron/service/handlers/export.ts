/** `export`: lists as CSV or Excel files, and documents as copies with readable names. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestOf } from '#contract/bridge/requests.ts';
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
      let written = 0;
      for (const { fileId, sha256 } of versions) {
        signal.throwIfAborted();
        const bytes = await app.readDocument(sha256);
        await writeFileAtomically(join(folder, `${safeName(fileId)}.pdf`), bytes);
        written += 1;
      }
      return { folder, written };
    },
  };
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
