/** Whether the list of keys (F1) is open. */
import { create } from 'zustand';

export const keyListStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
