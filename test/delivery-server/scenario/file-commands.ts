/** What happens to files: upload, re-issue, void, test slips, the end of access, deletion (R25–R34, E7). */
import { z } from 'zod';
import { fileKinds } from '#core/domain/file-kind.ts';
import { formatFileId } from '#core/domain/file-id.ts';
import { isIsoDate } from '#core/domain/japan-time.ts';
import type { FileKind } from '#contract/guarantee-file.ts';
import { requireElectronicBranch, requireService } from '../rules/eligibility.ts';
import { endAccess, purgeDue } from '../rules/purge.ts';
import { bankOf, fileOf, type ServerState } from '../state/server-state.ts';
import { currentVersion, type FileVersion, type StoredFile } from '../state/stored-file.ts';
import { announce, command, type ScenarioContext } from './command.ts';

const digits = (length: number): z.ZodString => z.string().regex(new RegExp(`^\\d{${length}}$`));
const kind = z.enum(fileKinds as [FileKind, ...FileKind[]]);
const date = z.string().refine(isIsoDate);
const fileIdOnly = z.strictObject({ fileId: z.string() });

const uploadSchema = z.strictObject({
  associationCode: digits(2).default('14'),
  bankCode: digits(4).default('2345'),
  branchCode: digits(3).default('001'),
  customerNo: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  guaranteeNo: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional(),
  changeNo: digits(3).default('000'),
  customerName: z.string().default('㈱見本商事'),
  kind: kind.optional(),
  decidedOn: date.optional(),
});

const reissueSchema = z.strictObject({
  fileId: z.string(),
  decidedOn: date.exactOptional(),
  amountYen: z.number().int().positive().exactOptional(),
  months: z.number().int().positive().exactOptional(),
  /** A mistake of the association: a count that does not follow (R157, R158). */
  issueCount: z.number().int().positive().exactOptional(),
});

/** A new file; its numbers are chosen when not given. Refused for branches without electronic delivery (R22). */
function upload(context: ScenarioContext, args: z.output<typeof uploadSchema>): { readonly fileId: string } {
  const { state } = context;
  const { associationCode, bankCode, branchCode, changeNo, customerName } = args;
  requireElectronicBranch(state, args, branchCode);
  requireService(state, args);
  const parts = {
    associationCode,
    issueBankCode: bankCode,
    issueBranchCode: branchCode,
    customerNo: args.customerNo ?? freshNumber(state),
    guaranteeNo: args.guaranteeNo ?? freshNumber(state),
    changeNo,
  };
  const fileId = formatFileId(parts);
  if (state.files.has(fileId)) throw new Error(`${fileId} exists: re-issue it`);
  const file: StoredFile = {
    id: { fileId, ...parts },
    customerName,
    bankCode,
    branchCode,
    versions: [
      {
        kind: args.kind ?? (changeNo === '000' ? '1' : '2'),
        issueCount: 1,
        uploadedAtMs: state.clock.now(),
        decidedOn: args.decidedOn ?? state.clock.today(),
      },
    ],
    sentToTool: false,
    accessible: true,
  };
  state.files.set(fileId, file);
  announce(context, file);
  return { fileId };
}

/** Nine digits that no seeded file has: seeded numbers start lower. */
function freshNumber(state: ServerState): string {
  state.numbersGiven += 1;
  return String(900_000_000 + state.numbersGiven);
}

/** Overwrites the file: new bytes, new upload time, offered to the bulk tool again (R25, R26, A25). */
function overwrite(context: ScenarioContext, fileId: string, change: Partial<FileVersion>): FileVersion {
  const file = fileOf(context.state, fileId);
  const { voidedFor: _, ...before } = currentVersion(file);
  const version = { ...before, uploadedAtMs: context.state.clock.now(), ...change };
  file.versions.push(version);
  file.sentToTool = false;
  announce(context, file);
  return version;
}

export const fileCommands = {
  upload: command(uploadSchema, upload),
  /** 電子で再交付 (R29): the issue count goes up by one; what else is printed may change with it. */
  reissue: command(reissueSchema, (context, { fileId, ...printed }) => {
    const file = fileOf(context.state, fileId);
    requireService(context.state, { associationCode: file.id.associationCode, bankCode: file.bankCode });
    const { kind: before, issueCount } = currentVersion(file);
    const kindNow = before === '3' ? (fileId.endsWith('_000') ? '1' : '2') : before;
    return overwrite(context, fileId, { kind: kindNow, issueCount: issueCount + 1, ...printed });
  }),
  /** 実行中止: 無効通知書で上書き (R28). */
  void: command(fileIdOnly, (context, { fileId }) =>
    overwrite(context, fileId, { kind: '3', voidedFor: 'cancelled' }),
  ),
  /** 紙で再交付 (R30): the same notice, but a paper certificate counts from now on. */
  reissueOnPaper: command(fileIdOnly, (context, { fileId }) =>
    overwrite(context, fileId, { kind: '3', voidedFor: 'paper' }),
  ),
  /** One テスト送信票 for each branch with electronic delivery (R95). */
  sendTests: command(
    z.strictObject({ associationCode: digits(2).default('14'), bankCode: digits(4).default('2345') }),
    (context, { associationCode, bankCode }) =>
      bankOf(context.state, associationCode, bankCode)
        .branches.filter(({ electronic }) => electronic)
        .map(({ code }) =>
          upload(context, uploadSchema.parse({ associationCode, bankCode, branchCode: code, kind: '4' })),
        ),
  ),
  /** 代位弁済 (R33): access ends with the payment date, today's by default; the file stays. */
  subrogate: command(
    z.strictObject({ fileId: z.string(), paidOn: date.optional() }),
    ({ state }, { fileId, paidOn = state.clock.today() }) => {
      const file = fileOf(state, fileId);
      file.accessEndsOn = paidOn;
      endAccess(file, state.clock.today());
      return { fileId, paidOn };
    },
  ),
  /** 完済 (R32): `retentionMonths` later the file is deleted. */
  payOff: command(
    z.strictObject({ fileId: z.string(), paidOffOn: date.optional() }),
    ({ state }, { fileId, paidOffOn = state.clock.today() }) => {
      fileOf(state, fileId).paidOffOn = paidOffOn;
      return { fileId, paidOffOn };
    },
  ),
  deleteFile: command(fileIdOnly, ({ state }, { fileId }) => ({ deleted: state.files.delete(fileId) })),
  /** Deletes what is due now (R32, R34); requests do the same by themselves. */
  purge: command(z.strictObject({}), ({ state }) => ({ fileIds: purgeDue(state) })),
  /** Replaces the bytes a file has, for broken documents. */
  replaceBytes: command(
    z.strictObject({ fileId: z.string(), bytes: z.instanceof(Uint8Array) }),
    async ({ state, documents }, { fileId, bytes }) => {
      await documents.replace(fileOf(state, fileId), bytes);
      return { fileId };
    },
  ),
};
