/** 今日の要確認: what a person has to look at and has not acknowledged yet, each kind from an index of its own (U-board). */
import type { BranchCount, TodaySection } from '#contract/bridge/requests.ts';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { type TodayKind, todayKinds } from '#contract/today-kind.ts';
import type { ReadableDatabase } from './database.ts';
import { deadlineSql, deadlineWithin, needsAttention } from './document-conditions.ts';
import { type DocumentRow, toSearchRow } from './document-rows.ts';
import { announcedRow } from './journal-rows.ts';

export interface TodayQuestion {
  readonly profile?: string;
  /** Only rows of this current branch; the branches are counted all the same. */
  readonly branchCode?: string;
  /** Uploads from this day (JST) on are new. */
  readonly arrivedSince: string;
  /** Re-issues and void notices from this day on still concern somebody. */
  readonly changedSince: string;
  /** Execution deadlines from this day to that one are near. */
  readonly deadlineFrom: string;
  readonly deadlineTo: string;
  /** Rows given of each kind; the count says how many there are. */
  readonly limit: number;
}

interface Section {
  readonly where: string;
  /** What an acknowledgement rests on: something new has another basis, and is raised again. */
  readonly basis: string;
  readonly order?: string;
}

const sections: Readonly<Record<Exclude<TodayKind, 'awaited'>, Section>> = {
  arrived: {
    where: "versions = 1 AND kind IN ('1', '2') AND uploaded_on >= @arrivedSince",
    basis: 'sha256',
  },
  reissued: { where: "versions > 1 AND kind <> '3' AND uploaded_on >= @changedSince", basis: 'sha256' },
  voided: { where: "kind = '3' AND versions > 0 AND uploaded_on >= @changedSince", basis: 'sha256' },
  attention: {
    where: needsAttention,
    basis: "sha256 || ' ' || verdict || ' ' || alarms",
  },
  deadline: {
    where: deadlineWithin('@deadlineFrom', '@deadlineTo'),
    basis: deadlineSql,
    order: `${deadlineSql}, decided_on, file_id`,
  },
  transferred: {
    where: 'bank_code || branch_code <> substr(file_id, 4, 7)',
    basis: 'bank_code || branch_code',
  },
  vanished: { where: "versions > 0 AND currency = 'not-listed'", basis: 'absent_since' },
};

export function findToday(
  database: ReadableDatabase,
  question: TodayQuestion,
): readonly TodaySection<SearchRow>[] {
  return todayKinds.map((kind) =>
    kind === 'awaited' ? findAwaited(database, question) : findSection(database, kind, question),
  );
}

function findSection(
  database: ReadableDatabase,
  kind: Exclude<TodayKind, 'awaited'>,
  { profile, branchCode, limit, ...days }: TodayQuestion,
): TodaySection<SearchRow> {
  const { where, basis, order = 'uploaded_on DESC, decided_on DESC, file_id' } = sections[kind];
  const from = `FROM documents WHERE ${where} AND (@profile IS NULL OR profile = @profile) AND NOT EXISTS (
    SELECT 1 FROM acknowledgements AS known WHERE known.file_id = documents.file_id
      AND known.profile = documents.profile AND known.item = @kind AND known.basis = ${basis})`;
  const parameters = { ...days, profile: profile ?? null, kind };
  const total = countRows(database, from, parameters);
  const chosen = ofBranch('branch_code', branchCode);
  const rows = database
    .prepare<[object], DocumentRow & { readonly basis: string | null }>(
      `SELECT *, ${basis} AS basis ${from} ${chosen.where} ORDER BY ${order} LIMIT @limit`,
    )
    .all({ ...parameters, ...chosen.parameters, limit });
  return {
    kind,
    count:
      branchCode === undefined
        ? total
        : countRows(database, `${from} ${chosen.where}`, { ...parameters, ...chosen.parameters }),
    rows: rows.map((row) => ({ ...toSearchRow(row), basis: row.basis ?? '' })),
    branches: countBranches(database, `SELECT branch_code ${from}`, { count: total, parameters }),
  };
}

/** What mails announced and nobody has sent yet: a row of the list where something of the file is held. */
function findAwaited(database: ReadableDatabase, question: TodayQuestion): TodaySection<SearchRow> {
  const profile = question.profile ?? null;
  const from = `FROM announcements JOIN journal USING (sequence)
    LEFT JOIN documents ON documents.file_id = announcements.file_id AND documents.profile = announcements.profile
    WHERE announcements.state = 'awaited' AND (@profile IS NULL OR announcements.profile = @profile)
      AND journal.record ->> 'senderTrust' IN ('expected', 'not-given')`;
  const total = countRows(database, from, { profile });
  const branch = "coalesce(journal.record ->> 'branchCode', documents.branch_code)";
  const chosen = ofBranch(branch, question.branchCode);
  const parameters = { profile, ...chosen.parameters };
  const found = database
    .prepare<[object], { sequence: number; profile: string; record: string; id: number | null }>(
      `SELECT sequence, journal.profile, record, documents.id ${from} ${chosen.where}
       ORDER BY sequence DESC LIMIT @limit`,
    )
    .all({ ...parameters, limit: question.limit });
  const documentOf = database.prepare<[number], DocumentRow>('SELECT * FROM documents WHERE id = ?');
  const rows = found.map(({ id, sequence, ...mail }) => {
    const document = id === null ? undefined : documentOf.get(id);
    const row = document === undefined ? announcedRow(mail.profile, mail.record) : toSearchRow(document);
    return { ...row, basis: String(sequence) };
  });
  return {
    kind: 'awaited',
    count: countRows(database, `${from} ${chosen.where}`, parameters),
    rows,
    branches: countBranches(database, `SELECT ${branch} AS branch_code ${from}`, {
      count: total,
      parameters: { profile },
    }),
  };
}

/** `''` stands for documents whose branch is not known. */
function ofBranch(column: string, branchCode: string | undefined) {
  return branchCode === undefined
    ? { where: '', parameters: {} }
    : { where: `AND coalesce(${column}, '') = @branchCode`, parameters: { branchCode } };
}

function countRows(database: ReadableDatabase, from: string, parameters: object): number {
  return database.prepare<[object], number>(`SELECT count(*) ${from}`).pluck().get(parameters) ?? 0;
}

/** Each counted document is read; beyond this many that takes too long for a start view. */
const branchesUpTo = 5_000;

function countBranches(
  database: ReadableDatabase,
  select: string,
  { count, parameters }: { readonly count: number; readonly parameters: object },
): readonly BranchCount[] {
  if (count === 0 || count > branchesUpTo) return [];
  return database
    .prepare<[object], BranchCount>(
      `SELECT coalesce(branch_code, '') AS branchCode, count(*) AS count FROM (${select})
       GROUP BY branchCode ORDER BY branchCode`,
    )
    .all(parameters);
}
