/** Which codes stand for the same 店 before and after mergers (R31, R38): pure, so that it can be tested against any table. */
import { formatOfficeCode, officeOf } from '#contract/office-code.ts';
import type { MergerRule, OfficeCode, SearchedOffice } from '#contract/transfer.ts';

/** Rules by the code they begin at; a table never has two with the same. */
type ByFrom = ReadonlyMap<string, MergerRule>;

interface Step {
  readonly office: OfficeCode;
  readonly rule: MergerRule;
}

/**
 * The code itself first, then every code whose documents may now be listed under it: what a search for codes at issue
 * has to ask for. `effectiveOn` plays no part.
 */
export function predecessorsOf(office: OfficeCode, rules: readonly MergerRule[]): readonly SearchedOffice[] {
  const byFrom = indexRules(rules);
  return spread(office, (each) => stepsBack(each, rules, byFrom));
}

/** The code itself first, then every code its documents may be listed under by now. */
export function successorsOf(office: OfficeCode, rules: readonly MergerRule[]): readonly SearchedOffice[] {
  const byFrom = indexRules(rules);
  return spread(office, (each) => stepsOn(each, rules, byFrom));
}

/** Where a 店 went by one merger; the rule of its own outweighs that of its bank. `null` = it is still what it was. */
export function nextOffice(office: OfficeCode, byFrom: ByFrom): Step | null {
  const own = byFrom.get(formatOfficeCode(office));
  const rule = own ?? byFrom.get(office.bankCode);
  if (rule === undefined) return null;
  return { office: officeOf(rule.to.bankCode, rule.to.branchCode ?? office.branchCode), rule };
}

export function indexRules(rules: readonly MergerRule[]): ByFrom {
  return new Map(rules.map((rule) => [formatOfficeCode(rule.from), rule]));
}

/** True when everything of the second is within the first. */
export function covers(wide: OfficeCode, narrow: OfficeCode): boolean {
  if (wide.bankCode !== narrow.bankCode) return false;
  return wide.branchCode === undefined || wide.branchCode === narrow.branchCode;
}

/** Follows steps in all directions; a code within one that is there already adds nothing. */
function spread(
  start: OfficeCode,
  stepsOf: (office: OfficeCode) => readonly Step[],
): readonly SearchedOffice[] {
  const found: SearchedOffice[] = [{ office: start, rules: [] }];
  for (const { office, rules } of found) {
    for (const step of stepsOf(office)) {
      if (found.some((each) => covers(each.office, step.office))) continue;
      found.push({ office: step.office, rules: [...rules, step.rule] });
    }
  }
  return [...found.slice(0, 1), ...widest(found).filter(({ rules }) => rules.length > 0)];
}

/** Without the codes that lie within another one: what has to be asked for. */
export function widest(found: readonly SearchedOffice[]): readonly SearchedOffice[] {
  return found.filter((each) => !found.some((other) => isWider(other.office, each.office)));
}

function isWider(wide: OfficeCode, narrow: OfficeCode): boolean {
  return covers(wide, narrow) && !covers(narrow, wide);
}

/** A whole bank goes wherever any of its branches goes. */
function stepsOn(office: OfficeCode, rules: readonly MergerRule[], byFrom: ByFrom): readonly Step[] {
  const own = nextOffice(office, byFrom);
  const branches =
    office.branchCode === undefined
      ? rules.filter(({ from }) => isWider(office, from)).map(({ from }) => nextOffice(from, byFrom))
      : [];
  return [own, ...branches].filter((step) => step !== null);
}

function stepsBack(office: OfficeCode, rules: readonly MergerRule[], byFrom: ByFrom): readonly Step[] {
  return rules.flatMap((rule) => {
    const from = originBy(rule, office, byFrom);
    return from === null ? [] : [{ office: from, rule }];
  });
}

/** What a rule brought to a code; `null` = nothing. */
function originBy(rule: MergerRule, office: OfficeCode, byFrom: ByFrom): OfficeCode | null {
  const { from, to } = rule;
  if (to.bankCode !== office.bankCode) return null;
  if (office.branchCode === undefined) return from;
  const arrivedAt = to.branchCode ?? from.branchCode;
  if (arrivedAt !== undefined) return arrivedAt === office.branchCode ? from : null;
  // The bank kept its numbers: only the branch of that number came here, unless a rule of its own sent it elsewhere.
  const same = officeOf(from.bankCode, office.branchCode);
  return byFrom.has(formatOfficeCode(same)) ? null : same;
}
