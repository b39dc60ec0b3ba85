/** The stored form of the table of mergers, checked whenever it is read. */
import { z } from 'zod';
import { isIsoDate } from '#contract/japanese-date.ts';
import { type MergerRule, type OfficeCode, maxMergerNoteLength, maxMergerRules } from '#contract/transfer.ts';
import { findMergerFault } from '../domain/merger-table.ts';
import { MergerError } from './merger-error.ts';

/** 1,000 rules with the longest notes are well below this. */
export const maxMergerFileBytes = 2 * 1024 * 1024;

const office = z.strictObject({
  bankCode: z.string().regex(/^\d{4}$/),
  branchCode: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
}) as z.ZodType<OfficeCode>;

const rule: z.ZodType<MergerRule> = z.strictObject({
  id: z.string().regex(/^[1-9]\d{0,8}$/),
  from: office,
  to: office,
  effectiveOn: z.string().refine(isIsoDate).nullable(),
  note: z.string().max(maxMergerNoteLength),
});

const file = z.strictObject({ format: z.literal(1), rules: z.array(rule).max(maxMergerRules) });

/** Throws `mergers-unreadable` with the place that is wrong. */
export function parseMergerFile(text: string): readonly MergerRule[] {
  const value = parseJson(text);
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.');
    throw new MergerError('mergers-unreadable', place, { cause: parsed.error });
  }
  const { rules } = parsed.data;
  const fault = findMergerFault(rules);
  if (fault !== null) throw new MergerError('mergers-unreadable', `${fault.code} ${fault.detail}`);
  const ids = new Set(rules.map(({ id }) => id));
  if (ids.size !== rules.length) throw new MergerError('mergers-unreadable', 'rules.id');
  return rules;
}

export function formatMergerFile(rules: readonly MergerRule[]): string {
  return `${JSON.stringify({ format: 1, rules }, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MergerError('mergers-unreadable', 'JSON', { cause: error });
  }
}
