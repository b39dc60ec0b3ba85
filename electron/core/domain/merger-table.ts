/** What a table of mergers must be before anything is searched by it. Pure. */
import type { ErrorCode } from '#contract/error-codes.ts';
import { isIsoDate } from '#contract/japanese-date.ts';
import { formatOfficeCode, parseOfficeCode } from '#contract/office-code.ts';
import { type MergerRule, type OfficeCode, maxMergerNoteLength, maxMergerRules } from '#contract/transfer.ts';
import { indexRules, nextOffice } from './mergers.ts';

export interface MergerFault {
  readonly code: Extract<
    ErrorCode,
    'office-code-invalid' | 'merger-invalid' | 'merger-contradiction' | 'merger-cycle'
  >;
  /** The row it was found at. */
  readonly detail: string;
}

/**
 * The first fault of a table, `null` when there is none: codes, dates and lengths; two rules for one code; and rules that
 * lead back to where they began.
 */
export function findMergerFault(rules: readonly MergerRule[]): MergerFault | null {
  if (rules.length > maxMergerRules) return { code: 'merger-invalid', detail: `> ${maxMergerRules}` };
  const seen = new Set<string>();
  for (const rule of rules) {
    const detail = describeRule(rule);
    if (!isOffice(rule.from) || !isOffice(rule.to)) return { code: 'office-code-invalid', detail };
    if (!isWellFormed(rule)) return { code: 'merger-invalid', detail };
    const from = formatOfficeCode(rule.from);
    if (seen.has(from)) return { code: 'merger-contradiction', detail };
    seen.add(from);
  }
  const circle = findCircle(rules);
  return circle === null ? null : { code: 'merger-cycle', detail: describeRule(circle) };
}

export function describeRule({ from, to }: Pick<MergerRule, 'from' | 'to'>): string {
  return `${formatOfficeCode(from)} → ${formatOfficeCode(to)}`;
}

function isOffice(office: OfficeCode): boolean {
  const text = formatOfficeCode(office);
  const read = parseOfficeCode(text);
  return read !== null && formatOfficeCode(read) === text;
}

function isWellFormed({ id, effectiveOn, note }: MergerRule): boolean {
  if (effectiveOn !== null && !isIsoDate(effectiveOn)) return false;
  return /^[1-9]\d{0,8}$/.test(id) && note.length <= maxMergerNoteLength;
}

/**
 * A rule from which one comes back to where one has been. Every circle of single branches passes the beginning of a rule,
 * or consists of banks that keep their numbers; the walk from each rule's own beginning therefore meets it.
 */
function findCircle(rules: readonly MergerRule[]): MergerRule | null {
  const byFrom = indexRules(rules);
  for (const rule of rules) {
    const seen = new Set<string>();
    for (let step = nextOffice(rule.from, byFrom); step !== null; step = nextOffice(step.office, byFrom)) {
      const key = formatOfficeCode(step.office);
      if (seen.has(key)) return rule;
      seen.add(key);
    }
  }
  return null;
}
