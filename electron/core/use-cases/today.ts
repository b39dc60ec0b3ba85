/** 今日の要確認: which days it looks at, and the sum over several archives. */
import type { BranchCount, TodaySection } from '#contract/bridge/requests.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { addDays, toJapanDate } from '../domain/japan-time.ts';
import type { UseCaseContext } from './context.ts';
import { archiveRoots, readArchive } from './local-search.ts';

/** Uploads of today and yesterday are new: what came after closing is met the next morning. */
const arrivedDays = 1;
/** The server itself forgets void notices after 60 days (R20). */
const changedDays = 60;
/** Execution deadlines are shown from so many days before on, and for so many days after they passed. */
const nearDays = 10;
const overdueDays = 7;
const rowsOfEach = 50;

export interface TodaySelection {
  readonly profile?: string;
  /** Only what is of this current branch. */
  readonly branchCode?: string;
  /** Rows of each kind. */
  readonly limit?: number;
}

/** 今日の要確認 over the archive of one profile, or over all of them. */
export async function readToday(
  context: UseCaseContext,
  { profile, branchCode, limit = rowsOfEach }: TodaySelection = {},
): Promise<readonly TodaySection<SearchRow>[]> {
  const today = toJapanDate(context.clock.now());
  const question = {
    ...(profile !== undefined && { profile }),
    ...(branchCode !== undefined && { branchCode }),
    arrivedSince: addDays(today, -arrivedDays),
    changedSince: addDays(today, -changedDays),
    deadlineFrom: addDays(today, -overdueDays),
    deadlineTo: addDays(today, nearDays),
    limit,
  };
  const parts: (readonly TodaySection<SearchRow>[])[] = [];
  for (const root of await archiveRoots(context, profile)) {
    parts.push(await readArchive(context, root, (archive) => archive.today(question)));
  }
  const [first = [], ...others] = parts;
  return first
    .map((section) => others.reduce((sum, part) => addSection(sum, part), section))
    .map((section) => ({ ...section, rows: section.rows.slice(0, limit) }));
}

function addSection(
  sum: TodaySection<SearchRow>,
  part: readonly TodaySection<SearchRow>[],
): TodaySection<SearchRow> {
  const same = part.find(({ kind }) => kind === sum.kind);
  return same === undefined
    ? sum
    : {
        ...sum,
        count: sum.count + same.count,
        rows: [...sum.rows, ...same.rows],
        branches: [sum, same].every(hasBranches) ? addBranches(sum.branches, same.branches) : [],
      };
}

function hasBranches({ count, branches }: TodaySection<SearchRow>): boolean {
  return count === 0 || branches.length > 0;
}

function addBranches(some: readonly BranchCount[], more: readonly BranchCount[]): readonly BranchCount[] {
  const counts = new Map<string, number>();
  for (const { branchCode, count } of [...some, ...more]) {
    counts.set(branchCode, (counts.get(branchCode) ?? 0) + count);
  }
  return [...counts].map(([branchCode, count]) => ({ branchCode, count }));
}
