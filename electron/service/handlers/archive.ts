/** `archive`: searches, versions and documents of the local archive; needs no network. */
import type { VersionRow } from '#contract/guarantee-file.ts';
import { type Headlines, readHeadlines } from '../headlines.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function archiveHandlers(context: HandlerContext): HandlersOf<'archive'> {
  const { app } = context;
  return {
    'archive.search': async (page) => (await readHeadlines(context)).ofRows(await app.search(page)),
    'archive.count': (query) => app.count(query),
    'archive.versions': async ({ fileId }) =>
      ofEachProfile(await readHeadlines(context), await app.show(fileId)),
    'archive.document': ({ sha256 }) => app.readDocument(sha256),
    async 'archive.find'({ profile, fileId }) {
      const row = await app.findDocument(profile, fileId);
      return row === null ? null : ((await readHeadlines(context)).ofRows([row])[0] ?? null);
    },
    async 'archive.today'(selection) {
      const headlines = await readHeadlines(context);
      const sections = await app.readToday(selection);
      return sections.map((section) => ({ ...section, rows: headlines.ofRows(section.rows) }));
    },
  };
}

/** Two profiles may hold the same file id; each history stands for itself. */
function ofEachProfile(headlines: Headlines, versions: readonly VersionRow[]) {
  return [...Map.groupBy(versions, ({ profile }) => profile).values()].flatMap((history) =>
    headlines.ofVersions(history),
  );
}
