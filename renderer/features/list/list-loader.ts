/** Fetches the pages of the list that are looked at; answers to questions nobody asks any more are dropped. */
import type { StoreApi } from 'zustand';
import type { DocumentView, LocalPage, LocalQuery } from '#contract/bridge/requests.ts';
import type { SortOrder } from '#contract/guarantee-file.ts';
import { type ListState, pageSize } from './list-store.ts';

export interface ListSource {
  readonly search: (page: LocalPage, signal: AbortSignal) => Promise<readonly DocumentView[]>;
  readonly count: (query: LocalQuery, signal: AbortSignal) => Promise<number>;
  readonly codeOf: (error: unknown) => ListState['failure'];
}

export interface ListLoader {
  /** Asks something new; what was shown stays until the answer is there. */
  show(query: LocalQuery, sort: SortOrder | null): Promise<void>;
  /** Makes sure that these rows come, and gives up others that are still under way. */
  want(first: number, last: number): void;
  /** Asks again for what is seen. */
  refresh(): Promise<void>;
  /** Rows of the list as it is asked for now, fetched where they are not there; for ranges and bulk work. */
  readRows(first: number, last: number, signal?: AbortSignal): Promise<readonly DocumentView[]>;
}

/** Pages kept in memory: enough to scroll back and forth. */
const keptPages = 40;
/** New documents shift the rows; what was seen is looked for this many rows further down. */
const followedShift = 1_000;

interface Loading {
  /** Ends with the question. */
  question: AbortController;
  readonly pages: Map<number, AbortController>;
  seen: readonly [number, number];
}

export function createListLoader(store: StoreApi<ListState>, source: ListSource): ListLoader {
  const loading: Loading = { question: new AbortController(), pages: new Map(), seen: [0, 0] };
  const context = { store, source, loading };
  return {
    async show(query, sort) {
      loading.seen = [0, 0];
      store.setState({ query, sort, isAsking: true });
      await answer(context, async (signal) => {
        const counted = source.count(query, signal);
        counted.catch(() => undefined);
        const rows = await source.search(pageOf(store.getState(), 0), signal);
        // A page that is not full says how many there are.
        const total = rows.length < pageSize ? rows.length : await counted;
        return { total, pages: new Map([[0, rows]]) };
      });
    },
    want: (first, last) => want(context, first, last),
    refresh: () => answer(context, (signal) => reread(context, signal)),
    readRows: (first, last, signal) => readRows(context, [first, last], signal),
  };
}

type Context = {
  readonly store: StoreApi<ListState>;
  readonly source: ListSource;
  readonly loading: Loading;
};

function pageOf({ query, sort }: Pick<ListState, 'query' | 'sort'>, page: number): LocalPage {
  return { ...query, ...(sort !== null && { sort }), offset: page * pageSize, limit: pageSize };
}

/** Replaces the question under way; its answer no longer counts. */
async function answer(
  { store, source, loading }: Context,
  ask: (signal: AbortSignal) => Promise<Pick<ListState, 'total' | 'pages'>>,
): Promise<void> {
  loading.question.abort();
  for (const page of loading.pages.values()) page.abort();
  loading.pages.clear();
  const { signal } = (loading.question = new AbortController());
  try {
    const found = await ask(signal);
    if (!signal.aborted) store.setState({ ...found, isAsking: false, failure: null });
  } catch (error) {
    if (!signal.aborted) store.setState({ isAsking: false, failure: source.codeOf(error) });
  }
}

async function reread(
  { store, source, loading }: Context,
  signal: AbortSignal,
): Promise<Pick<ListState, 'total' | 'pages'>> {
  const state = store.getState();
  const total = await source.count(state.query, signal);
  const shift = Math.min(followedShift, Math.max(0, total - (state.total ?? total)));
  const [first, last] = loading.seen;
  const numbers = pageNumbers(first, Math.min(last + shift, Math.max(0, total - 1)));
  const pages = await Promise.all(
    numbers.map(async (page) => [page, await source.search(pageOf(state, page), signal)] as const),
  );
  return { total, pages: new Map(pages) };
}

function want(context: Context, first: number, last: number): void {
  const { store, loading } = context;
  const { total, pages } = store.getState();
  loading.seen = [first, last];
  const wanted = pageNumbers(first, Math.min(last, (total ?? 0) - 1));
  for (const [page, abort] of loading.pages) if (!wanted.includes(page)) abort.abort();
  for (const page of wanted) {
    if (!pages.has(page) && !loading.pages.has(page)) void loadPage(context, page);
  }
}

async function loadPage({ store, source, loading }: Context, page: number): Promise<void> {
  const abort = new AbortController();
  loading.pages.set(page, abort);
  try {
    const rows = await source.search(pageOf(store.getState(), page), abort.signal);
    if (abort.signal.aborted) return;
    const pages = new Map(store.getState().pages).set(page, rows);
    store.setState({ pages: forgetFar(pages, page) });
  } catch (error) {
    if (!abort.signal.aborted) store.setState({ failure: source.codeOf(error) });
  } finally {
    if (loading.pages.get(page) === abort) loading.pages.delete(page);
  }
}

function forgetFar(
  pages: Map<number, readonly DocumentView[]>,
  near: number,
): Map<number, readonly DocumentView[]> {
  if (pages.size <= keptPages) return pages;
  const nearest = [...pages].sort(([a], [b]) => Math.abs(a - near) - Math.abs(b - near));
  return new Map(nearest.slice(0, keptPages));
}

function pageNumbers(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const rowsAtOnce = 1_000;

async function readRows(
  { store, source }: Context,
  [first, last]: readonly [number, number],
  signal = new AbortController().signal,
): Promise<readonly DocumentView[]> {
  const state = store.getState();
  const numbers = pageNumbers(first, last);
  const cached = numbers.flatMap((page) => state.pages.get(page) ?? []);
  if (numbers.every((page) => state.pages.has(page))) {
    const start = (numbers[0] ?? 0) * pageSize;
    return cached.slice(first - start, last - start + 1);
  }
  const rows: DocumentView[] = [];
  for (let offset = first; offset <= last; offset += rowsAtOnce) {
    const limit = Math.min(rowsAtOnce, last - offset + 1);
    const page = await source.search({ ...pageOf(state, 0), offset, limit }, signal);
    rows.push(...page);
    if (page.length < limit) break;
  }
  return rows;
}
