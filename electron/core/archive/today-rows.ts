/** 今日の要確認: the documents a person has to look at, each kind from an index of its own (U-board). */
import type { BranchCount, TodayKind, TodaySection } from '#contract/bridge/requests.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import type { ReadableDatabase } from './database.ts';
import { type DocumentRow, toSearchRow } from './document-rows.ts';

export interface TodayQuestion {
  readonly profile?: string;
  /** Uploads from this day (JST) on are new. */
  readonly arrivedSince: string;
  /** Re-issues and void notices from this day on still concern somebody. */
  readonly changedSince: string;
  /** Rows given of each kind; the count says how many there are. */
  readonly limit: number;
}

const conditions: Readonly<Record<TodayKind, string>> = {
  arrived: "versions = 1 AND kind IN ('1', '2') AND uploaded_on >= @arrivedSince",
  reissued: "versions > 1 AND kind <> '3' AND uploaded_on >= @changedSince",
  voided: "kind = '3' AND versions > 0 AND uploaded_on >= @changedSince",
  attention: "versions > 0 AND (verdict <> 'genuine' OR alarms <> '')",
  vanished: "versions > 0 AND currency = 'not-listed'",
  transferred: 'bank_code || branch_code <> substr(file_id, 4, 7)',
};

export function findToday(
  database: ReadableDatabase,
  question: TodayQuestion,
): readonly TodaySection<SearchRow>[] {
  const { profile = null, ...values } = question;
  return (Object.keys(conditions) as TodayKind[]).map((kind) => {
    const where = `${conditions[kind]} AND (@profile IS NULL OR profile = @profile)`;
    const parameters = { ...values, profile };
    const count = database
      .prepare<[object], number>(`SELECT count(*) FROM documents WHERE ${where}`)
      .pluck()
      .get(parameters);
    const rows = database
      .prepare<[object], DocumentRow>(
        `SELECT * FROM documents WHERE ${where} ORDER BY uploaded_on DESC, decided_on DESC, file_id LIMIT @limit`,
      )
      .all(parameters);
    const branches = countBranches(database, where, { count: count ?? 0, parameters });
    return { kind, count: count ?? 0, rows: rows.map(toSearchRow), branches };
  });
}

/** Each counted document is read; beyond this many that takes too long for a start view. */
const branchesUpTo = 5_000;

function countBranches(
  database: ReadableDatabase,
  where: string,
  { count, parameters }: { readonly count: number; readonly parameters: object },
): readonly BranchCount[] {
  if (count === 0 || count > branchesUpTo) return [];
  return database
    .prepare<[object], BranchCount>(
      `SELECT coalesce(branch_code, '') AS branchCode, count(*) AS count FROM documents WHERE ${where}
       GROUP BY branchCode ORDER BY branchCode`,
    )
    .all(parameters);
}
