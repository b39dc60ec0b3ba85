/** What requests about 接続先 may look like. */
import { z } from 'zod';
import type { ProfileRequests } from '#contract/bridge/profile-requests.ts';
import type { RequestOf } from '#contract/bridge/requests.ts';
import { profileColours } from '#contract/profile-colour.ts';

const text = (length: number) => z.string().max(length);
const name = text(100).min(1);
const pem = text(100_000);
const pems = z.array(pem).max(50);
const pkcs12 = z.instanceof(Uint8Array).refine(({ length }) => length <= 1024 * 1024);
const colour = z.enum(profileColours);

const added = z.strictObject({
  name,
  url: text(2_000),
  userId: text(40),
  password: text(200),
  isInitialPassword: z.boolean(),
  pkcs12,
  pkcs12Password: text(200),
  serverCaPem: pem.optional(),
  proxy: text(300).optional(),
  proxyCredentials: text(300).optional(),
  archiveRoot: text(1_000).optional(),
  anchorsPem: pems,
  tsaAnchorsPem: pems,
  issuerPattern: text(500).optional(),
  colour: colour.optional(),
}) as z.ZodType<RequestOf<'profiles.add'>>;

const changed = z.strictObject({
  name,
  url: text(2_000).optional(),
  userId: text(40).optional(),
  password: text(200).optional(),
  isInitialPassword: z.boolean().optional(),
  pkcs12: pkcs12.optional(),
  pkcs12Password: text(200).optional(),
  serverCaPem: pem.nullish(),
  proxy: text(300).nullish(),
  proxyCredentials: text(300).optional(),
  anchorsPem: pems.optional(),
  tsaAnchorsPem: pems.optional(),
  issuerPattern: text(500).nullish(),
  colour: colour.nullish(),
}) as z.ZodType<RequestOf<'profiles.change'>>;

export const profileSchemas: { readonly [C in keyof ProfileRequests]: z.ZodType<RequestOf<C>> } = {
  'profiles.read': z.strictObject({}),
  'profiles.add': added,
  'profiles.details': z.strictObject({ name }),
  'profiles.change': changed,
  'profiles.remove': z.strictObject({ name }),
  'connection.test': z.strictObject({
    profile: name,
    newPassword: text(200).optional(),
  }) as z.ZodType<RequestOf<'connection.test'>>,
};
