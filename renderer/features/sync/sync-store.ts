/** Which syncs are running and how far they are; shared by the sync view, the status bar and F5. */
import { create } from 'zustand';

interface RunningSync {
  readonly done: number;
  /** `null` while the list is still being read. */
  readonly total: number | null;
  /** File id of the newest arrival. */
  readonly current: string | null;
}

interface SyncState {
  /** By profile. */
  readonly running: ReadonlyMap<string, RunningSync>;
}

export const syncStore = create<SyncState>(() => ({ running: new Map() }));

/** Starts a sync unless one is running; its progress and end are seen in the store. */
export async function startSync(profile: string): Promise<void> {
  syncStore.setState(({ running }) => ({
    running: new Map(running).set(profile, { done: 0, total: null, current: null }),
  }));
}
