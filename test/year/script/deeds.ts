/** The everyday deeds of an association, each about a file chosen at random (R25–R34). */
import { customerName } from '#test/delivery-server/state/customer-names.ts';
import type { Random } from '#test/delivery-server/state/random.ts';
import { bankOf } from '#test/delivery-server/state/server-state.ts';
import { plusDays, dayOf } from '../truth/days.ts';
import { type Quality, type RecordedFile, type ServerRecord, newestOf } from '../truth/server-record.ts';
import type { YearWorld } from '../world/year-world.ts';
import type { Association } from './association.ts';

/** A bank's files at one association. */
export interface Portfolio {
  readonly associationCode: string;
  bankCode: string;
  /** Another bank of the association, to which bonds are assigned. */
  otherBankCode: string;
  /** 利用終了日 (R21). */
  serviceEndsOn: string | null;
  /** New certificates on an average business day. */
  readonly newPerDay: number;
}

export interface DeedContext {
  readonly world: YearWorld;
  readonly record: ServerRecord;
  readonly association: Association;
  readonly random: Random;
  /** Of a hundred documents so many are signed; the others are cheap and unsigned. */
  readonly signedShare: number;
}

type Deed = (context: DeedContext, portfolio: Portfolio) => Promise<void>;

/** Each does one thing, or nothing where no file fits. */
export const deeds = {
  upload: uploadOne,
  reissue: aboutFile(isCertificate, (context, { fileId }) =>
    context.association.reissue(fileId, { quality: chooseQuality(context) }),
  ),
  /** A count that stays, or falls: the association's mistake (R157, R158). */
  reissueWrongly: aboutFile(isCertificate, ({ association, random }, file) => {
    const issueCount = Math.max(1, newestOf(file).issueCount - random.below(2));
    return association.reissue(file.fileId, { quality: 'signed', issueCount });
  }),
  void: aboutFile(isCertificate, ({ association }, { fileId }) => association.void(fileId)),
  reissueOnPaper: aboutFile(isCertificate, ({ association }, { fileId }) =>
    association.reissueOnPaper(fileId),
  ),
  /** 無効のあとの再交付 (A34). */
  revive: aboutFile(isVoid, ({ association }, { fileId }) =>
    association.reissue(fileId, { quality: 'signed' }),
  ),
  transfer: aboutFile(isCertificate, (context, { fileId, bankCode }, portfolio) =>
    context.association.move([fileId], { bankCode, branchCode: chooseBranch(context, portfolio) }),
  ),
  assign: aboutFile(isCertificate, ({ association }, { fileId }, { otherBankCode }) =>
    association.move([fileId], { bankCode: otherBankCode, branchCode: '001' }),
  ),
  subrogate: aboutFile(isCertificate, ({ association, world, random }, { fileId }) =>
    association.subrogate(fileId, plusDays(dayOf(world.now()), random.below(10))),
  ),
  payOff: aboutFile(isCertificate, ({ association, world }, { fileId }) =>
    association.payOff(fileId, dayOf(world.now())),
  ),
} satisfies Readonly<Record<string, Deed>>;

export type DeedName = keyof typeof deeds;

async function uploadOne(context: DeedContext, portfolio: Portfolio): Promise<void> {
  const { association, random } = context;
  const amended = random.below(7) === 0 ? chooseFile(context, portfolio, isAmendable) : null;
  const file = {
    associationCode: portfolio.associationCode,
    bankCode: portfolio.bankCode,
    branchCode: chooseBranch(context, portfolio),
    customerName: amended?.customerName ?? customerName(random),
    quality: chooseQuality(context),
  };
  await association.upload(amended === null ? file : { ...file, amends: amendmentOf(context, amended) });
}

/** The next free 条変番号 of a guarantee. */
function amendmentOf({ record }: DeedContext, { fileId }: RecordedFile) {
  const [, , customerNo = '', guaranteeNo = ''] = fileId.split('_');
  const family = [...record.files.keys()].filter((id) => id.includes(`_${customerNo}_${guaranteeNo}_`));
  return { customerNo, guaranteeNo, changeNo: String(family.length).padStart(3, '0') };
}

/** A few of the signed ones are no good. */
function chooseQuality({ random, signedShare }: DeedContext): Quality {
  if (random.below(100) >= signedShare) return 'unsigned';
  const roll = random.below(100);
  if (roll === 0) return 'altered';
  return roll === 1 ? 'short-form' : 'signed';
}

/** A branch with electronic delivery (R22). */
function chooseBranch({ world, random }: DeedContext, portfolio: Portfolio): string {
  const { branches } = bankOf(world.server.state, portfolio.associationCode, portfolio.bankCode);
  return random.pick(branches.filter(({ electronic }) => electronic)).code;
}

function aboutFile(
  fits: FileTest,
  deed: (context: DeedContext, file: RecordedFile, portfolio: Portfolio) => Promise<void>,
): Deed {
  return async (context, portfolio) => {
    const file = chooseFile(context, portfolio, fits);
    if (file !== null) await deed(context, file, portfolio);
  };
}

type FileTest = (file: RecordedFile) => boolean;

/** Only files the bank can still see. */
function chooseFile(
  { record, random, world }: DeedContext,
  { associationCode, bankCode }: Portfolio,
  fits: FileTest,
): RecordedFile | null {
  const viewer = { associationCode, bankCode, branchCode: null };
  const found = record.visible(viewer, world.now()).filter(fits);
  return found.length === 0 ? null : random.pick(found);
}

function isCertificate(file: RecordedFile): boolean {
  const { kind } = newestOf(file);
  return kind === '1' || kind === '2';
}

function isVoid(file: RecordedFile): boolean {
  return newestOf(file).kind === '3';
}

function isAmendable(file: RecordedFile): boolean {
  return isCertificate(file) && file.fileId.endsWith('_000');
}
