/** What requests about transfers and mergers may look like. */
import { z } from 'zod';
import type { RequestOf } from '#contract/bridge/requests.ts';
import { type TransferRequests, maxExportedTransfers } from '#contract/bridge/transfer-requests.ts';
import { type NewMergerRule, type OfficeCode, maxMergerNoteLength } from '#contract/transfer.ts';

const text = (length: number) => z.string().max(length);
const profile = text(100).min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const range = z.strictObject({ from: date.optional(), to: date.optional() });

const office = z.strictObject({
  bankCode: z.string().regex(/^\d{4}$/),
  branchCode: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
}) as z.ZodType<OfficeCode>;

const rule: z.ZodType<NewMergerRule> = z.strictObject({
  from: office,
  to: office,
  effectiveOn: date.nullable(),
  note: text(maxMergerNoteLength),
});

export const transferSchemas: {
  readonly [C in keyof TransferRequests]: z.ZodType<RequestOf<C>>;
} = {
  'transfers.search': z.strictObject({
    profile,
    where: z.enum(['server', 'archive']),
    issued: office.optional(),
    current: office.optional(),
    customerNo: text(40).optional(),
    guaranteeNo: text(40).optional(),
    uploaded: range.optional(),
    decided: range.optional(),
    onlyTransferred: z.boolean().optional(),
    widen: z.boolean().optional(),
  }) as z.ZodType<RequestOf<'transfers.search'>>,
  'transfers.preview': z.strictObject({
    profile: profile.optional(),
    issued: office.optional(),
    current: office.optional(),
    widen: z.boolean().optional(),
    draft: rule.optional(),
  }) as z.ZodType<RequestOf<'transfers.preview'>>,
  'transfers.export': z.strictObject({
    titles: z.array(text(100)).min(1).max(40),
    rows: z.array(z.array(text(300)).max(40)).max(maxExportedTransfers),
    format: z.enum(['csv', 'xlsx']),
  }),
  'mergers.read': z.strictObject({}),
  'mergers.write': z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('add'), rule }),
    z.strictObject({ action: z.literal('remove'), id: text(9).min(1) }),
    z.strictObject({ action: z.literal('start-anew') }),
  ]),
};
