/** 接続先 as the windows know them; read at start, after every change and after every sync. */
import { create } from 'zustand';
import type { ProfileView } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';

interface ProfilesState {
  /** `null` until read for the first time. */
  readonly profiles: readonly ProfileView[] | null;
}

export const profilesStore = create<ProfilesState>(() => ({ profiles: null }));

export async function loadProfiles(): Promise<void> {
  profilesStore.setState({ profiles: await ask('profiles.read', {}) });
}
