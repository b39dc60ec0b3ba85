/** Where the keyboard stands on the board, what is ticked, and what the last acknowledgement came to. */
import { create } from 'zustand';
import type { TodaySection } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';
import { mayAcknowledge } from './next-action.ts';
import { type BoardItem, itemKey, itemsOf, loadToday, todayQuestion, todayStore } from './today-store.ts';

export type Said =
  | { readonly kind: 'acknowledged'; readonly count: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

interface BoardState {
  /** Key of the row the keyboard stands on; `null` = the first one. */
  readonly current: string | null;
  /** The row is to be focused as soon as it is there. */
  readonly wantsFocus: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly said: Said | null;
  /** A whole section waits to be acknowledged until a person has agreed. */
  readonly asking: TodaySection | null;
}

export const boardStore = create<BoardState>(() => ({
  current: null,
  wantsFocus: false,
  ticked: new Set(),
  said: null,
  asking: null,
}));

export function standOn(item: BoardItem): void {
  boardStore.setState({ current: itemKey(item), wantsFocus: false });
}

export function tickItem(item: BoardItem): void {
  if (!mayAcknowledge(item.kind)) return;
  const ticked = new Set(boardStore.getState().ticked);
  const key = itemKey(item);
  if (!ticked.delete(key)) ticked.add(key);
  boardStore.setState({ ticked });
}

export function clearTicks(): void {
  boardStore.setState({ ticked: new Set() });
}

/** The ticked items that are still on the board. */
export function tickedItems(): readonly BoardItem[] {
  const { ticked } = boardStore.getState();
  return itemsOf(todayStore.getState().sections).filter((item) => ticked.has(itemKey(item)));
}

/** The service takes no more at once. */
const itemsAtOnce = 10_000;

/** 確認済: takes items off the board; the keyboard goes on to the one after them. */
export async function acknowledgeItems(items: readonly BoardItem[]): Promise<void> {
  const settled = items.filter(({ kind }) => mayAcknowledge(kind));
  if (settled.length === 0) return;
  const next = keyAfter(settled);
  try {
    for (const [profile, own] of Map.groupBy(settled, ({ row }) => row.profile)) {
      const facts = own.map(({ kind, row }) => ({ item: kind, fileId: row.fileId, basis: row.basis }));
      for (let from = 0; from < facts.length; from += itemsAtOnce) {
        await ask('journal.acknowledge', { profile, items: facts.slice(from, from + itemsAtOnce) });
      }
    }
    await loadToday();
    boardStore.setState({
      current: next,
      wantsFocus: true,
      ticked: new Set(),
      said: { kind: 'acknowledged', count: settled.length },
    });
  } catch (error) {
    say({ kind: 'failed', code: error instanceof CodedError ? error.code : 'internal' });
  }
}

/** The nearest row that stays: after the last of them, else before the first. */
function keyAfter(items: readonly BoardItem[]): string | null {
  const keys = itemsOf(todayStore.getState().sections).map(itemKey);
  const gone = new Set(items.map(itemKey));
  const last = keys.findLastIndex((key) => gone.has(key));
  const after = keys.slice(last + 1).find((key) => !gone.has(key));
  return after ?? keys.slice(0, last).findLast((key) => !gone.has(key)) ?? null;
}

export function askForSection(section: TodaySection | null): void {
  boardStore.setState({ asking: section });
}

/** Everything of a section, also what is not on the screen; but nothing that came while nobody was looking. */
export async function acknowledgeSection({ kind, count }: TodaySection): Promise<void> {
  try {
    const question = { ...todayQuestion(), limit: itemsAtOnce };
    const fresh = (await ask('archive.today', question)).find((section) => section.kind === kind);
    if (fresh === undefined || fresh.count !== count) {
      await loadToday();
      return say({ kind: 'changed' });
    }
    await acknowledgeItems(fresh.rows.map((row) => ({ kind, row })));
  } catch (error) {
    say({ kind: 'failed', code: error instanceof CodedError ? error.code : 'internal' });
  }
}

function say(said: Said): void {
  boardStore.setState({ said });
}
