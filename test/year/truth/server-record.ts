/** What the script did to the associations' files, and by the manual's rules who may see which of them when (R25–R38). */
import type { FileKind } from '#contract/guarantee-file.ts';
import { dayOf, daysFrom, plusMonths } from './days.ts';

/** How the bytes of a version are made: short-form is a certificate without its archive timestamp. */
export type Quality = 'signed' | 'unsigned' | 'altered' | 'short-form';

export interface RecordedVersion {
  readonly kind: FileKind;
  readonly issueCount: number;
  readonly decidedOn: string;
  readonly uploadedAtMs: number;
  readonly quality: Quality;
  /** SHA-256 of the bytes clients get; known from the first look on. */
  sha256: string | null;
}

export interface RecordedFile {
  readonly fileId: string;
  readonly associationCode: string;
  readonly customerName: string;
  bankCode: string;
  branchCode: string;
  /** Oldest first; only the last is on the server. */
  readonly versions: RecordedVersion[];
  /** 代位弁済支払日 (R33). */
  accessEndsOn: string | null;
  /** 完済 (R32). */
  paidOffOn: string | null;
}

/** Whose list it is; a `null` branch is headquarters (R37). */
export interface Viewer {
  readonly associationCode: string;
  readonly bankCode: string;
  readonly branchCode: string | null;
}

const keptDays = 60;

export interface ServerRecord {
  readonly files: ReadonlyMap<string, RecordedFile>;
  add(file: RecordedFile): void;
  file(fileId: string): RecordedFile;
  /** What a viewer's list shows at a moment. */
  visible(viewer: Viewer, nowMs: number): readonly RecordedFile[];
  /** Whether it was deleted by then. */
  isDeleted(file: RecordedFile, nowMs: number): boolean;
}

/** @param retentionMonths after 完済 (R32) */
export function createServerRecord(retentionMonths: number): ServerRecord {
  const files = new Map<string, RecordedFile>();
  const isDeleted = (file: RecordedFile, nowMs: number): boolean => {
    const today = dayOf(nowMs);
    if (file.paidOffOn !== null && plusMonths(file.paidOffOn, retentionMonths) <= today) return true;
    const { kind, uploadedAtMs } = newestOf(file);
    return (kind === '3' || kind === '4') && daysFrom(dayOf(uploadedAtMs), today) >= keptDays;
  };
  return {
    files,
    isDeleted,
    add: (file) => void files.set(file.fileId, file),
    file(fileId) {
      const found = files.get(fileId);
      if (found === undefined) throw new Error(`the script knows no file ${fileId}`);
      return found;
    },
    visible: (viewer, nowMs) =>
      [...files.values()].filter((file) => isHeldBy(file, viewer, dayOf(nowMs)) && !isDeleted(file, nowMs)),
  };
}

function isHeldBy(file: RecordedFile, viewer: Viewer, today: string): boolean {
  if (file.accessEndsOn !== null && file.accessEndsOn <= today) return false;
  if (file.associationCode !== viewer.associationCode || file.bankCode !== viewer.bankCode) return false;
  return viewer.branchCode === null || file.branchCode === viewer.branchCode;
}

export function newestOf({ versions, fileId }: RecordedFile): RecordedVersion {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error(`${fileId} has no version`);
  return newest;
}

export function versionOf({ versions, fileId }: RecordedFile, index: number): RecordedVersion {
  const version = versions[index];
  if (version === undefined) throw new Error(`${fileId} has no version ${index}`);
  return version;
}
