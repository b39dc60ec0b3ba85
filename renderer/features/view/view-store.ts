/** Which view the main window shows, and which profile it is about. */
import { create } from 'zustand';

export type View = 'today' | 'list' | 'server' | 'transfers' | 'mails' | 'journal' | 'sync' | 'settings';

interface ViewState {
  readonly view: View;
  /** `null` = all profiles. */
  readonly profile: string | null;
}

export const viewStore = create<ViewState>(() => ({ view: 'today', profile: null }));

export function showView(view: View): void {
  viewStore.setState({ view });
}
