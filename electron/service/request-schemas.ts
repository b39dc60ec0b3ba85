/** What a request may look like, channel by channel: closed, and capped in every direction. */
import { z } from 'zod';
import type { SavedSearch, Settings } from '#contract/bridge/desktop-state.ts';
import type {
  Channel,
  ExportColumn,
  LocalQuery,
  PersonRecord,
  RequestOf,
  VersionKey,
} from '#contract/bridge/requests.ts';
import { type SearchCriteria, type SortOrder, sortColumns } from '#contract/guarantee-file.ts';
import { todayKinds } from '#contract/today-kind.ts';
import { mailSchemas } from './mail-schemas.ts';
import { profileSchemas } from './profile-schemas.ts';
import { transferSchemas } from './transfer-schemas.ts';

const text = (length: number) => z.string().max(length);
const nothing = z.strictObject({});
const profileName = text(100).min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileId = text(60).min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const range = z.strictObject({ from: date.optional(), to: date.optional() });

const criteria: z.ZodType<SearchCriteria> = z.strictObject({
  uploaded: range.optional(),
  decided: range.optional(),
  customerNo: text(40).optional(),
  guaranteeNo: text(40).optional(),
  changeNo: text(40).optional(),
  customerName: text(200).optional(),
  kind: z.enum(['1', '2', '3', '4']).optional(),
  bankCode: text(10).optional(),
  branchCode: text(10).optional(),
  fileIdPrefix: fileId.optional(),
}) as z.ZodType<SearchCriteria>;

const sort: z.ZodType<SortOrder> = z.strictObject({
  column: z.enum(sortColumns),
  direction: z.enum(['asc', 'desc']),
});

const only = z
  .enum(['reissued', 'attention', 'unverified', 'vanished', 'transferred', 'deadline', 'proof-ending'])
  .optional();
const queryShape = {
  profile: profileName.optional(),
  criteria,
  text: text(2_000).optional(),
  only,
  exactNames: z.boolean().optional(),
  dueBy: date.optional(),
};
const query = z.strictObject(queryShape) as z.ZodType<LocalQuery>;
const version: z.ZodType<VersionKey> = z.strictObject({ profile: profileName, fileId, sha256 });
const versions = z.array(version).min(1).max(100_000);

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['ja', 'en']),
  density: z.enum(['compact', 'standard']),
  font: z.enum(['yu-gothic', 'biz-udp']),
  freshForHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 31),
  syncAtStart: z.boolean(),
  foldNames: z.boolean(),
});

export const savedSearchSchema = z.strictObject({
  id: text(60).min(1),
  name: text(100).min(1),
  criteria,
  text: text(2_000),
  only,
  sort: sort.nullable(),
  columns: z.array(text(40)).max(40),
}) as z.ZodType<SavedSearch>;

const todayKind = z.enum(todayKinds);
const sequence = z.number().int().min(1);
const personRecord: z.ZodType<PersonRecord> = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('executed'), sha256, on: date }),
  z.strictObject({ action: z.literal('deadline-extended'), until: date }),
  z.strictObject({ action: z.literal('paper-replaces') }),
  z.strictObject({
    action: z.literal('absence-explained'),
    reason: z.enum(['paid-off', 'subrogated', 'access-lost']),
  }),
  z.strictObject({ action: z.enum(['printed', 'exported']), sha256 }),
  z.strictObject({ action: z.enum(['announcement-closed', 'withdrawn']), sequence }),
]);

/** Every column a list can have; a missing one does not compile. */
const exportColumns: Readonly<Record<ExportColumn['column'], true>> = {
  profile: true,
  fileId: true,
  kind: true,
  associationCode: true,
  bankCode: true,
  branchCode: true,
  issueBankCode: true,
  issueBranchCode: true,
  customerNo: true,
  guaranteeNo: true,
  changeNo: true,
  customerName: true,
  uploadedOn: true,
  decidedOn: true,
  issueCount: true,
  held: true,
  versions: true,
  sha256: true,
  verdict: true,
  currency: true,
  form: true,
  trustedTime: true,
  reasons: true,
  alarms: true,
  verifiableUntil: true,
  absence: true,
  absentSince: true,
  extendedUntil: true,
  executedOn: true,
  executedSha256: true,
  deadline: true,
  headline: true,
};

/** Free keys, but none that means something to every object; zod would pass over those. */
const words = z
  .unknown()
  .refine((value) => Object.keys(value ?? {}).every((key) => !(key in Object.prototype)))
  .pipe(z.record(text(40), text(100)))
  .refine((value) => Object.keys(value).length <= 100);

const exportedRows = z.strictObject({
  query: z.strictObject({ ...queryShape, sort: sort.optional() }),
  fileIds: z.array(fileId).max(1_000_000).optional(),
  columns: z
    .array(
      z.strictObject({
        column: z.enum(Object.keys(exportColumns)),
        title: text(100),
        words: words.optional(),
      }),
    )
    .min(1)
    .max(40),
  format: z.enum(['csv', 'xlsx']),
}) as z.ZodType<RequestOf<'export.rows'>>;

export const requestSchemas: { readonly [C in Channel]: z.ZodType<RequestOf<C>> } = {
  'app.info': nothing,
  'settings.read': nothing,
  'settings.write': settingsSchema,
  'searches.read': nothing,
  'searches.write': z.strictObject({ searches: z.array(savedSearchSchema).max(200) }),
  ...profileSchemas,
  'archive.search': z.strictObject({
    ...queryShape,
    sort: sort.optional(),
    offset: z.number().int().min(0).max(100_000_000),
    limit: z.number().int().min(1).max(1_000),
  }) as z.ZodType<RequestOf<'archive.search'>>,
  'archive.count': query,
  'archive.versions': z.strictObject({ fileId }),
  'archive.document': z.strictObject({ sha256 }),
  'archive.find': z.strictObject({ profile: profileName, fileId }),
  'archive.today': z.strictObject({
    profile: profileName.optional(),
    branchCode: text(10).optional(),
    limit: z.number().int().min(1).max(10_000).optional(),
  }) as z.ZodType<RequestOf<'archive.today'>>,
  'server.search': z.strictObject({ profile: profileName, criteria, sort: sort.optional() }) as z.ZodType<
    RequestOf<'server.search'>
  >,
  'server.fetch': z.strictObject({ profile: profileName, fileIds: z.array(fileId).min(1).max(10_000) }),
  'sync.run': z.strictObject({ profile: profileName }),
  'sync.wait': z.strictObject({ profile: profileName }),
  'sync.cancel': z.strictObject({ profile: profileName }),
  'sync.running': nothing,
  'sync.history': nothing,
  'reconcile.run': z.strictObject({ profile: profileName }),
  'reconcile.last': z.strictObject({ profile: profileName }),
  'verification.evidence': z.strictObject({ versions }),
  'verification.run': z.strictObject({ versions }),
  'journal.record': z.strictObject({ profile: profileName, fileId, record: personRecord }),
  'journal.acknowledge': z.strictObject({
    profile: profileName,
    items: z
      .array(z.strictObject({ item: todayKind, fileId, basis: text(200) }))
      .min(1)
      .max(10_000),
  }),
  'journal.read': z.strictObject({
    profile: profileName.optional(),
    fileId: fileId.optional(),
    before: sequence.optional(),
    limit: z.number().int().min(1).max(1_000),
  }) as z.ZodType<RequestOf<'journal.read'>>,
  'journal.check': z.strictObject({ profile: profileName.optional() }) as z.ZodType<
    RequestOf<'journal.check'>
  >,
  'versions.compare': z.strictObject({ profile: profileName, fileId, from: sha256, to: sha256 }),
  'report.hold': z.strictObject({ versions: z.array(version).min(1).max(500) }),
  'report.read': z.strictObject({ id: text(60) }),
  'export.rows': exportedRows,
  'export.documents': z.strictObject({ versions }),
  ...transferSchemas,
  ...mailSchemas,
};
