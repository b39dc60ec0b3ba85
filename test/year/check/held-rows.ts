/** Every document the archive shows of a profile, with the headline the service would give it now. */
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { Headline } from '#contract/headline.ts';
import type { App } from '#core/app.ts';
import { headlineOf, isCheckedLately, standingOf } from '#core/domain/headline.ts';

export interface ShownRow {
  readonly row: SearchRow;
  readonly headline: Headline;
}

/** More than a year brings. */
export const allRows = 1_000_000;

export async function readShownRows(
  app: App,
  profile: string,
  nowMs: number,
): Promise<ReadonlyMap<string, ShownRow>> {
  const state = (await app.syncStates()).get(profile);
  const isFresh = state !== undefined && isCheckedLately(state, nowMs);
  const rows = await app.search({ profile, criteria: {}, limit: allRows });
  return new Map(
    rows.map((row) => {
      const headline = headlineOf(row.verdict ?? 'unverified', standingOf(row, isFresh), row.kind);
      return [row.fileId, { row, headline }];
    }),
  );
}
