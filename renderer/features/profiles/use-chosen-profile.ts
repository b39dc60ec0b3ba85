/** Which profile a view of the server is about. */
import type { ProfileView } from '#contract/bridge/requests.ts';
import { viewStore } from '../view/view-store.ts';
import { profilesStore } from './profiles-store.ts';

/** The one chosen in the view, else the one the window is about, else the first. */
export function useChosenProfile(chosen: string | null): ProfileView | undefined {
  const profiles = profilesStore((state) => state.profiles) ?? [];
  const shown = viewStore((state) => state.profile);
  return (
    profiles.find(({ name }) => name === chosen) ?? profiles.find(({ name }) => name === shown) ?? profiles[0]
  );
}
