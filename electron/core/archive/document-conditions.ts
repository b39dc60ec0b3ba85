/** Conditions on documents that lists and 今日の要確認 share; each implies that of the partial index which finds its rows. */
import { longestDeadlineDays, usualDeadlineDays } from '../domain/deadline.ts';

/** That a certificate became void stands under a heading of its own. */
export const needsAttention = `versions > 0 AND (verdict <> 'genuine' OR alarms <> '')
  AND NOT (kind = '3' AND verdict = 'genuine' AND alarms = 'became-void')`;

const usualDeadline = `date(decided_on, '+${usualDeadlineDays} days')`;
const longestDeadline = `date(decided_on, '+${longestDeadlineDays} days')`;
/** As deadlineOf counts it: an extension counts only between the usual and the longest deadline. */
export const deadlineSql = `CASE WHEN extended_until > ${usualDeadline} AND extended_until <= ${longestDeadline}
  THEN extended_until ELSE ${usualDeadline} END`;

/** Certificates nobody has executed yet whose deadline lies between two days; both are used twice, in turn. */
export function deadlineWithin(from: string, to: string): string {
  return `versions > 0 AND currency = 'latest' AND kind IN ('1', '2') AND executed_on IS NULL
    AND decided_on BETWEEN date(${from}, '-${longestDeadlineDays} days') AND ${to}
    AND ${deadlineSql} BETWEEN ${from} AND ${to}`;
}
