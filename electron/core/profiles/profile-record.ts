/** The stored form of a 接続先, checked whenever it is read. */
import { z } from 'zod';
import type { CertificateSummary, Profile } from '#contract/profile.ts';
import { profileColours } from '#contract/profile-colour.ts';
import { isIsoDate } from '../domain/japan-time.ts';
import { parseUserId } from '#contract/user-id.ts';
import { ProfileError } from './profile-error.ts';

/** A profile with what is known of its certificate without opening the vault. */
export interface StoredProfile {
  readonly profile: Profile;
  readonly certificate: CertificateSummary;
}

const maxPemLength = 256 * 1024;
const pem = z.string().max(maxPemLength).includes('-----BEGIN CERTIFICATE-----');

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const profileSchema = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u),
  origin: z.string().regex(/^https:\/\/[^/?#@]+$/),
  startPath: z.string().startsWith('/').max(2048),
  userId: z.string().refine((text) => parseUserId(text)?.userId === text),
  serverCaPem: pem.optional(),
  proxy: z.string().min(3).max(300).optional(),
  archiveRoot: z.string().min(1).max(4096).optional(),
  screenMap: z.unknown().optional(),
  anchorsPem: z.array(pem).max(100),
  tsaAnchorsPem: z.array(pem).max(100),
  issuerPattern: z.string().max(1000).optional(),
  colour: z.enum(profileColours).optional(),
  serviceHours: z
    .strictObject({
      opensAt: clockTime,
      closesAt: clockTime,
      closing: z.strictObject({
        yearly: z.array(z.string().regex(/^\d{2}-\d{2}$/)).max(366),
        dates: z.array(z.string().refine(isIsoDate)).max(10_000),
      }),
    })
    .optional(),
});

const recordSchema = z.strictObject({
  format: z.literal(1),
  profile: profileSchema,
  certificate: z.strictObject({
    subject: z.string(),
    issuer: z.string(),
    serialNumber: z.string(),
    fingerprintSha256: z.string().regex(/^[0-9a-f]{64}$/),
    notBefore: z.iso.datetime(),
    notAfter: z.iso.datetime(),
  }),
});

/** Reads the JSON of a profile file; throws `profile-invalid` with the place that is wrong. */
export function parseProfileRecord(json: string): StoredProfile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ProfileError('profile-invalid', 'JSON', { cause: error });
  }
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    throw new ProfileError('profile-invalid', parsed.error.issues[0]?.path.join('.'), {
      cause: parsed.error,
    });
  }
  return { profile: parsed.data.profile as Profile, certificate: parsed.data.certificate };
}

/** Checks a new profile before anything is stored and gives the text of its file. */
export function formatProfileRecord(stored: StoredProfile): string {
  const json = JSON.stringify({ format: 1, ...stored }, null, 2);
  parseProfileRecord(json);
  return `${json}\n`;
}
