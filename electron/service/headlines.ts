/** Gives rows the headline they have as of now: what they are, where they stand, and when the server was asked last. */
import type { WithHeadline } from '#contract/bridge/requests.ts';
import type { SearchRow, VersionRow } from '#contract/guarantee-file.ts';
import { headlineOf, isCheckedLately, standingOf, standingsOf } from '../core/domain/headline.ts';
import type { HandlerContext } from './handlers/handler.ts';

export interface Headlines {
  ofRows<Row extends SearchRow>(rows: readonly Row[]): readonly WithHeadline<Row>[];
  /** Versions of one file id, newest first. */
  ofVersions<Row extends VersionRow>(newestFirst: readonly Row[]): readonly WithHeadline<Row>[];
}

/** Asks once how fresh each profile is; good for the rows of one answer. */
export async function readHeadlines({
  app,
  clock,
  store,
}: Pick<HandlerContext, 'app' | 'clock' | 'store'>): Promise<Headlines> {
  const [{ settings }, states] = await Promise.all([store.read(), app.syncStates()]);
  const isFresh = (profile: string): boolean => {
    const state = states.get(profile);
    return state !== undefined && isCheckedLately(state, clock.now(), settings.freshForHours);
  };
  return {
    ofRows: (rows) =>
      rows.map((row) => {
        const standing = standingOf(row, isFresh(row.profile));
        return { ...row, headline: headlineOf(row.verdict ?? 'unverified', standing, row.kind) };
      }),
    ofVersions(newestFirst) {
      const [newest] = newestFirst;
      const standings = standingsOf(newestFirst, newest !== undefined && isFresh(newest.profile));
      return newestFirst.map((row, index) => ({
        ...row,
        headline: headlineOf(row.verdict, standings[index] ?? 'unconfirmed', row.kind),
      }));
    },
  };
}
