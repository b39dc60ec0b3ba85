/** `journal`: what people write down about guarantees, and reading it again. */
import type { HandlerContext, HandlersOf } from './handler.ts';

export function journalHandlers({ app, emit }: HandlerContext): HandlersOf<'journal'> {
  const tell = (profile: string, fileIds: readonly string[]): void =>
    emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
  return {
    async 'journal.record'(request) {
      const entry = await app.recordFact(request);
      tell(request.profile, [request.fileId]);
      return entry;
    },
    async 'journal.acknowledge'({ profile, items }) {
      await app.acknowledge({ profile, items });
      tell(profile, [...new Set(items.map(({ fileId }) => fileId))]);
      return {};
    },
    'journal.read': (selection) => app.readJournal(selection),
    'journal.check': async ({ profile }) => ({ records: await app.checkJournal(profile) }),
  };
}
