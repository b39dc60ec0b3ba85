/** Words for 移管検索 and the table of mergers it is widened by (R17, R31, R38, R117). */
import type { DateRange, IsoDate, SearchRow } from './guarantee-file.ts';

/** A 店: 金融機関コード (4 digits) and 営業店コード (3 digits). Without a branch it stands for every branch of the bank. */
export interface OfficeCode {
  readonly bankCode: string;
  readonly branchCode?: string;
}

/**
 * One merger: what was `from` is `to` now. A bank goes into a bank keeping its branch numbers (`2345` → `2346`) or into
 * one branch (`2345` → `2346-001`); a branch goes into a branch (`2345-001` → `2345-012`), which for its own documents
 * outweighs what is said of its bank. A branch that goes into a bank keeps its number.
 */
export interface MergerRule {
  /** Number of the rule within the table. */
  readonly id: string;
  readonly from: OfficeCode;
  readonly to: OfficeCode;
  /** Shown, never searched by: lists change days before or after the day that was announced. */
  readonly effectiveOn: IsoDate | null;
  readonly note: string;
}

/** Most rules of one table. */
export const maxMergerRules = 1_000;
export const maxMergerNoteLength = 200;

export type NewMergerRule = Omit<MergerRule, 'id'>;

/** One change of the table; `start-anew` puts a damaged file aside and begins with an empty table. */
export type MergerChange =
  | { readonly action: 'add'; readonly rule: NewMergerRule }
  | { readonly action: 'remove'; readonly id: string }
  | { readonly action: 'start-anew' };

export interface TransferQuery {
  readonly profile: string;
  /** Ask the delivery server, or look through what the archive knows. */
  readonly where: 'server' | 'archive';
  /** 旧: the codes at issue, inside the file id; they never change. */
  readonly issued?: OfficeCode;
  /** 現在: the codes of the list item, which follow transfers. */
  readonly current?: OfficeCode;
  readonly customerNo?: string;
  readonly guaranteeNo?: string;
  readonly uploaded?: DateRange;
  readonly decided?: DateRange;
  /** Leave out rows whose two codes are known to be the same; default true. */
  readonly onlyTransferred?: boolean;
  /** Search by predecessors and successors of the table of mergers too; default true. */
  readonly widen?: boolean;
}

/**
 * How the codes at issue became the current ones: not at all, by a merger of the table, within the bank, from another
 * bank. `unknown` = the list does not show the current codes.
 */
export type TransferKind = 'none' | 'branch' | 'bank' | 'merger' | 'unknown';

/** Whether the bytes are here; `stale` = the server lists others than those held. */
export type Holding = 'held' | 'missing' | 'stale';

export interface TransferMarks {
  readonly transfer: TransferKind;
  readonly holding: Holding;
}

export type TransferRow = SearchRow & TransferMarks;

/** A code a search goes by, and the rules that led to it; none for the code that was asked for. */
export interface SearchedOffice {
  readonly office: OfficeCode;
  readonly rules: readonly MergerRule[];
}

/** One pair of codes a search looks for; `null` = that side is not restricted. */
export interface TransferPair {
  readonly issued: SearchedOffice | null;
  readonly current: SearchedOffice | null;
  /** How many documents the archives know of with these codes. */
  readonly documents: number;
}

export interface TransferPreview {
  readonly pairs: readonly TransferPair[];
  /** Pairs beyond what is shown; a search goes by them all the same. */
  readonly omitted: number;
}

/** What a search would go by. With a `draft`, as if that rule stood in the table already. */
export interface TransferPreviewRequest {
  /** Absent = the documents of all profiles are counted. */
  readonly profile?: string;
  readonly issued?: OfficeCode;
  readonly current?: OfficeCode;
  readonly widen?: boolean;
  readonly draft?: NewMergerRule;
}
