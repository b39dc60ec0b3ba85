/** Which list items show something newer than everything that is held. */
import type { ListItem } from '#contract/guarantee-file.ts';
import { isNewerSighting } from '../domain/lifecycle.ts';
import { compareVersions } from '../domain/version-order.ts';
import type { ReadableDatabase } from './database.ts';
import { type DocumentRow, type StoredVersionRow, toVersionFacts } from './document-rows.ts';
import { prepareReportsOf } from './report-rows.ts';

/** Files of which nothing is held are left out: nobody could use an old version of them. */
export function newerListItems(
  database: ReadableDatabase,
  profile: string,
  items: readonly ListItem[],
): readonly ListItem[] {
  const find = database.prepare<[string, string], DocumentRow>(
    'SELECT * FROM documents WHERE file_id = ? AND profile = ?',
  );
  const versionsOf = database.prepare<[number], StoredVersionRow>(
    'SELECT * FROM versions WHERE document_id = ?',
  );
  const reportsOf = prepareReportsOf(database);
  return items.filter((item) => {
    const row = find.get(item.fileId, profile);
    if (row === undefined || row.versions === 0) return false;
    const reports = reportsOf(item.fileId, profile);
    const newestFirst = versionsOf
      .all(row.id)
      .map((version) => toVersionFacts(version, reports.get(version.sha256)))
      .toSorted(compareVersions);
    return isNewerSighting(newestFirst, item);
  });
}
