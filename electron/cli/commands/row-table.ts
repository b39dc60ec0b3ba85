/** Search rows as a table for people. */
import type { SearchRow } from '#contract/guarantee-file.ts';
import { headlineOf, standingOf } from '../../core/domain/headline.ts';
import { toJapanMinute } from '../../core/domain/japan-time.ts';
import { formatTable } from '../output.ts';
import { headlineCell } from '../verifying/headline-line.ts';
import type { Texts } from '../text/texts.ts';

/** @param isCheckedLately whether "the latest" may be said of a profile's documents */
export function formatRows(
  rows: readonly SearchRow[],
  texts: Texts,
  isCheckedLately: (profile: string) => boolean,
): string {
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
    labels.form,
    labels.trustedTime,
    labels.reasons,
  ];
  return formatTable([headings, ...rows.map((row) => toCells(row, texts, isCheckedLately(row.profile)))]);
}

function toCells(row: SearchRow, texts: Texts, checkedLately: boolean): readonly string[] {
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
    row.verdict === null
      ? '-'
      : headlineCell(headlineOf(row.verdict, standingOf(row, checkedLately), row.kind), texts),
    row.form ?? '-',
    row.trustedTime === null ? '-' : toJapanMinute(Date.parse(row.trustedTime)).replace('T', ' '),
    [...row.alarms, ...row.reasons].join(' '),
  ];
}
