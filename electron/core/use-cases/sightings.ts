/** What a search of the server happened to show: something newer than what is held must not stay usable. */
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Profile } from '#contract/profile.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';

/** Opens the archive for writing only when there is something to note. */
export async function noteSightings(
  context: UseCaseContext,
  profile: Profile,
  items: readonly ListItem[],
): Promise<void> {
  const root = archiveRootOf(context.home, profile);
  const newer = await readArchive(context, root, (archive) => archive.newerListItems(profile.name, items));
  if (newer.length === 0) return;
  try {
    const archive = await context.openArchiveBeside(root);
    try {
      await archive.observeListItems(profile.name, newer);
    } finally {
      archive.close();
    }
  } catch (error) {
    // Another program is at work on the archive; its own list, or the next one, will show the same.
    if (!(error instanceof HoshodeskError) || error.code !== 'another-instance') throw error;
    context.logger.log('warn', 'sightings-not-noted', { profile: profile.name, items: newer.length });
  }
}
