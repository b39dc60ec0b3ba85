/** Whether the 接続先 dialog is open; whoever has a button for it calls `openProfileDialog`. */
import { create } from 'zustand';

export const profileDialogStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function openProfileDialog(): void {
  profileDialogStore.setState({ isOpen: true });
}

export function closeProfileDialog(): void {
  profileDialogStore.setState({ isOpen: false });
}
