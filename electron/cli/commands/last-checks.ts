/** When each profile last compared its archive with the server: only then "the latest" may be said of a document. */
import { type LastCheck, isCheckedLately } from '../../core/domain/headline.ts';
import type { Host } from '../host.ts';

export type LastChecks = ReadonlyMap<string, LastCheck>;

export async function lastChecks({ app }: Host): Promise<LastChecks> {
  const { profiles } = await app.status();
  return new Map(profiles.map(({ name, sync }) => [name, sync]));
}

/** A profile that is gone was never checked lately. */
export function isCheckedLatelyBy(checks: LastChecks): (profile: string) => boolean {
  const nowMs = Date.now();
  return (profile) => {
    const check = checks.get(profile);
    return check !== undefined && isCheckedLately(check, nowMs);
  };
}
