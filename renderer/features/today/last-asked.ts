/** When the server was asked last, over the profiles the window is about. Pure. */
import type { ProfileView } from '#contract/bridge/requests.ts';

/** The oldest of them counts: what is shown is no fresher than that. `null` = one was never asked. */
export function lastAskedOf(
  profiles: readonly Pick<ProfileView, 'name' | 'lastSyncEndedAt'>[],
  profile: string | null,
): string | null {
  const ended = profiles
    .filter(({ name }) => profile === null || name === profile)
    .map(({ lastSyncEndedAt }) => lastSyncEndedAt);
  if (ended.length === 0 || ended.includes(null)) return null;
  return ended.filter((each) => each !== null).sort()[0] ?? null;
}
