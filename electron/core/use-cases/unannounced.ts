/** Reads which documents arrived without a mail (R48); needs no network. */
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { announcedDays, isAnnounced } from '../domain/unannounced.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';

const mostRows = 1_000;
const mostMails = 10_000;

/** Newest uploads first; empty for profiles whose mails are not imported. */
export async function readUnannounced(
  context: UseCaseContext,
  { profile }: { readonly profile?: string },
): Promise<readonly SearchRow[]> {
  const today = toJapanDate(context.clock.now());
  const stored =
    profile === undefined ? await context.profiles.list() : [await context.profiles.read(profile)];
  const rows: SearchRow[] = [];
  for (const each of stored) {
    const root = archiveRootOf(context.home, each.profile);
    const own = await readArchive(context, root, (archive) =>
      unannouncedIn(archive, each.profile.name, today),
    );
    rows.push(...own);
  }
  return rows.slice(0, mostRows);
}

function unannouncedIn(archive: ArchiveReader, profile: string, today: string): readonly SearchRow[] {
  const mails = archive.announcements({ profile, limit: mostMails });
  const uploaded = announcedDays(mails, today);
  if (uploaded === null) return [];
  const byFile = Map.groupBy(mails, ({ fileId }) => fileId);
  return archive
    .search({
      profile,
      criteria: { uploaded },
      sort: { column: 'uploadedOn', direction: 'desc' },
      limit: mostRows,
    })
    .filter((row) => row.held && !isAnnounced(row, byFile.get(row.fileId) ?? []));
}
