/** Search rows as a table for people. */
import type { SearchRow } from '#contract/guarantee-file.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';

export function formatRows(rows: readonly SearchRow[], texts: Texts): string {
  const { labels } = texts;
  const headings = [
    labels.fileId,
    labels.kind,
    labels.currentBranch,
    labels.customerName,
    labels.uploadedOn,
    labels.decidedOn,
    labels.issueCount,
    labels.versions,
    labels.currency,
    labels.verdict,
  ];
  return formatTable([headings, ...rows.map((row) => toCells(row, texts))]);
}

function toCells(row: SearchRow, texts: Texts): readonly string[] {
  return [
    row.fileId,
    row.kind === null ? '' : texts.kinds[row.kind],
    `${row.bankCode ?? '----'}-${row.branchCode ?? '---'}`,
    row.customerName ?? '',
    row.uploadedOn ?? '',
    row.decidedOn ?? '',
    row.issueCount === null ? '' : String(row.issueCount),
    row.held ? String(row.versions) : '-',
    row.currency === null ? '-' : texts.currencies[row.currency],
    row.verdict === null ? '-' : texts.verdicts[row.verdict],
  ];
}
