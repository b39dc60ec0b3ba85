/** 移管検索: the conditions, the search that runs, and what it found. */
import { create } from 'zustand';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { TransferView } from '#contract/bridge/transfer-requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Holding, SearchedOffice, TransferQuery } from '#contract/transfer.ts';
import { CodedError, ask, onEvent } from '../../api.ts';
import {
  type OfficeProblem,
  type TransferDraft,
  emptyTransferDraft,
  toTransferQuery,
} from './transfer-draft.ts';

interface TransferState {
  readonly tab: 'search' | 'mergers';
  /** `null` until one is chosen: then the one the window is about, or the first. */
  readonly profile: string | null;
  readonly draft: TransferDraft;
  /** Why the last press of the button did not search. */
  readonly problem: 'required' | OfficeProblem | null;
  /** `null` = no search is running. */
  readonly progress: { readonly rows: number; readonly openParts: number } | null;
  /** What the rows answer, or the running search asks. */
  readonly query: TransferQuery | null;
  /** `null` = nothing has been searched yet. */
  readonly rows: readonly TransferView[] | null;
  readonly incomplete: number;
  readonly widenedBy: readonly SearchedOffice[];
  readonly failure: { readonly code: ErrorCode; readonly detail: string | undefined } | null;
  readonly selected: ReadonlySet<string>;
}

export const transferStore = create<TransferState>(() => ({
  tab: 'search',
  profile: null,
  draft: emptyTransferDraft,
  problem: null,
  progress: null,
  query: null,
  rows: null,
  incomplete: 0,
  widenedBy: [],
  failure: null,
  selected: new Set(),
}));

let running: AbortController | null = null;
let isFollowing = false;

function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('server.searching', ({ profile, rows, openParts }) => {
    const { progress, query } = transferStore.getState();
    if (progress !== null && query?.profile === profile) {
      transferStore.setState({ progress: { rows, openParts } });
    }
  });
}

export function changeTransferDraft(change: Partial<TransferDraft>): void {
  transferStore.setState(({ draft }) => ({ draft: { ...draft, ...change }, problem: null }));
}

export function clearTransferDraft(): void {
  const { where } = transferStore.getState().draft;
  transferStore.setState({ draft: { ...emptyTransferDraft, where }, problem: null });
}

/** What was found before stays until there is an answer. */
export async function searchTransfers(profile: string): Promise<void> {
  const query = toTransferQuery(transferStore.getState().draft, profile);
  if (typeof query === 'string') transferStore.setState({ problem: query });
  else await search(query);
}

/** The last search once more, by the codes that were entered only: for when the table of mergers cannot be read. */
export async function searchWithoutMergers(): Promise<void> {
  const { query } = transferStore.getState();
  if (query !== null) await search({ ...query, widen: false });
}

async function search(query: TransferQuery): Promise<void> {
  follow();
  running?.abort();
  const abort = new AbortController();
  running = abort;
  transferStore.setState({ progress: { rows: 0, openParts: 0 }, query, failure: null, problem: null });
  try {
    const found = await ask('transfers.search', query, abort.signal);
    if (running !== abort) return;
    transferStore.setState({ ...found, progress: null, selected: new Set() });
  } catch (error) {
    if (running !== abort) return;
    const { code, detail } = error instanceof CodedError ? error : new CodedError('internal');
    const nothing = { rows: null, incomplete: 0, widenedBy: [], selected: new Set<string>() };
    transferStore.setState({ ...nothing, progress: null, failure: { code, detail } });
  }
}

export function cancelTransferSearch(): void {
  running?.abort();
}

export function selectTransfers(fileIds: Iterable<string>): void {
  transferStore.setState({ selected: new Set(fileIds) });
}

export function toggleTransfer(fileId: string): void {
  const selected = new Set(transferStore.getState().selected);
  if (!selected.delete(fileId)) selected.add(fileId);
  transferStore.setState({ selected });
}

/**
 * Puts what is known of some rows' documents now into their places.
 * @param isCertain false = they may or may not have come in: only other bytes than before say so
 */
export function replaceTransfers(changed: readonly DocumentView[], isCertain: boolean): void {
  const byId = new Map(changed.map((row) => [row.fileId, row]));
  const renewed = (row: TransferView): TransferView => {
    const now = byId.get(row.fileId);
    if (now === undefined) return row;
    const isHere = isCertain || now.sha256 !== row.sha256;
    return { ...row, ...now, transfer: row.transfer, holding: isHere ? 'held' : row.holding };
  };
  transferStore.setState(({ rows }) => ({ rows: rows?.map(renewed) ?? null }));
}

export function countHoldings(rows: readonly TransferView[]): Readonly<Record<Holding, number>> {
  const counts = { held: 0, missing: 0, stale: 0 };
  for (const { holding } of rows) counts[holding] += 1;
  return counts;
}
