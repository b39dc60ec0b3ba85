/** A file on the server: fixed file id, list items that may change, and every version ever uploaded (R25, R38). */
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';
import type { FileId } from '#core/domain/file-id.ts';

/** One upload. Older versions are gone for clients; the server keeps them so that tests can compare. */
export interface FileVersion {
  readonly kind: FileKind;
  readonly issueCount: number;
  readonly uploadedAtMs: number;
  readonly decidedOn: IsoDate;
  /** 保証金額 and 保証期間 where they are not the usual ones. */
  readonly amountYen?: number;
  readonly months?: number;
  /** Why a void notice was sent; known to the association only, the notice does not say (R28, R30). */
  readonly voidedFor?: VoidReason;
}

/** 実行の中止, or 紙で再交付. */
export type VoidReason = 'cancelled' | 'paper';

export interface StoredFile {
  readonly id: FileId;
  readonly customerName: string;
  /** Current holder (R31); at first that of the file id. */
  bankCode: string;
  branchCode: string;
  /** At least one; the last is what clients get. */
  readonly versions: FileVersion[];
  /** Already given to the bulk tool of the current version (R116, A25). */
  sentToTool: boolean;
  /** False after 代位弁済 and the like: nobody may see it (R33). */
  accessible: boolean;
  /** 代位弁済支払日: access ends as this day begins (R33, A24). */
  accessEndsOn?: IsoDate;
  /** 完済: the file is deleted about two years later (R32). */
  paidOffOn?: IsoDate;
}

export function currentVersion(file: StoredFile): FileVersion {
  const version = file.versions.at(-1);
  if (version === undefined) throw new Error(`file without a version: ${file.id.fileId}`);
  return version;
}
