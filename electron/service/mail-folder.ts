/** Takes mails from the folder the user named, as long as the service runs, and keeps what a person has to decide. */
import { isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MailFolderState } from '#contract/bridge/mail-requests.ts';
import type { MailOutcome, MailPermissions } from '#contract/mail-import.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';
import { type MailWatch, readMailSources } from '../core/use-cases/index.ts';
import type { HandlerContext } from './handlers/handler.ts';
import { tellMailOutcomes } from './tell-mail-outcomes.ts';

export interface MailFolderWatcher {
  state(): MailFolderState;
  /** Remembered for the next start; throws `file-unreadable` and goes on with the folder before. */
  watch(folder: string): Promise<void>;
  /** Takes or passes over a file that was not taken. */
  decide(source: string, take: boolean, permissions: MailPermissions): Promise<void>;
}

/** A file has to stand still between two looks. */
const lookEveryMs = 3_000;
const keptOutcomes = 200;

type Context = Pick<HandlerContext, 'app' | 'closing' | 'emit' | 'store'>;

export function createMailFolderWatcher(context: Context): MailFolderWatcher {
  const { app, closing, store } = context;
  let state: MailFolderState = { folder: '', failure: null, notTaken: [] };
  let current = new AbortController();

  const change = (part: Partial<MailFolderState>): void => {
    state = { ...state, ...part };
    context.emit({ kind: 'event', name: 'mail.changed', payload: {} });
  };
  const keep = (outcomes: readonly MailOutcome[]): void => {
    tellMailOutcomes(context, outcomes);
    const notTaken = outcomes.filter(({ outcome }) => outcome === 'refused' || outcome === 'held-back');
    const sources = new Set(outcomes.map(({ source }) => source));
    const before = state.notTaken.filter(({ source }) => !sources.has(source));
    change({ notTaken: [...notTaken, ...before].slice(0, keptOutcomes) });
  };
  const follow = (folder: string): void => {
    current.abort();
    current = new AbortController();
    change({ folder, failure: null, notTaken: [] });
    if (folder !== '') {
      const signal = AbortSignal.any([current.signal, closing]);
      void lookAgainAndAgain(app.watchMails({ folder }), { signal, keep, change });
    }
  };
  void store.read().then(({ mailFolder }) => {
    if (state.folder === '') follow(mailFolder);
  });
  return {
    state: () => state,
    async watch(folder) {
      if (folder !== '') await requireReadable(app.watchMails({ folder }), folder);
      await store.change((before) => ({ ...before, mailFolder: folder }));
      follow(folder);
    },
    async decide(source, take, permissions) {
      if (!state.notTaken.some((each) => each.source === source)) {
        throw new HoshodeskError('file-unreadable', source);
      }
      if (!take) return change({ notTaken: state.notTaken.filter((each) => each.source !== source) });
      keep(await app.importMails({ ...permissions, sources: readMailSources([join(state.folder, source)]) }));
    },
  };
}

async function requireReadable(watch: MailWatch, folder: string): Promise<void> {
  if (!isAbsolute(folder)) throw new HoshodeskError('file-unreadable', folder);
  await watch.look();
}

interface Looking {
  readonly signal: AbortSignal;
  readonly keep: (outcomes: readonly MailOutcome[]) => void;
  readonly change: (part: Partial<MailFolderState>) => void;
}

/** A folder that cannot be read for a while, or an archive that is busy, is looked at again later. */
async function lookAgainAndAgain(watch: MailWatch, { signal, keep, change }: Looking): Promise<void> {
  let failed = false;
  while (!signal.aborted) {
    try {
      const outcomes = await watch.look();
      if (signal.aborted) return;
      if (failed) change({ failure: null });
      failed = false;
      if (outcomes.length > 0) keep(outcomes);
    } catch (error) {
      if (!failed) change({ failure: error instanceof HoshodeskError ? error.code : 'internal' });
      failed = true;
    }
    await sleep(lookEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
