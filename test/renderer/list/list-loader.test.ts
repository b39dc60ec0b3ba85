/** The list fetches what is looked at, and never shows an answer to an old question. */
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DocumentView, LocalPage } from '#contract/bridge/requests.ts';
import { type ListSource, createListLoader } from '../../../renderer/features/list/list-loader.ts';
import {
  type ListState,
  emptyList,
  findRow,
  pageSize,
  rowAt,
  rowKey,
} from '../../../renderer/features/list/list-store.ts';

const row = (fileId: string): DocumentView => ({ profile: 'p', fileId }) as DocumentView;

interface Pending {
  readonly page: LocalPage;
  readonly signal: AbortSignal;
  readonly answer: () => void;
  readonly fail: (error: Error) => void;
}

/** A source with so many documents, which answers when told to. */
function world(documents: { total: number; prefix: string }) {
  const store = createStore<ListState>(() => emptyList);
  const searches: Pending[] = [];
  const source: ListSource = {
    search: (page, signal) =>
      new Promise((resolve, reject) => {
        const end = Math.min(documents.total, page.offset + page.limit);
        const rows = Array.from({ length: Math.max(0, end - page.offset) }, (_, index) =>
          row(`${documents.prefix}${page.offset + index}`),
        );
        searches.push({ page, signal, answer: () => resolve(rows), fail: reject });
      }),
    count: () => Promise.resolve(documents.total),
    codeOf: () => 'internal',
  };
  return { store, searches, loader: createListLoader(store, source) };
}

async function answerAll(searches: Pending[]): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    for (const { answer } of searches.splice(0)) answer();
    await Promise.resolve();
  }
}

describe('the list', () => {
  it('asks for the first page and the count, and keeps what was shown until they are there', async () => {
    const { store, searches, loader } = world({ total: 1_000, prefix: 'a' });
    const shown = loader.show({ criteria: {} }, null);
    expect(store.getState()).toMatchObject({ total: null, isAsking: true });
    expect(searches.map(({ page }) => [page.offset, page.limit])).toEqual([[0, pageSize]]);
    await answerAll(searches);
    await shown;
    expect(store.getState()).toMatchObject({ total: 1_000, isAsking: false });
    expect(rowAt(store.getState(), 199)?.fileId).toBe('a199');
    expect(rowAt(store.getState(), 200)).toBeUndefined();
  });

  it('drops the answer to an earlier question, in whatever order answers come', async () => {
    const documents = { total: 3, prefix: 'old' };
    const { store, searches, loader } = world(documents);
    const first = loader.show({ criteria: {}, text: 'a' }, null);
    documents.prefix = 'new';
    const second = loader.show({ criteria: {}, text: 'ab' }, null);
    const [older, newer] = searches;
    expect(older?.signal.aborted).toBe(true);
    newer?.answer();
    await second;
    older?.answer();
    await first;
    expect(rowAt(store.getState(), 0)?.fileId).toBe('new0');
  });

  it('fetches the pages that are seen, once, and gives up those that are not any more', async () => {
    const { store, searches, loader } = world({ total: 1_000_000, prefix: 'a' });
    const shown = loader.show({ criteria: {} }, null);
    await answerAll(searches);
    await shown;
    loader.want(190, 410);
    loader.want(190, 410);
    expect(searches.map(({ page }) => page.offset)).toEqual([200, 400]);
    loader.want(999_950, 999_999);
    expect(searches.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    await answerAll(searches);
    expect(rowAt(store.getState(), 999_999)?.fileId).toBe('a999999');
    expect(rowAt(store.getState(), 400)).toBeUndefined();
  });

  it('forgets pages far away, so that a million documents fit', async () => {
    const { store, searches, loader } = world({ total: 1_000_000, prefix: 'a' });
    const shown = loader.show({ criteria: {} }, null);
    await answerAll(searches);
    await shown;
    for (let page = 1; page <= 60; page += 1) {
      loader.want(page * pageSize, page * pageSize);
      await answerAll(searches);
    }
    expect(store.getState().pages.size).toBe(40);
    expect(rowAt(store.getState(), 0)).toBeUndefined();
    expect(rowAt(store.getState(), 60 * pageSize)).toBeDefined();
  });

  it('finds a document again after others arrived before it', async () => {
    const documents = { total: 1_000, prefix: 'a' };
    const { store, searches, loader } = world(documents);
    const shown = loader.show({ criteria: {} }, null);
    await answerAll(searches);
    await shown;
    loader.want(180, 195);
    documents.total = 1_030;
    const refreshed = loader.refresh();
    await Promise.resolve();
    expect(searches.map(({ page }) => page.offset)).toEqual([0, 200]);
    await answerAll(searches);
    await refreshed;
    expect(store.getState().total).toBe(1_030);
    expect(findRow(store.getState(), rowKey(row('a220')))).toBe(220);
    expect(findRow(store.getState(), rowKey(row('a900')))).toBeNull();
  });

  it('says by code when it cannot be read', async () => {
    const { store, searches, loader } = world({ total: 1, prefix: 'a' });
    const shown = loader.show({ criteria: {} }, null);
    searches[0]?.fail(new Error('gone'));
    await shown;
    expect(store.getState()).toMatchObject({ failure: 'internal', isAsking: false });
  });

  it('reads ranges in large steps where they are not there yet', async () => {
    const { searches, loader, store } = world({ total: 5_000, prefix: 'a' });
    const shown = loader.show({ criteria: {} }, null);
    await answerAll(searches);
    await shown;
    await expect(loader.readRows(5, 7)).resolves.toHaveLength(3);
    const far = loader.readRows(100, 2_499);
    await answerAll(searches);
    const rows = await far;
    expect(rows).toHaveLength(2_400);
    expect(rows[0]?.fileId).toBe('a100');
    expect(store.getState().pages.size).toBe(1);
  });
});
