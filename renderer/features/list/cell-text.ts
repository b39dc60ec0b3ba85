/** What a cell says. Pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import { formatDate, formatDay, formatMinute } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';
import type { ColumnId } from './columns.ts';

export function cellText(row: DocumentView, column: ColumnId, { words }: Pick<Texts, 'words'>): string {
  switch (column) {
    case 'headline':
      return row.held ? words.headlines[row.headline] : words.notHeld;
    case 'kind':
      return row.kind === null ? '' : words.kinds[row.kind];
    case 'uploadedOn':
    case 'decidedOn':
    case 'executedOn':
    case 'absentSince':
      return formatDate(row[column]);
    case 'verifiableUntil':
      return row.verifiableUntil === null ? '' : formatDay(row.verifiableUntil);
    case 'deadline':
      return formatDate(row.deadline?.deadlineOn ?? null);
    case 'absence':
      return row.absence === null ? '' : words.absences[row.absence];
    case 'trustedTime':
      return formatMinute(row.trustedTime);
    case 'office':
      return officeText(row);
    case 'currency':
      return row.currency === null ? '' : words.currencies[row.currency];
    case 'customerName':
    case 'customerNo':
    case 'guaranteeNo':
    case 'changeNo':
    case 'issueCount':
    case 'fileId':
    case 'versions':
    case 'form':
    case 'profile':
      return String(row[column] ?? '');
  }
}

/** Where the codes are no longer those at issue, both are shown: old → new (U20). */
function officeText(row: DocumentView): string {
  const current = office(row.bankCode, row.branchCode);
  return isTransferred(row) ? `${issueOffice(row)} → ${current}` : current;
}

export function isTransferred(row: DocumentView): boolean {
  if (row.bankCode === null || row.branchCode === null) return false;
  return row.bankCode !== row.issueBankCode || row.branchCode !== row.issueBranchCode;
}

export function issueOffice({ issueBankCode, issueBranchCode }: DocumentView): string {
  return office(issueBankCode, issueBranchCode);
}

export function office(bank: string | null, branch: string | null): string {
  return bank === null && branch === null ? '' : `${bank ?? ''}-${branch ?? ''}`;
}
