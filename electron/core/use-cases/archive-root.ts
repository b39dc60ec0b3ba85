/** Where the archive of a profile lies. */
import { join } from 'node:path';
import type { Profile } from '#contract/profile.ts';

/** The profile's own root, else the one archive of the home. */
export function archiveRootOf(home: string, profile: Profile | null): string {
  return profile?.archiveRoot ?? join(home, 'archive');
}
