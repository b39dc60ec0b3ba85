/** Syncs every profile, one after the other; for the menu, the tray and the taskbar's task. */
import type { ProfileView } from '#contract/bridge/requests.ts';
import type { ServiceLink } from '../../service/service-link.ts';

/** How each sync ended is told by events. Never rejects. */
export async function syncAll(link: ServiceLink, signal: AbortSignal): Promise<void> {
  const listed = await link.request({ channel: 'profiles.read', request: {}, signal });
  if (!listed.ok) return;
  for (const { name } of listed.value as readonly ProfileView[]) {
    await link.request({ channel: 'sync.run', request: { profile: name }, signal });
  }
}
