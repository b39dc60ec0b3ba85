/** Clearing a search leaves the keyboard on the document that was found and opened. */
import { beforeEach, expect, it } from 'vitest';
import type { DocumentView, LocalPage } from '#contract/bridge/requests.ts';
import { focusStore } from '../../../renderer/features/list/focus-store.ts';
import { emptyList, listStore } from '../../../renderer/features/list/list-store.ts';
import { clearText, searchStore } from '../../../renderer/features/search/search-store.ts';
import { openDocument, selectionStore } from '../../../renderer/features/selection/selection-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';

const total = 6_000;
const open = (number: number): void =>
  openDocument({ profile: 'p', fileId: `f${number}`, sha256: null, newest: null });

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.always('archive.count', total);
  listStore.setState({ ...emptyList, total: 1, pages: new Map() });
  searchStore.setState({ text: '見本', criteria: {}, only: null });
  focusStore.setState({ row: 0, column: 3, key: null });
});

/** Answers every question for rows, until none is asked any more. */
async function answerRows(): Promise<void> {
  const answered = new Set<unknown>();
  for (let quiet = 0; quiet < 20; quiet += 1) {
    for (const call of bridge.calls) {
      if (call.channel !== 'archive.search' || answered.has(call)) continue;
      answered.add(call);
      quiet = 0;
      const { offset, limit } = call.request as LocalPage;
      const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => row(offset + at));
      call.answer({ ok: true, value: rows });
    }
    await Promise.resolve();
  }
}

const row = (number: number): DocumentView => ({ profile: 'p', fileId: `f${number}` }) as DocumentView;

it('on the first page and far beyond it', async () => {
  for (const number of [7, 4_321]) {
    open(number);
    clearText();
    await answerRows();
    expect(focusStore.getState()).toMatchObject({ row: number, column: 3, key: `p\u0000f${number}` });
  }
});

it('or at the top, with nothing chosen, where looking for it would take too long', async () => {
  open(5_500);
  clearText();
  await answerRows();
  expect(focusStore.getState()).toMatchObject({ row: 0, key: null });
  expect(selectionStore.getState().open?.fileId).toBe('f5500');
});

it('or wherever somebody went in the meantime', async () => {
  open(4_321);
  clearText();
  focusStore.setState({ row: 2, key: 'p\u0000f2' });
  await answerRows();
  expect(focusStore.getState()).toMatchObject({ row: 2, key: 'p\u0000f2' });
});
