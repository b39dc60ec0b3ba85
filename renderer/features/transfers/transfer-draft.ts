/** The conditions of 移管検索 as a person enters them, and the query they become; pure. */
import type { OfficeCode, TransferQuery } from '#contract/transfer.ts';

export interface OfficeDraft {
  readonly bank: string;
  readonly branch: string;
}

export interface TransferDraft {
  readonly issued: OfficeDraft;
  readonly current: OfficeDraft;
  readonly customerNo: string;
  readonly guaranteeNo: string;
  readonly onlyTransferred: boolean;
  readonly where: TransferQuery['where'];
}

export const emptyOffice: OfficeDraft = { bank: '', branch: '' };

export const emptyTransferDraft: TransferDraft = {
  issued: emptyOffice,
  current: emptyOffice,
  customerNo: '',
  guaranteeNo: '',
  onlyTransferred: true,
  where: 'server',
};

/** What keeps an office from being read. */
export type OfficeProblem = 'code' | 'branchOnly';

/** `null` = nothing was entered. Full-width digits and spaces around them are let in. */
export function readOffice(draft: OfficeDraft): OfficeCode | null | OfficeProblem {
  const bankCode = plain(draft.bank);
  const branchCode = plain(draft.branch);
  if (bankCode === '' && branchCode === '') return null;
  if (bankCode === '') return 'branchOnly';
  if (!/^\d{4}$/.test(bankCode) || !/^(\d{3})?$/.test(branchCode)) return 'code';
  return branchCode === '' ? { bankCode } : { bankCode, branchCode };
}

export function isProblem(office: ReturnType<typeof readOffice>): office is OfficeProblem {
  return typeof office === 'string';
}

/** The problem of one side, `null` while there is none. */
export function problemOf(draft: OfficeDraft): OfficeProblem | null {
  const office = readOffice(draft);
  return isProblem(office) ? office : null;
}

/** `required` = neither side was entered; a side that cannot be read stops the search too. */
export function toTransferQuery(
  draft: TransferDraft,
  profile: string,
): TransferQuery | 'required' | OfficeProblem {
  const issued = readOffice(draft.issued);
  const current = readOffice(draft.current);
  if (isProblem(issued)) return issued;
  if (isProblem(current)) return current;
  if (issued === null && current === null) return 'required';
  const customerNo = plain(draft.customerNo);
  const guaranteeNo = plain(draft.guaranteeNo);
  return {
    profile,
    where: draft.where,
    ...(issued !== null && { issued }),
    ...(current !== null && { current }),
    ...(customerNo !== '' && { customerNo }),
    ...(guaranteeNo !== '' && { guaranteeNo }),
    onlyTransferred: draft.onlyTransferred,
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
