/** 今日の要確認 as last asked for, of every branch or of one. */
import { create } from 'zustand';
import type { BranchCount, TodayItem, TodaySection } from '#contract/bridge/requests.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import { ask } from '../../api.ts';
import { viewStore } from '../view/view-store.ts';

interface TodayState {
  /** `null` before the first answer. */
  readonly sections: readonly TodaySection[] | null;
  /** `null` = every branch; `''` = documents whose branch is not known. */
  readonly branchCode: string | null;
}

export const todayStore = create<TodayState>(() => ({ sections: null, branchCode: null }));

let asked = 0;

export async function loadToday(): Promise<void> {
  const mine = ++asked;
  const sections = await ask('archive.today', todayQuestion());
  if (mine === asked) todayStore.setState({ sections });
}

/** The profile the window is about, and the branch the board is about. */
export function todayQuestion() {
  const { profile } = viewStore.getState();
  const { branchCode } = todayStore.getState();
  return { ...(profile !== null && { profile }), ...(branchCode !== null && { branchCode }) };
}

export async function chooseBranch(branchCode: string | null): Promise<void> {
  todayStore.setState({ branchCode });
  await loadToday();
}

/** How many things want a person's attention. */
export function countToday(sections: readonly TodaySection[] | null): number {
  return (sections ?? []).reduce((sum, { count }) => sum + count, 0);
}

/** How many items each branch has, over all kinds. */
export function countBranches(sections: readonly TodaySection[]): readonly BranchCount[] {
  const counts = new Map<string, number>();
  for (const { branches } of sections) {
    for (const { branchCode, count } of branches) {
      counts.set(branchCode, (counts.get(branchCode) ?? 0) + count);
    }
  }
  return [...counts]
    .map(([branchCode, count]) => ({ branchCode, count }))
    .toSorted((left, right) => (left.branchCode < right.branchCode ? -1 : 1));
}

export interface BoardItem {
  readonly kind: TodayKind;
  readonly row: TodayItem;
}

/** One document can stand under several headings, and several mails can announce one document. */
export function itemKey({ kind, row }: BoardItem): string {
  const key = `${kind} ${row.profile} ${row.fileId}`;
  return kind === 'awaited' ? `${key} ${row.basis}` : key;
}

export function itemsOf(sections: readonly TodaySection[] | null): readonly BoardItem[] {
  return (sections ?? []).flatMap(({ kind, rows }) => rows.map((row) => ({ kind, row })));
}
