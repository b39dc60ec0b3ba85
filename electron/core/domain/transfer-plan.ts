/** What 移管検索 asks for, and what it makes of the answers (R17, R31, R38). Pure. */
import type { SearchCriteria, SearchRow } from '#contract/guarantee-file.ts';
import { formatOfficeCode, officeOf } from '#contract/office-code.ts';
import type {
  MergerRule,
  OfficeCode,
  SearchedOffice,
  TransferKind,
  TransferQuery,
} from '#contract/transfer.ts';
import { covers, predecessorsOf, successorsOf, widest } from './mergers.ts';

/** The codes a search goes by; `null` = that side is not restricted. */
export interface SearchedOffices {
  readonly issued: readonly SearchedOffice[] | null;
  readonly current: readonly SearchedOffice[] | null;
}

/**
 * Codes at issue are widened by their predecessors, current ones by their successors.
 * @param rules empty = nothing is widened
 */
export function searchedOffices(
  { issued, current }: Pick<TransferQuery, 'issued' | 'current'>,
  rules: readonly MergerRule[],
): SearchedOffices {
  return {
    issued: issued === undefined ? null : predecessorsOf(issued, rules),
    current: current === undefined ? null : successorsOf(current, rules),
  };
}

type OtherConditions = Pick<TransferQuery, 'customerNo' | 'guaranteeNo' | 'uploaded' | 'decided'>;

/**
 * The searches that together find everything with these codes: one for each code at issue, by the beginning of the file
 * id, which says them for good. Current codes restrict a search where there is one of them, and make the searches where
 * no code at issue is asked for; else the answers are filtered.
 */
export function transferCriteria(
  { issued, current }: SearchedOffices,
  query: OtherConditions,
  associationCode: string,
): readonly SearchCriteria[] {
  const shared = otherConditions(query);
  const now = widest(current ?? []);
  if (issued === null) return now.map(({ office }) => ({ ...shared, ...currentCodes(office) }));
  const [only, ...more] = now;
  const codes = only === undefined || more.length > 0 ? {} : currentCodes(only.office);
  return widest(issued).map(({ office }) => ({
    ...shared,
    ...codes,
    fileIdPrefix: issuePrefix(associationCode, office),
  }));
}

/** What file ids of a 店 begin with (R14): `AA_BBBBCCC_`, or `AA_BBBB` for the whole bank. */
export function issuePrefix(associationCode: string, { bankCode, branchCode }: OfficeCode): string {
  const bank = `${associationCode}_${bankCode}`;
  return branchCode === undefined ? bank : `${bank}${branchCode}_`;
}

export function currentCodes({ bankCode, branchCode }: OfficeCode): SearchCriteria {
  return { bankCode, ...(branchCode !== undefined && { branchCode }) };
}

function otherConditions({ customerNo, guaranteeNo, uploaded, decided }: OtherConditions): SearchCriteria {
  return {
    ...(customerNo !== undefined && { customerNo }),
    ...(guaranteeNo !== undefined && { guaranteeNo }),
    ...(uploaded !== undefined && { uploaded }),
    ...(decided !== undefined && { decided }),
  };
}

type Codes = Pick<SearchRow, 'bankCode' | 'branchCode' | 'issueBankCode' | 'issueBranchCode'>;

/** Whether a row has the codes that were asked for. Where the list does not show them, nothing speaks against it. */
export function isWithin(row: Codes, { issued, current }: SearchedOffices): boolean {
  const issuedBy = officeOf(row.issueBankCode, row.issueBranchCode);
  if (issued?.some(({ office }) => covers(office, issuedBy)) === false) return false;
  return current?.some(({ office }) => mayBe(row, office)) ?? true;
}

function mayBe({ bankCode, branchCode }: Codes, office: OfficeCode): boolean {
  if (bankCode !== null && bankCode !== office.bankCode) return false;
  return office.branchCode === undefined || branchCode === null || branchCode === office.branchCode;
}

/** Says of each row how its codes at issue became the current ones; looks every 店 up once. */
export function transferClassifier(rules: readonly MergerRule[]): (row: Codes) => TransferKind {
  const laterOf = new Map<string, readonly SearchedOffice[]>();
  return ({ bankCode, branchCode, issueBankCode, issueBranchCode }) => {
    if (bankCode === null || branchCode === null) return 'unknown';
    if (bankCode === issueBankCode && branchCode === issueBranchCode) return 'none';
    const issued = officeOf(issueBankCode, issueBranchCode);
    const key = formatOfficeCode(issued);
    const later = laterOf.get(key) ?? successorsOf(issued, rules).slice(1);
    laterOf.set(key, later);
    const now = officeOf(bankCode, branchCode);
    if (later.some(({ office }) => covers(office, now))) return 'merger';
    return bankCode === issueBankCode ? 'branch' : 'bank';
  };
}
