/** The files of a seeded world: families of certificates and amendments, some re-issued, some void, some tests. */
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';
import { isBusinessDay } from '#core/domain/business-calendar.ts';
import { formatFileId } from '#core/domain/file-id.ts';
import { isGuarantee } from '#core/domain/file-kind.ts';
import { addDays, fromJapanTime } from '#core/domain/japan-time.ts';
import type { Association, Bank } from './association.ts';
import { customerName } from './customer-names.ts';
import type { Random } from './random.ts';
import type { StoredFile } from './stored-file.ts';

export interface SeedFilesOptions {
  readonly association: Association;
  readonly bank: Bank;
  readonly count: number;
  readonly random: Random;
  /** Nothing is uploaded after this day. */
  readonly today: IsoDate;
}

/** Uploads spread over this many days before today. */
const historyDays = 240;
/** Void notices and test slips are recent, or they would be purged (R34). */
const recentDays = 45;
const minuteMs = 60_000;

/** Exactly `count` files of one bank. */
export function seedFiles(options: SeedFilesOptions): StoredFile[] {
  const files: StoredFile[] = [];
  for (let serial = 1; files.length < options.count; serial += 1) {
    files.push(...family(options, serial).slice(0, options.count - files.length));
  }
  return files;
}

/** One guarantee with its amendments (000, 001 …). Customer numbers repeat across associations (E30). */
function family(options: SeedFilesOptions, serial: number): StoredFile[] {
  const { random, bank } = options;
  const branches = bank.branches.filter(({ electronic }) => electronic);
  const name = customerName(random);
  const branchCode = random.pick(branches).code;
  const customerNo = serial % 5 === 0 ? String(serial).padStart(8, '0') : String(serial + 1_000);
  const guaranteeNo = serial % 7 === 0 ? String(serial).padStart(9, '0') : String(20_000_000 + serial * 3);
  const amendments = random.below(6) === 0 ? 1 + random.below(2) : 0;
  const files = Array.from({ length: 1 + amendments }, (_unused, change) =>
    seedFile(options, {
      name,
      branchCode,
      customerNo,
      guaranteeNo,
      changeNo: String(change).padStart(3, '0'),
    }),
  );
  putInOrder(files);
  return files;
}

/** An amendment is never older than what it amends; void notices and test slips keep their recent day. */
function putInOrder(files: readonly StoredFile[]): void {
  const guarantees = files.filter(({ versions }) => versions.every(({ kind }) => isGuarantee(kind)));
  const uploads = guarantees.flatMap(({ versions }) => versions);
  const inTime = uploads.toSorted((left, right) => left.uploadedAtMs - right.uploadedAtMs);
  for (const [index, file] of guarantees.entries()) {
    const [version] = file.versions;
    const turn = inTime[index];
    if (version === undefined || turn === undefined) continue;
    const { uploadedAtMs, decidedOn } = turn;
    file.versions.splice(0, 1, { ...version, uploadedAtMs, decidedOn });
  }
}

interface FileNumbers {
  readonly name: string;
  readonly branchCode: string;
  readonly customerNo: string;
  readonly guaranteeNo: string;
  readonly changeNo: string;
}

function seedFile(options: SeedFilesOptions, numbers: FileNumbers): StoredFile {
  const { association, bank, random } = options;
  const { name, ...codes } = numbers;
  const parts = {
    associationCode: association.code,
    issueBankCode: bank.code,
    issueBranchCode: codes.branchCode,
    customerNo: codes.customerNo,
    guaranteeNo: codes.guaranteeNo,
    changeNo: codes.changeNo,
  };
  const kind = seedKind(random, codes.changeNo);
  const uploadedOn = uploadDay(random, options.today, kind);
  const issueCount = kind !== '4' && random.below(12) === 0 ? 2 : 1;
  const uploadedAtMs = fromJapanTime(uploadedOn) + (9 * 60 + random.below(540)) * minuteMs;
  return {
    id: { fileId: formatFileId(parts), ...parts },
    customerName: name,
    bankCode: bank.code,
    branchCode: codes.branchCode,
    versions: [{ kind, issueCount, uploadedAtMs, decidedOn: addDays(uploadedOn, -random.below(6)) }],
    sentToTool: false,
    accessible: true,
  };
}

function seedKind(random: Random, changeNo: string): FileKind {
  const roll = random.below(100);
  if (roll < 2) return '4';
  if (roll < 5) return '3';
  return changeNo === '000' ? '1' : '2';
}

/** A business day; the working day itself is used when the walk back runs out of history. */
function uploadDay(random: Random, today: IsoDate, kind: FileKind): IsoDate {
  const reach = kind === '3' || kind === '4' ? recentDays : historyDays;
  let day = addDays(today, -1 - random.below(reach));
  while (!isBusinessDay(day)) day = addDays(day, -1);
  return day;
}
