/** `mail`: notification mails, pasted, opened or taken from a folder, and what they announced. */
import { createMailFolderWatcher } from '../mail-folder.ts';
import { tellMailOutcomes } from '../tell-mail-outcomes.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

const mostRows = 1_000;

export function mailHandlers(context: HandlerContext): HandlersOf<'mail'> {
  const { app, chooseFolder } = context;
  const watcher = createMailFolderWatcher(context);
  return {
    async 'mail.import'({ texts, files, ...permissions }, signal) {
      const sources = [
        ...texts.map((content) => ({ name: '', content })),
        ...files.map(({ name, bytes }) => ({ name, content: bytes })),
      ];
      const outcomes = await app.importMails({ ...permissions, sources, signal });
      tellMailOutcomes(context, outcomes);
      return outcomes;
    },
    'mail.list': (selection) => app.readAnnouncements({ ...selection, limit: mostRows }),
    'mail.unannounced': (selection) => app.readUnannounced(selection),
    'mail.folder': async () => watcher.state(),
    async 'mail.watch'({ folder }) {
      await watcher.watch(folder.trim());
      return watcher.state();
    },
    async 'mail.chooseFolder'() {
      const folder = await chooseFolder();
      return folder === null ? null : { folder };
    },
    async 'mail.decide'({ source, take, ...permissions }) {
      await watcher.decide(source, take, permissions);
      return watcher.state();
    },
  };
}
