/** Runs local searches so that each is driven by an index, whatever combination is asked for (archive.md, Index). */
import type { DateRange, SearchRow, SortColumn, SortOrder } from '#contract/guarantee-file.ts';
import { daysBetween } from '../domain/japan-time.ts';
import { codeKey, fileKey } from '../domain/name-key.ts';
import type { LocalSearch } from './archive-port.ts';
import type { ReadableDatabase } from './database.ts';
import { type DocumentRow, toSearchRow } from './document-rows.ts';
import { type Condition, impossible, toPlanInput } from './search-conditions.ts';

/** Up to this many rows are gathered and sorted; beyond it the list's own order is walked and filtered. */
const gatherLimit = 10_000;
/** Free words look at this many rows of each kind of number. */
const wordLimit = 2_000;

const sortColumns: Readonly<Record<SortColumn, string>> = {
  fileId: 'file_id',
  kind: 'kind',
  bankCode: 'bank_code',
  branchCode: 'branch_code',
  customerNo: 'customer_no',
  guaranteeNo: 'guarantee_no',
  changeNo: 'change_no',
  customerName: 'customer_name',
  uploadedOn: 'uploaded_on',
  decidedOn: 'decided_on',
  issueCount: 'issue_count',
};

interface Plan {
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** Index to force, where the planner has not enough to choose by. */
  readonly index: string | null;
}

type LookingFor = Pick<LocalSearch, 'profile' | 'criteria' | 'text' | 'only' | 'dueBy' | 'exactNames'>;

export function searchDocuments(database: ReadableDatabase, query: LocalSearch): readonly SearchRow[] {
  const plan = makePlan(database, query);
  const index = plan.index === null ? '' : `INDEXED BY ${plan.index}`;
  const inner = `SELECT id FROM documents ${index} WHERE ${plan.where} ORDER BY ${orderBy(query.sort)} LIMIT ? OFFSET ?`;
  const sql = `SELECT d.* FROM (${inner}) AS found CROSS JOIN documents AS d ON d.id = found.id`;
  return database
    .prepare<unknown[], DocumentRow>(sql)
    .all(...plan.values, query.limit, query.offset ?? 0)
    .map(toSearchRow);
}

export function countDocuments(database: ReadableDatabase, query: LookingFor): number {
  const { conditions, codes, nameParts, spellings } = toPlanInput(query);
  const isNames = conditions.length + codes.length + spellings.length === 0 && nameParts.length > 0;
  if (isNames) return countByNames(database, nameParts);
  const plan = makePlan(database, query);
  const sql = `SELECT count(*) FROM documents WHERE ${plan.where}`;
  return (
    database
      .prepare<unknown[], number>(sql)
      .pluck()
      .get(...plan.values) ?? 0
  );
}

/** Where nothing but names is asked for, their dictionary knows how many documents there are. */
function countByNames(database: ReadableDatabase, parts: readonly string[]): number {
  const where = parts.map(() => 'instr(key, ?) > 0').join(' AND ');
  const sql = `SELECT coalesce(sum(documents), 0) FROM names WHERE ${where}`;
  return (
    database
      .prepare<unknown[], number>(sql)
      .pluck()
      .get(...parts) ?? 0
  );
}

/** The manual's order, or one column first; unknown values come last in either direction (R107). */
function orderBy(sort: SortOrder | undefined): string {
  const usual = 'uploaded_on DESC, decided_on DESC, file_id';
  if (sort === undefined) return usual;
  const column = sortColumns[sort.column];
  const rest = usual
    .split(', ')
    .filter((term) => !term.startsWith(column))
    .join(', ');
  const direction = sort.direction === 'asc' ? 'ASC NULLS LAST' : 'DESC';
  return `${column} ${direction}, ${rest}`;
}

function makePlan(database: ReadableDatabase, query: LookingFor): Plan {
  const input = toPlanInput(query);
  const conditions: Condition[] = [
    ...input.conditions,
    ...input.nameParts.map((part) => nameCondition(database, part)),
    ...input.codes.map((word) => codeCondition(database, word)),
    ...input.spellings,
    ...uploadBound(database, query.criteria.decided),
  ];
  const index = drivingIndex(database, conditions);
  const terms = conditions.map((condition) => `(${termOf(condition, index)})`);
  return {
    where: terms.length === 0 ? '1' : terms.join(' AND '),
    values: conditions.flatMap(({ values }) => values),
    index,
  };
}

/** A wide range of uploads may use its index, for that is the list's own order; other wide ranges are only tested. */
function termOf({ sql, unindexedSql, index: own }: Condition, driving: string | null): string {
  return unindexedSql === undefined || own === driving || own === 'documents_by_upload' ? sql : unindexedSql;
}

/** Beyond this many days a range of decisions is so wide that walking the list meets its rows soon anyway. */
const boundableDays = 500;

/**
 * The list is walked newest upload first; rows decided long ago lie far down. Each day of decisions knows its newest
 * upload, so the walk can begin at the newest of those. Rows without an upload date would be missed: then no bound.
 */
function uploadBound(database: ReadableDatabase, decided: DateRange | undefined): readonly Condition[] {
  if (decided?.from === undefined || decided.to === undefined) return [];
  if (daysBetween(decided.from, decided.to) > boundableDays) return [];
  const undated = database.prepare('SELECT 1 FROM documents WHERE uploaded_on IS NULL LIMIT 1').get();
  if (undated !== undefined) return [];
  const newest = database
    .prepare<[{ from: string; to: string }], string | null>(
      `WITH RECURSIVE days (day) AS (
         SELECT min(decided_on) FROM documents WHERE decided_on BETWEEN @from AND @to
         UNION ALL
         SELECT (SELECT min(decided_on) FROM documents WHERE decided_on > day AND decided_on <= @to)
         FROM days WHERE day IS NOT NULL
       )
       SELECT max((SELECT uploaded_on FROM documents WHERE decided_on = day ORDER BY uploaded_on DESC LIMIT 1))
       FROM days WHERE day IS NOT NULL`,
    )
    .pluck()
    .get({ from: decided.from, to: decided.to });
  return newest == null ? [impossible] : [{ sql: 'uploaded_on <= ?', values: [newest] }];
}

/** The index of the first condition that matches few enough rows to gather them all. */
function drivingIndex(database: ReadableDatabase, conditions: readonly Condition[]): string | null {
  const few = conditions.find(({ selectivity }) => selectivity === 'few');
  if (few?.index !== undefined) return few.index;
  for (const { index, selectivity, sql, values } of conditions) {
    if (index === undefined || selectivity !== 'unknown') continue;
    const probe = `SELECT count(*) FROM (SELECT 1 FROM documents INDEXED BY ${index} WHERE ${sql} LIMIT ${gatherLimit})`;
    const matching =
      database
        .prepare<unknown[], number>(probe)
        .pluck()
        .get(...values) ?? 0;
    if (matching < gatherLimit) return index;
  }
  return null;
}

interface MatchingNames {
  readonly documents: number | null;
  /** Their ids as a JSON array. */
  readonly ids: string;
}

/**
 * Looks a part of a name up in the dictionary of distinct names. When few documents carry such a name they are gathered
 * by name; when many do, the list is walked in its order and each name is tested.
 */
function nameCondition(database: ReadableDatabase, part: string): Condition {
  const names = database
    .prepare<[string], MatchingNames>(
      `SELECT sum(documents) AS documents, json_group_array(id) AS ids
       FROM names WHERE instr(key, ?) > 0 AND documents > 0`,
    )
    .get(part);
  const documents = names?.documents ?? 0;
  if (names === undefined || documents === 0) return impossible;
  if (documents > gatherLimit) {
    return {
      sql: 'EXISTS (SELECT 1 FROM names WHERE names.id = +documents.name_id AND instr(names.key, ?) > 0)',
      values: [part],
    };
  }
  return {
    sql: 'name_id IN (SELECT value FROM json_each(?))',
    values: [names.ids],
    index: 'documents_by_name_id',
    selectivity: 'few',
  };
}

/** A number or the beginning of a file id. */
function codeCondition(database: ReadableDatabase, word: string): Condition {
  const file = fileKey(word);
  const number = codeKey(word);
  if (file === '' || number === '') return impossible;
  const found = database
    .prepare<Record<string, string | number>, number>(
      `SELECT id FROM (SELECT id FROM documents WHERE customer_key >= @number AND customer_key < @numberEnd LIMIT @limit)
       UNION SELECT id FROM (SELECT id FROM documents WHERE guarantee_key >= @number AND guarantee_key < @numberEnd LIMIT @limit)
       UNION SELECT id FROM (SELECT id FROM documents WHERE file_id >= @file AND file_id < @fileEnd LIMIT @limit)`,
    )
    .pluck()
    .all({ number, numberEnd: `${number}\uFFFF`, file, fileEnd: `${file}\uFFFF`, limit: wordLimit });
  return { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(found)] };
}
