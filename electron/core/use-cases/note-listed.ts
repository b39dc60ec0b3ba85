/** What a search of the server showed of transferred files, written down without a sync: new codes, and files nobody had seen. */
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Profile } from '#contract/profile.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { showsOtherBytes } from '../domain/reconciliation.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';
import { noteSightings } from './sightings.ts';

/**
 * Held files get their new attributes as long as their bytes are still those listed; of the others it is noted that
 * something newer exists. Opens the archive for writing only when there is something to write.
 */
export async function noteListed(
  context: UseCaseContext,
  profile: Profile,
  items: readonly ListItem[],
): Promise<void> {
  await noteSightings(context, profile, items);
  const root = archiveRootOf(context.home, profile);
  const changed = await readArchive(context, root, (archive) =>
    items.filter((item) => isNews(archive, profile.name, item)),
  );
  if (changed.length === 0) return;
  try {
    const archive = await context.openArchiveBeside(root);
    try {
      await archive.recordListItems(profile.name, changed);
    } finally {
      archive.close();
    }
  } catch (error) {
    // Another program is at work on the archive; its own list, or the next one, will show the same.
    if (!(error instanceof HoshodeskError) || error.code !== 'another-instance') throw error;
    context.logger.log('warn', 'listed-not-noted', { profile: profile.name, items: changed.length });
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
