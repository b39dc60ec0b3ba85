/** 通知メール: what was announced, what came of the newest import, and the watched folder. */
import { create } from 'zustand';
import type { MailFolderState } from '#contract/bridge/mail-requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { AnnouncementRow } from '#contract/journal.ts';
import type { MailOutcome } from '#contract/mail-import.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { throttle } from '../../components/throttle.ts';
import { viewStore } from '../view/view-store.ts';

/** A file somebody opened or dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MailsState {
  /** Newest first; `null` while they are read for the first time. */
  readonly rows: readonly AnnouncementRow[] | null;
  readonly onlyAwaited: boolean;
  /** What arrived without a mail; newest uploads first. */
  readonly unannounced: readonly SearchRow[];
  readonly text: string;
  readonly isImporting: boolean;
  /** Of the newest import; `null` when there was none, or it was put away. */
  readonly outcomes: readonly MailOutcome[] | null;
  readonly folder: MailFolderState | null;
  readonly failure: ErrorCode | null;
}

const nothing: MailsState = {
  rows: null,
  onlyAwaited: false,
  unannounced: [],
  text: '',
  isImporting: false,
  outcomes: null,
  folder: null,
  failure: null,
};

export const mailsStore = create<MailsState>(() => nothing);

/** What the newest import was made of, for taking what was held back. */
let given: { readonly texts: readonly string[]; readonly files: readonly GivenFile[] } = {
  texts: [],
  files: [],
};

const followedEveryMs = 250;

/** Reads everything and follows it until the returned function is called. */
export function followMails(): () => void {
  const follow = throttle(() => void load(), followedEveryMs);
  const ends = [
    onEvent('archive.changed', follow),
    onEvent('sync.ended', follow),
    onEvent('mail.changed', follow),
    viewStore.subscribe(({ profile }, before) => {
      if (profile !== before.profile) void load();
    }),
  ];
  void load();
  return () => {
    for (const end of ends) end();
  };
}

async function load(): Promise<void> {
  const { onlyAwaited } = mailsStore.getState();
  const { profile } = viewStore.getState();
  await telling(async () => {
    const own = profile === null ? {} : { profile };
    const [rows, folder, unannounced] = await Promise.all([
      ask('mail.list', { onlyAwaited, ...own }),
      ask('mail.folder', {}),
      ask('mail.unannounced', own),
    ]);
    mailsStore.setState({ rows, folder, unannounced });
  });
}

export async function showOnlyAwaited(onlyAwaited: boolean): Promise<void> {
  mailsStore.setState({ onlyAwaited });
  await load();
}

export function writeText(text: string): void {
  mailsStore.setState({ text });
}

/** Imports the pasted text; it stays in its field when nothing of it could be taken. */
export async function importText(): Promise<void> {
  const { text } = mailsStore.getState();
  await importGiven({ texts: [text], files: [] });
}

export async function importFiles(files: readonly GivenFile[]): Promise<void> {
  if (files.length > 0) await importGiven({ texts: [], files });
}

/** Takes what was held back of a source because of its sender, after the person looked at it. */
export async function takeHeldBack(source: string): Promise<void> {
  const texts = source === '' ? given.texts : [];
  const files = given.files.filter(({ name }) => name === source);
  const before = mailsStore.getState().outcomes ?? [];
  const taken = await importAll({ texts, files }, true);
  mailsStore.setState({ outcomes: [...before.filter((each) => each.source !== source), ...taken] });
  await load();
}

export function putOutcomesAway(): void {
  mailsStore.setState({ outcomes: null });
}

/** Watches a folder, or none when the name is empty. */
export async function watchFolder(folder: string): Promise<void> {
  await telling(async () => mailsStore.setState({ folder: await ask('mail.watch', { folder }) }));
}

/** Takes or passes over a file of the watched folder. */
export async function decideWatched(source: string, take: boolean): Promise<void> {
  await telling(async () => {
    const folder = await ask('mail.decide', { source, take, allowUnknownSender: true });
    mailsStore.setState({ folder });
  });
}

export async function closeNotification({ profile, fileId, sequence }: AnnouncementRow): Promise<void> {
  const record = { action: 'announcement-closed', sequence } as const;
  await telling(async () => void (await ask('journal.record', { profile, fileId, record })));
}

async function importGiven(all: typeof given): Promise<void> {
  given = all;
  const outcomes = await importAll(all, false);
  const isTaken = outcomes.some(({ outcome }) => outcome === 'announced' || outcome === 'known');
  mailsStore.setState({ outcomes, ...(isTaken && all.texts.length > 0 && { text: '' }) });
  await load();
}

/** Files go one by one, so that no request grows too large. */
async function importAll(
  { texts, files }: typeof given,
  allowUnknownSender: boolean,
): Promise<readonly MailOutcome[]> {
  const outcomes: MailOutcome[] = [];
  mailsStore.setState({ isImporting: true, failure: null });
  await telling(async () => {
    if (texts.length > 0) {
      outcomes.push(...(await ask('mail.import', { texts, files: [], allowUnknownSender })));
    }
    for (const file of files) {
      outcomes.push(...(await ask('mail.import', { texts: [], files: [file], allowUnknownSender })));
    }
  });
  mailsStore.setState({ isImporting: false });
  return outcomes;
}

async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    mailsStore.setState({ failure: null });
  } catch (error) {
    mailsStore.setState({ failure: error instanceof CodedError ? error.code : 'internal' });
  }
}
