/** What requests about notification mails may look like. */
import { z } from 'zod';
import { type MailRequests, maxGivenMails, maxPastedLength } from '#contract/bridge/mail-requests.ts';
import type { RequestOf } from '#contract/bridge/requests.ts';

const text = (length: number) => z.string().max(length);
const permissions = { allowUnknownSender: z.boolean().optional(), allowLookAlike: z.boolean().optional() };
/** A message may have five megabytes; larger ones are to be refused with a sentence, not as a bad request. */
const bytes = z.instanceof(Uint8Array).refine(({ length }) => length <= 16 * 1024 * 1024);
const file = z.strictObject({ name: text(300), bytes });
const nothing = z.strictObject({});

export const mailSchemas: { readonly [C in keyof MailRequests]: z.ZodType<RequestOf<C>> } = {
  'mail.import': z.strictObject({
    texts: z.array(text(maxPastedLength)).max(maxGivenMails),
    files: z.array(file).max(maxGivenMails),
    ...permissions,
  }) as z.ZodType<RequestOf<'mail.import'>>,
  'mail.list': z.strictObject({
    profile: text(100).min(1).optional(),
    onlyAwaited: z.boolean().optional(),
  }) as z.ZodType<RequestOf<'mail.list'>>,
  'mail.unannounced': z.strictObject({ profile: text(100).min(1).optional() }) as z.ZodType<
    RequestOf<'mail.unannounced'>
  >,
  'mail.folder': nothing,
  'mail.watch': z.strictObject({ folder: text(1_000) }),
  'mail.chooseFolder': nothing,
  'mail.decide': z.strictObject({
    source: text(300).min(1),
    take: z.boolean(),
    ...permissions,
  }) as z.ZodType<RequestOf<'mail.decide'>>,
};
