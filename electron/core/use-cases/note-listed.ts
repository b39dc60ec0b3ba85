/** What a search of the server showed, written down without a sync: new codes, files nobody had seen, newer issues. */
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Profile } from '#contract/profile.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { showsOtherBytes } from '../domain/reconciliation.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';

export interface Listed {
  readonly items: readonly ListItem[];
  /** Whether files nobody holds get a row in the local list: only when they are what was looked for. */
  readonly noteUnheld: boolean;
}

/**
 * A held file of which something newer was seen is no longer usable; the others get their new attributes. Opens the
 * archive for writing only when there is something to write.
 */
export async function noteListed(
  context: UseCaseContext,
  profile: Profile,
  { items, noteUnheld }: Listed,
): Promise<void> {
  const root = archiveRootOf(context.home, profile);
  const { newer, changed } = await readArchive(context, root, (archive) => ({
    newer: archive.newerListItems(profile.name, items),
    changed: items.filter(
      (item) =>
        (noteUnheld || archive.held(profile.name, item.fileId)?.sha256 != null) &&
        isNews(archive, profile.name, item),
    ),
  }));
  if (newer.length + changed.length === 0) return;
  try {
    const archive = await context.openArchiveBeside(root);
    try {
      await archive.observeListItems(profile.name, newer);
      await archive.recordListItems(profile.name, changed);
    } finally {
      archive.close();
    }
  } catch (error) {
    // Another program is at work on the archive; its own list, or the next one, will show the same.
    if (!(error instanceof HoshodeskError) || error.code !== 'another-instance') throw error;
    context.logger.log('warn', 'listed-not-noted', { profile: profile.name, items: newer.length });
  }
}

function isNews(archive: ArchiveReader, profile: string, item: ListItem): boolean {
  const held = archive.held(profile, item.fileId);
  if (held === null) return true;
  // Until the new bytes are here a held file keeps what was listed with the old ones: a sync must still see the difference.
  if (held.sha256 !== null && showsOtherBytes(item, held.listItem)) return false;
  const known: Readonly<Record<string, unknown>> = { ...held.listItem };
  return Object.entries(item).some(([attribute, value]) => known[attribute] !== value);
}
