/** 保証書検索 for one user: visible, matching, capped at 2,000, sorted, cut into pages (R105–R107, E15–E18). */
import type { SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import { compareListItems } from '#core/domain/list-order.ts';
import type { UserId } from '#contract/user-id.ts';
import { listItem, type FullListItem } from '../state/list-item.ts';
import type { ServerState } from '../state/server-state.ts';
import { matches } from './criteria.ts';
import { maySee } from './visibility.ts';

export interface Query {
  readonly criteria: SearchCriteria;
  readonly sort: SortOrder | null;
  /** From 1. */
  readonly page: number;
}

export interface Results {
  /** Every match, also those beyond the cap. */
  readonly hits: number;
  /** Rows on all pages together: at most the cap. */
  readonly shown: number;
  readonly capped: boolean;
  readonly page: number;
  /** Number of the page's first row among all, from 1. */
  readonly firstRow: number;
  readonly pageCount: number;
  readonly rows: readonly FullListItem[];
}

/** The exact sentence of the manual (R106) for the usual cap. */
export function cappedMessage(cap: number): string {
  return `検索結果が${cap.toLocaleString('en-US')}件を超えています。検索を絞り込んでください`;
}

/** The first 2,000 are those of the default order; a chosen order then sorts what is shown. */
export function search(state: ServerState, user: UserId, query: Query): Results {
  const { searchCap, pageSize } = state.rules;
  const found = [...state.files.values()]
    .filter((file) => maySee(user, file))
    .map(listItem)
    .filter((item) => matches(item, query.criteria))
    .sort(compareListItems(null));
  const shown = found.slice(0, searchCap);
  if (query.sort !== null) shown.sort(compareListItems(query.sort));
  const pageCount = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(Math.max(1, query.page), pageCount);
  return {
    hits: found.length,
    shown: shown.length,
    capped: found.length > searchCap,
    page,
    firstRow: (page - 1) * pageSize + 1,
    pageCount,
    rows: shown.slice((page - 1) * pageSize, page * pageSize),
  };
}
