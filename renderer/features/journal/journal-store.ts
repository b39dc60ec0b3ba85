/** 記録簿: the records of all documents, newest first, of every profile or of one. */
import { create } from 'zustand';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { JournalEntry } from '#contract/journal.ts';
import { CodedError, ask, onEvent, saveFile } from '../../api.ts';
import type { Texts } from '../../text/texts.ts';
import { formatMinute } from '../../components/japan-time.ts';
import { viewStore } from '../view/view-store.ts';
import { journalCsv } from './journal-csv.ts';

/** What was asked for beside the records themselves, and what came of it. */
export type JournalWork =
  | { readonly kind: 'checking' | 'exporting' }
  | { readonly kind: 'intact'; readonly records: number }
  | { readonly kind: 'exported'; readonly records: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

interface JournalState {
  /** `null` before the first answer. */
  readonly entries: readonly JournalEntry[] | null;
  /** Rows asked for. */
  readonly limit: number;
  readonly work: JournalWork | null;
}

const step = 200;
/** The service gives no more at once. */
export const mostRows = 1_000;

export const journalStore = create<JournalState>(() => ({ entries: null, limit: step, work: null }));

let asked = 0;

async function load(): Promise<void> {
  const mine = ++asked;
  const { profile } = viewStore.getState();
  const { limit } = journalStore.getState();
  try {
    const entries = await ask('journal.read', { ...(profile !== null && { profile }), limit });
    if (mine === asked) journalStore.setState({ entries });
  } catch (error) {
    if (mine === asked) tell(error);
  }
}

/** Reads the newest records and follows them until the returned function is called. */
export function followJournal(): () => void {
  journalStore.setState({ limit: step, work: null });
  const ends = [
    onEvent('archive.changed', () => void load()),
    viewStore.subscribe(({ profile }, before) => {
      if (profile === before.profile) return;
      journalStore.setState({ entries: null, limit: step, work: null });
      void load();
    }),
  ];
  void load();
  return () => {
    for (const end of ends) end();
  };
}

export function showMore(): void {
  journalStore.setState(({ limit }) => ({ limit: Math.min(mostRows, limit + step) }));
  void load();
}

/** つながりを確認: every record is read again. */
export async function checkChain(): Promise<void> {
  const { profile } = viewStore.getState();
  journalStore.setState({ work: { kind: 'checking' } });
  try {
    const { records } = await ask('journal.check', profile === null ? {} : { profile });
    journalStore.setState({ work: { kind: 'intact', records } });
  } catch (error) {
    tell(error);
  }
}

/** Every record there is, however many, for a spreadsheet. */
export async function exportJournal(profiles: readonly string[], { records }: Texts): Promise<void> {
  journalStore.setState({ work: { kind: 'exporting' } });
  try {
    const entries: JournalEntry[] = [];
    for (const profile of profiles) entries.push(...(await readAll(profile)));
    const newestFirst = entries.toSorted((left, right) =>
      left.at < right.at ? 1 : left.at > right.at ? -1 : 0,
    );
    const when = formatMinute(new Date().toISOString()).replaceAll(/[/:]/g, '').replace(' ', '_');
    const { saved } = await saveFile({
      name: records.journal.fileName(when),
      mediaType: 'text/csv',
      bytes: journalCsv(newestFirst, records),
    });
    journalStore.setState({ work: saved ? { kind: 'exported', records: entries.length } : null });
  } catch (error) {
    tell(error);
  }
}

async function readAll(profile: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const before = entries.at(-1)?.sequence;
    const page = await ask('journal.read', {
      profile,
      limit: mostRows,
      ...(before !== undefined && { before }),
    });
    entries.push(...page);
    if (page.length < mostRows) return entries;
  }
}

function tell(error: unknown): void {
  const code = error instanceof CodedError ? error.code : 'internal';
  journalStore.setState({ work: { kind: 'failed', code } });
}
