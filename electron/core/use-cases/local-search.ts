/** Search and history over the local archives; needs no network. */
import type { LocalQuery } from '#contract/bridge/requests.ts';
import type { SearchRow, VersionRow } from '#contract/guarantee-file.ts';
import type { ArchiveReader, LocalSearch } from '../archive/index.ts';
import { parseFileId } from '../domain/file-id.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';

/** The distinct archive roots of one profile, or of all of them. */
export async function archiveRoots(context: UseCaseContext, profile?: string): Promise<readonly string[]> {
  const stored =
    profile === undefined ? await context.profiles.list() : [await context.profiles.read(profile)];
  const roots = stored.map((each) => archiveRootOf(context.home, each.profile));
  return profile === undefined ? [...new Set([archiveRootOf(context.home, null), ...roots])] : roots;
}

/** Searches every archive in question, each in the asked order; rows of one archive stay together. */
export async function searchLocally(
  context: UseCaseContext,
  query: LocalSearch,
): Promise<readonly SearchRow[]> {
  const rows: SearchRow[] = [];
  let skip = query.offset ?? 0;
  for (const root of await archiveRoots(context, query.profile)) {
    const part = { ...query, offset: skip, limit: query.limit - rows.length };
    const found = await readArchive(context, root, (archive) => {
      const page = archive.search(part);
      // Only a page that comes up short needs to know how many rows the archive had before it.
      if (page.length < part.limit && skip > 0) skip = Math.max(0, skip - archive.count(query));
      return page;
    });
    rows.push(...found);
    if (rows.length >= query.limit) break;
  }
  return rows;
}

/** How many documents a search finds, over all archives in question. */
export async function countLocally(context: UseCaseContext, query: LocalQuery): Promise<number> {
  let total = 0;
  for (const root of await archiveRoots(context, query.profile)) {
    total += await readArchive(context, root, (archive) => archive.count(query));
  }
  return total;
}

/** The row lists show of one file; `null` when neither list nor receipt ever named it. */
export async function findDocument(
  context: UseCaseContext,
  profile: string,
  fileId: string,
): Promise<SearchRow | null> {
  const stored = await context.profiles.read(profile);
  const root = archiveRootOf(context.home, stored.profile);
  return readArchive(context, root, (archive) => archive.document(profile, fileId));
}

/** All versions of a file id, newest first; throws `file-id-invalid` or `file-not-held`. */
export async function showVersions(
  context: UseCaseContext,
  fileIdText: string,
): Promise<readonly VersionRow[]> {
  const fileId = parseFileId(fileIdText)?.fileId;
  if (fileId === undefined) throw new HoshodeskError('file-id-invalid', fileIdText);
  const rows: VersionRow[] = [];
  for (const root of await archiveRoots(context)) {
    rows.push(...(await readArchive(context, root, (archive) => archive.versions(fileId))));
  }
  if (rows.length === 0) throw new HoshodeskError('file-not-held', fileId);
  return rows;
}

/** Opens an archive for reading, asks it one thing and closes it. */
export async function readArchive<T>(
  context: UseCaseContext,
  root: string,
  ask: (archive: ArchiveReader) => T | Promise<T>,
): Promise<T> {
  const archive = await context.openArchiveReader(root);
  try {
    return await ask(archive);
  } finally {
    archive.close();
  }
}
