/** 今日の要確認 as last asked for. */
import { create } from 'zustand';
import type { TodaySection } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';
import { viewStore } from '../view/view-store.ts';

interface TodayState {
  /** `null` before the first answer. */
  readonly sections: readonly TodaySection[] | null;
}

export const todayStore = create<TodayState>(() => ({ sections: null }));

let asked = 0;

export async function loadToday(): Promise<void> {
  const mine = ++asked;
  const { profile } = viewStore.getState();
  const sections = await ask('archive.today', profile === null ? {} : { profile });
  if (mine === asked) todayStore.setState({ sections });
}

/** How many things want a person's attention. */
export function countToday(sections: readonly TodaySection[] | null): number {
  return (sections ?? []).reduce((sum, { count }) => sum + count, 0);
}
