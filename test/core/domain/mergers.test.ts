/** Mergers over any table: every 店 is found under all its codes, and a table that leads in a circle is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOfficeCode, officeOf, parseOfficeCode } from '#contract/office-code.ts';
import type { MergerRule, OfficeCode } from '#contract/transfer.ts';
import { findMergerFault } from '#core/domain/merger-table.ts';
import { covers, predecessorsOf, successorsOf, widest } from '#core/domain/mergers.ts';

const banks = ['0001', '2345', '2346', '2347'];
/** No rule ever names the last one: it stands for all other branches. */
const branches = ['001', '012', '101', '999'];
const everyBranch = banks.flatMap((bank) => branches.map((branch) => officeOf(bank, branch)));

const office = fc
  .tuple(fc.constantFrom(...banks), fc.option(fc.constantFrom(...branches.slice(0, -1)), { nil: undefined }))
  .map(([bank, branch]) => officeOf(bank, branch));
const table = fc.array(fc.tuple(office, office), { maxLength: 8 }).map((pairs) =>
  pairs.map(([from, to], at): MergerRule => ({
    id: String(at + 1),
    from,
    to,
    effectiveOn: null,
    note: '',
  })),
);
const soundTable = table.filter((rules) => findMergerFault(rules) === null);

/** Walks from one branch by the plain reading of the rules; `null` = it never ends. */
function walk(start: OfficeCode, rules: readonly MergerRule[]): readonly string[] | null {
  const seen = [formatOfficeCode(start)];
  for (let at = start; ;) {
    const exact = rules.find(
      ({ from }) => from.bankCode === at.bankCode && from.branchCode === at.branchCode,
    );
    const rule = exact ?? rules.find(({ from }) => from.bankCode === at.bankCode && !from.branchCode);
    if (rule === undefined) return seen;
    at = officeOf(rule.to.bankCode, rule.to.branchCode ?? at.branchCode);
    if (seen.includes(formatOfficeCode(at))) return null;
    seen.push(formatOfficeCode(at));
  }
}

const rule = (from: string, to: string, id = '1'): MergerRule => ({
  id,
  from: parseOfficeCode(from) ?? { bankCode: from },
  to: parseOfficeCode(to) ?? { bankCode: to },
  effectiveOn: null,
  note: '',
});
const codes = (found: readonly { readonly office: OfficeCode }[]): readonly string[] =>
  found.map((each) => formatOfficeCode(each.office));
const asked = (text: string): OfficeCode => parseOfficeCode(text) ?? { bankCode: text };

describe('widening by a table of mergers', () => {
  it('finds every branch under each code it has ever come to, whatever the table', () => {
    fc.assert(
      fc.property(soundTable, (rules) => {
        for (const start of everyBranch) {
          const reached = walk(start, rules) ?? [];
          for (const text of reached) {
            const place = asked(text);
            const before = predecessorsOf(place, rules);
            expect(
              before.some((each) => covers(each.office, start)),
              `${text} ← ${formatOfficeCode(start)}`,
            ).toBe(true);
            const bank = predecessorsOf({ bankCode: place.bankCode }, rules);
            expect(bank.some((each) => covers(each.office, start))).toBe(true);
            expect(successorsOf(start, rules).some((each) => covers(each.office, place))).toBe(true);
            const wholeBank = successorsOf({ bankCode: start.bankCode }, rules);
            expect(wholeBank.some((each) => covers(each.office, place))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('adds no code that never led there, as long as no bank went into one branch', () => {
    const keepsNumbers = soundTable.filter((rules) =>
      rules.every(({ from, to }) => from.branchCode !== undefined || to.branchCode === undefined),
    );
    fc.assert(
      fc.property(keepsNumbers, (rules) => {
        for (const place of everyBranch) {
          const allowed = everyBranch.filter((start) =>
            walk(start, rules)?.includes(formatOfficeCode(place)),
          );
          expect([...codes(predecessorsOf(place, rules))].sort()).toEqual(
            allowed.map(formatOfficeCode).sort(),
          );
          expect(codes(successorsOf(place, rules))).toEqual(walk(place, rules));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks for no code twice, and says by which rules it came to each', () => {
    fc.assert(
      fc.property(soundTable, office, (rules, place) => {
        for (const found of [predecessorsOf(place, rules), successorsOf(place, rules)]) {
          expect(found[0]).toEqual({ office: place, rules: [] });
          const reached = found.slice(1);
          expect(reached.every(({ rules: by }) => by.length > 0)).toBe(true);
          for (const each of reached) {
            expect(found.filter((other) => covers(other.office, each.office))).toEqual([each]);
          }
          // The asked code may itself lie within one of them; then it is not asked for by itself.
          const askedFor = widest(found);
          expect(found.every(({ office: code }) => askedFor.some((wide) => covers(wide.office, code)))).toBe(
            true,
          );
          for (const each of askedFor) {
            expect(askedFor.filter((other) => covers(other.office, each.office))).toEqual([each]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('follows a branch through a merger of branches and then of banks, renumbered or not', () => {
    const kept = [rule('2345-001', '2345-012', '1'), rule('2345', '2346', '2')];
    expect(codes(successorsOf(asked('2345-001'), kept))).toEqual(['2345-001', '2345-012', '2346-012']);
    expect(codes(predecessorsOf(asked('2346-012'), kept))).toEqual(['2346-012', '2345-012', '2345-001']);
    expect(codes(predecessorsOf(asked('2346-001'), kept))).toEqual(['2346-001']);
    const renumbered = [rule('2345', '2346', '1'), rule('2345-001', '2346-101', '2')];
    expect(codes(successorsOf(asked('2345-001'), renumbered))).toEqual(['2345-001', '2346-101']);
    expect(codes(predecessorsOf(asked('2346-101'), renumbered))).toEqual([
      '2346-101',
      '2345-101',
      '2345-001',
    ]);
    expect(codes(successorsOf(asked('2345'), renumbered))).toEqual(['2345', '2346']);
  });

  it('looks through a whole bank that went into one branch', () => {
    const rules = [rule('0001', '2345-012')];
    expect(codes(predecessorsOf(asked('2345-012'), rules))).toEqual(['2345-012', '0001']);
    expect(codes(successorsOf(asked('0001-003'), rules))).toEqual(['0001-003', '2345-012']);
  });
});

describe('a table of mergers', () => {
  it('is refused exactly when some branch would never arrive', () => {
    const unique = table.filter(
      (rules) => new Set(rules.map(({ from }) => formatOfficeCode(from))).size === rules.length,
    );
    fc.assert(
      fc.property(unique, (rules) => {
        const isCircular = everyBranch.some((start) => walk(start, rules) === null);
        expect(findMergerFault(rules)?.code ?? null).toBe(isCircular ? 'merger-cycle' : null);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never says of one code that it went to two places', () => {
    const fault = findMergerFault([rule('2345', '2346', '1'), rule('2345', '2347', '2')]);
    expect(fault).toEqual({ code: 'merger-contradiction', detail: '2345 → 2347' });
  });

  it('is refused for codes, dates, numbers and notes that cannot be', () => {
    const good = rule('2345', '2346');
    expect(findMergerFault([good])).toBeNull();
    for (const [bad, code] of [
      [{ ...good, from: { bankCode: '234' } }, 'office-code-invalid'],
      [{ ...good, to: { bankCode: '2346', branchCode: '12' } }, 'office-code-invalid'],
      [{ ...good, from: { bankCode: '２３４５' } }, 'office-code-invalid'],
      [{ ...good, effectiveOn: '2026-02-30' }, 'merger-invalid'],
      [{ ...good, id: '0' }, 'merger-invalid'],
      [{ ...good, note: '注'.repeat(201) }, 'merger-invalid'],
    ] as const) {
      expect(findMergerFault([bad])?.code).toBe(code);
    }
  });
});
