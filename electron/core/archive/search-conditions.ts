/** Turns search criteria into SQL conditions, each with the index that can drive it (R102, U12, U13). */
import type { ListState } from '#contract/bridge/requests.ts';
import type { DateRange, SearchCriteria } from '#contract/guarantee-file.ts';
import { addDays } from '../domain/japan-time.ts';
import { codeKey, fileKey, nameKey, spellingKey, surePartOfKey } from '../domain/name-key.ts';
import type { LocalSearch } from './archive-port.ts';
import { deadlineWithin, needsAttention } from './document-conditions.ts';

/** One condition on `documents`. All user text is bound, never part of the SQL. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /** The same condition in a form no index is used for, for when another index drives the search. */
  readonly unindexedSql?: string;
  /** Index that finds the matching rows by itself. */
  readonly index?: string;
  /** How many rows it may match: `few` is driven by its index at once, `unknown` is counted first. */
  readonly selectivity?: 'few' | 'unknown';
}

export interface SearchPlanInput {
  readonly conditions: readonly Condition[];
  /** Normalised parts that must all occur in the customer's name. */
  readonly nameParts: readonly string[];
  /** Numbers and beginnings of file ids among the free words. */
  readonly codes: readonly string[];
  /** Exact spellings, tested on the names the parts have found. */
  readonly spellings: readonly Condition[];
}

/** A search nothing can match, e.g. a number without digits. */
export const impossible: Condition = { sql: '0', values: [] };

/** Each holds the whole condition of the partial index that finds it. */
const states: Readonly<
  Record<Exclude<ListState, 'deadline' | 'proof-ending'>, { readonly sql: string; readonly index: string }>
> = {
  reissued: { sql: "versions > 1 AND kind <> '3'", index: 'documents_reissued' },
  attention: {
    sql: needsAttention,
    index: 'documents_attention',
  },
  unverified: {
    sql: "versions > 0 AND (verdict <> 'genuine' OR alarms <> '') AND verdict = 'unverified'",
    index: 'documents_attention',
  },
  vanished: { sql: "versions > 0 AND currency = 'not-listed'", index: 'documents_vanished' },
  transferred: { sql: 'bank_code || branch_code <> substr(file_id, 4, 7)', index: 'documents_transferred' },
};

export function toPlanInput(
  query: Pick<LocalSearch, 'profile' | 'criteria' | 'text' | 'only' | 'dueBy' | 'exactNames'>,
): SearchPlanInput {
  const { criteria, exactNames = false } = query;
  const conditions = [
    ...equal('profile', query.profile),
    ...equal('kind', criteria.kind),
    ...equal('bank_code', criteria.bankCode?.normalize('NFKC').trim()),
    ...equal('branch_code', criteria.branchCode?.normalize('NFKC').trim()),
    ...equal('change_no', criteria.changeNo?.normalize('NFKC').trim()),
    ...numberConditions(criteria),
    ...within('uploaded_on', criteria.uploaded, 'documents_by_upload'),
    ...within('decided_on', criteria.decided, 'documents_by_decision'),
    ...prefix(criteria.fileIdPrefix),
    ...inState(query),
  ];
  const words = (query.text ?? '').normalize('NFKC').split(/\s+/);
  const names = [criteria.customerName ?? '', ...words.filter((word) => !isCodeWord(word))];
  const spellings = exactNames ? names.map(spellingKey).filter((each) => each !== '') : [];
  return {
    conditions,
    // A name of nothing but spaces and marks has an empty key: it restricts nothing, as when nothing was typed.
    nameParts: names.map(exactNames ? surePartOfKey : nameKey).filter((part) => part !== ''),
    codes: words.filter(isCodeWord),
    spellings: spellings.map((each) => ({ sql: 'instr(spelling(customer_name), ?) > 0', values: [each] })),
  };
}

/** A word of digits is a number or the beginning of a file id; any other word is part of a name. */
function isCodeWord(word: string): boolean {
  return /^[\d_-]+(\.pdf)?$/i.test(word);
}

/** Deadlines that passed this long before the day in question concern nobody any more. */
const deadlineSpanDays = 17;

function inState({ only, dueBy }: Pick<LocalSearch, 'only' | 'dueBy'>): readonly Condition[] {
  if (only === undefined) return [];
  if (only !== 'deadline' && only !== 'proof-ending') {
    return [{ ...states[only], values: [], selectivity: 'unknown' }];
  }
  if (dueBy === undefined) return [impossible];
  if (only === 'proof-ending') {
    const sql = 'versions > 0 AND verifiable_until IS NOT NULL AND verifiable_until < ?';
    return [{ sql, values: [dueBy], index: 'documents_proof_ending', selectivity: 'unknown' }];
  }
  const from = addDays(dueBy, -deadlineSpanDays);
  const values = [from, dueBy, from, dueBy];
  return [{ sql: deadlineWithin('?', '?'), values, index: 'documents_to_execute', selectivity: 'unknown' }];
}

function equal(column: string, value: string | undefined): readonly Condition[] {
  return value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
}

function numberConditions(criteria: SearchCriteria): readonly Condition[] {
  const exact = (column: string, value: string | undefined): readonly Condition[] => {
    if (value === undefined) return [];
    const key = codeKey(value);
    if (key === '') return [impossible];
    return [{ sql: `${column} = ?`, values: [key], index: `documents_by_${column}`, selectivity: 'few' }];
  };
  return [...exact('guarantee_key', criteria.guaranteeNo), ...exact('customer_key', criteria.customerNo)];
}

function within(column: string, range: DateRange | undefined, index: string): readonly Condition[] {
  if (range === undefined) return [];
  const bounds = [
    ...(range.from === undefined ? [] : [{ sql: `${column} >= ?`, value: range.from }]),
    ...(range.to === undefined ? [] : [{ sql: `${column} <= ?`, value: range.to }]),
  ];
  if (bounds.length === 0) return [];
  return [
    {
      sql: bounds.map(({ sql }) => sql).join(' AND '),
      unindexedSql: bounds.map(({ sql }) => `+${sql}`).join(' AND '),
      values: bounds.map(({ value }) => value),
      index,
      selectivity: 'unknown',
    },
  ];
}

/** Rows whose file id begins with the text; the upper bound is the text followed by the highest character. */
function prefix(text: string | undefined): readonly Condition[] {
  if (text === undefined) return [];
  const key = fileKey(text);
  if (key === '') return [impossible];
  return [
    {
      sql: 'file_id >= ? AND file_id < ?',
      unindexedSql: '+file_id >= ? AND +file_id < ?',
      values: [key, `${key}\uFFFF`],
      index: 'sqlite_autoindex_documents_1',
      selectivity: 'unknown',
    },
  ];
}
