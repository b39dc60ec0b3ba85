/** Transferred documents as a table for people: 旧 → 現在 → 状態. */
import { officeOf, formatOfficeCode } from '#contract/office-code.ts';
import type { TransferRow } from '#contract/transfer.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';

export function formatTransfers(rows: readonly TransferRow[], texts: Texts): string {
  const { labels, transfers, kinds } = texts;
  const { headings } = transfers;
  const titles = [
    ...[labels.fileId, headings.issued, '', headings.current, headings.state],
    ...[labels.kind, labels.customerName, labels.uploadedOn],
  ];
  const cells = rows.map((row) => [
    row.fileId,
    formatOfficeCode(officeOf(row.issueBankCode, row.issueBranchCode)),
    '→',
    `${row.bankCode ?? '----'}-${row.branchCode ?? '---'}`,
    transfers.state(transfers.kinds[row.transfer], transfers.holdings[row.holding]),
    row.kind === null ? '' : kinds[row.kind],
    row.customerName ?? '',
    row.uploadedOn ?? '',
  ]);
  return formatTable([titles, ...cells]);
}
