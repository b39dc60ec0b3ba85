/** サーバ検索: the conditions, the search that runs, and what it found. */
import { create } from 'zustand';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import { type ServerDraft, emptyServerDraft, isReversed, toCriteria } from './server-draft.ts';

export interface ServerFailure {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
}

interface ServerState {
  /** `null` until one is chosen: then the first there is. */
  readonly profile: string | null;
  readonly draft: ServerDraft;
  /** Counts how often the conditions were cleared; fields begin anew with each. */
  readonly round: number;
  /** Date fields in which something stands that is no date. */
  readonly wrongDates: ReadonlySet<string>;
  /** `null` = no search is running. */
  readonly progress: { readonly rows: number; readonly openParts: number } | null;
  /** `null` = nothing has been searched yet. */
  readonly rows: readonly DocumentView[] | null;
  /** The profile the rows are of. */
  readonly searched: string | null;
  /** Parts the server never showed completely. */
  readonly incomplete: number;
  readonly failure: ServerFailure | null;
  readonly selected: ReadonlySet<string>;
}

export const serverStore = create<ServerState>(() => ({
  profile: null,
  draft: emptyServerDraft,
  round: 0,
  wrongDates: new Set(),
  progress: null,
  rows: null,
  searched: null,
  incomplete: 0,
  failure: null,
  selected: new Set(),
}));

let running: AbortController | null = null;
let isFollowing = false;

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('server.searching', ({ profile, rows, openParts }) => {
    const { progress, searched } = serverStore.getState();
    if (progress !== null && searched === profile) serverStore.setState({ progress: { rows, openParts } });
  });
}

export function changeServerDraft(change: Partial<ServerDraft>): void {
  serverStore.setState(({ draft }) => ({ draft: { ...draft, ...change } }));
}

export function clearServerDraft(): void {
  serverStore.setState(({ round }) => ({ draft: emptyServerDraft, wrongDates: new Set(), round: round + 1 }));
}

/** A search must not run as if a date that cannot be read had not been given. */
export function noteWrongDate(field: string, isWrong: boolean): void {
  const wrongDates = new Set(serverStore.getState().wrongDates);
  if (isWrong) wrongDates.add(field);
  else wrongDates.delete(field);
  serverStore.setState({ wrongDates });
}

export function chooseServerProfile(profile: string): void {
  serverStore.setState({ profile });
}

/** Asks the server of a profile; what was found before stays until there is an answer. */
export async function searchServer(profile: string): Promise<void> {
  const { draft, wrongDates } = serverStore.getState();
  if (wrongDates.size > 0 || isReversed(draft, 'uploaded') || isReversed(draft, 'decided')) return;
  follow();
  running?.abort();
  const abort = new AbortController();
  running = abort;
  serverStore.setState({ progress: { rows: 0, openParts: 0 }, searched: profile, failure: null });
  try {
    const found = await ask('server.search', { profile, criteria: toCriteria(draft) }, abort.signal);
    if (running !== abort) return;
    serverStore.setState({ ...found, progress: null, selected: new Set() });
  } catch (error) {
    if (running !== abort) return;
    const { code, detail } = error instanceof CodedError ? error : new CodedError('internal');
    serverStore.setState({
      progress: null,
      rows: null,
      incomplete: 0,
      failure: { code, detail },
      selected: new Set(),
    });
  }
}

export function cancelServerSearch(): void {
  running?.abort();
}

export function selectRows(fileIds: Iterable<string>): void {
  serverStore.setState({ selected: new Set(fileIds) });
}

export function toggleRow(fileId: string): void {
  const selected = new Set(serverStore.getState().selected);
  if (!selected.delete(fileId)) selected.add(fileId);
  serverStore.setState({ selected });
}

/** Puts rows in the place of those with the same file id. */
export function replaceRows(changed: readonly DocumentView[]): void {
  const byId = new Map(changed.map((row) => [row.fileId, row]));
  serverStore.setState(({ rows }) => ({ rows: rows?.map((row) => byId.get(row.fileId) ?? row) ?? null }));
}
