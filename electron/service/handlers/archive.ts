/** `archive`: searches, versions and documents of the local archive; needs no network. */
import type { HandlerContext, HandlersOf } from './handler.ts';

export function archiveHandlers({ app }: HandlerContext): HandlersOf<'archive'> {
  return {
    'archive.search': (page) => app.search(page),
    'archive.count': (query) => app.count(query),
    'archive.versions': ({ fileId }) => app.show(fileId),
    'archive.document': ({ sha256 }) => app.readDocument(sha256),
    'archive.today': ({ profile }) => app.readToday(profile),
  };
}
