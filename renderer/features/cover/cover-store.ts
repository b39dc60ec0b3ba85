/** Whether the window is covered because nobody sits at it (U32). */
import { create } from 'zustand';
import { onEvent } from '../../api.ts';

export const coverStore = create<{ readonly isCovered: boolean }>(() => ({ isCovered: false }));

let isFollowing = false;

export function followCover(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent('screen.covered', ({ covered }) => coverStore.setState({ isCovered: covered }));
}

export function uncover(): void {
  coverStore.setState({ isCovered: false });
}
