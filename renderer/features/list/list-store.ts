/** The list as it is shown: what was asked, how many documents that finds, and the pages of them fetched so far. */
import { create } from 'zustand';
import type { DocumentView, LocalQuery } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { SortOrder } from '#contract/guarantee-file.ts';

export const pageSize = 200;

export interface ListState {
  readonly query: LocalQuery;
  readonly sort: SortOrder | null;
  /** `null` before the first answer. */
  readonly total: number | null;
  /** By page number; pages far from what is seen are forgotten. */
  readonly pages: ReadonlyMap<number, readonly DocumentView[]>;
  readonly isAsking: boolean;
  readonly failure: ErrorCode | null;
}

export const emptyList: ListState = {
  query: { criteria: {} },
  sort: null,
  total: null,
  pages: new Map(),
  isAsking: false,
  failure: null,
};

export const listStore = create<ListState>(() => emptyList);

export function rowAt({ pages }: Pick<ListState, 'pages'>, index: number): DocumentView | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Where a document is among the fetched rows; `null` when it is not there. */
export function findRow({ pages }: Pick<ListState, 'pages'>, key: string): number | null {
  for (const [page, rows] of pages) {
    const at = rows.findIndex((row) => rowKey(row) === key);
    if (at >= 0) return page * pageSize + at;
  }
  return null;
}

/** Names one document over all profiles. */
export function rowKey({ profile, fileId }: Pick<DocumentView, 'profile' | 'fileId'>): string {
  return `${profile}\u0000${fileId}`;
}
