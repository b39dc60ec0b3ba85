/** Gives rows what only the present can say: their headline, by when the server was asked last, and days left of a deadline. */
import type { AsOfNow, WithHeadline } from '#contract/bridge/requests.ts';
import type { ExecutionDeadline } from '#contract/execution-deadline.ts';
import type { SearchRow, VersionRow } from '#contract/guarantee-file.ts';
import { deadlineOf } from '../core/domain/deadline.ts';
import { headlineOf, isCheckedLately, standingOf, standingsOf } from '../core/domain/headline.ts';
import { toJapanDate } from '../core/domain/japan-time.ts';
import type { HandlerContext } from './handlers/handler.ts';

export interface Headlines {
  ofRows<Row extends SearchRow>(rows: readonly Row[]): readonly AsOfNow<Row>[];
  /** Versions of one file id, newest first. */
  ofVersions<Row extends VersionRow>(newestFirst: readonly Row[]): readonly WithHeadline<Row>[];
}

/** Asks once how fresh each profile is; good for the rows of one answer. */
export async function readHeadlines({
  app,
  clock,
  store,
}: Pick<HandlerContext, 'app' | 'clock' | 'store'>): Promise<Headlines> {
  const [{ settings }, states, profiles] = await Promise.all([
    store.read(),
    app.syncStates(),
    app.listProfiles(),
  ]);
  const today = toJapanDate(clock.now());
  const closing = new Map(profiles.map(({ profile }) => [profile.name, profile.serviceHours?.closing]));
  const isFresh = (profile: string): boolean => {
    const state = states.get(profile);
    return state !== undefined && isCheckedLately(state, clock.now(), settings.freshForHours);
  };
  return {
    ofRows(rows) {
      const deadlineAt = rememberDeadlines((row) => deadlineOf(row, today, closing.get(row.profile)));
      return rows.map((row) => {
        const standing = standingOf(row, isFresh(row.profile));
        const headline = headlineOf(row.verdict ?? 'unverified', standing, row.kind);
        return { ...row, headline, deadline: deadlineAt(row) };
      });
    },
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

type DeadlineRow = Pick<SearchRow, 'profile' | 'kind' | 'decidedOn' | 'extendedUntil' | 'executedOn'>;

/** A page of a thousand rows has few days among them, and counting business days takes longer than the search. */
function rememberDeadlines(
  count: (row: DeadlineRow) => ExecutionDeadline | null,
): (row: DeadlineRow) => ExecutionDeadline | null {
  const known = new Map<string, ExecutionDeadline | null>();
  return (row) => {
    const { profile, kind, decidedOn, extendedUntil, executedOn } = row;
    const key = [profile, kind, decidedOn, extendedUntil, executedOn].join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const deadline = count(row);
    known.set(key, deadline);
    return deadline;
  };
}
