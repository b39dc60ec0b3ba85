/** The ten conditions as a person enters them, and the criteria they become; pure. */
import type { DateRange, FileKind, IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';

/** How the server compares, as the manual names it (R102). */
export type Match = 'range' | 'exact' | 'partial' | 'prefix' | 'choice';

export interface ServerDraft {
  readonly uploadedFrom: IsoDate | null;
  readonly uploadedTo: IsoDate | null;
  readonly decidedFrom: IsoDate | null;
  readonly decidedTo: IsoDate | null;
  readonly customerNo: string;
  readonly guaranteeNo: string;
  readonly changeNo: string;
  readonly customerName: string;
  /** Empty = every kind. */
  readonly kind: FileKind | '';
  readonly bankCode: string;
  readonly branchCode: string;
  readonly fileIdPrefix: string;
}

export const emptyServerDraft: ServerDraft = {
  uploadedFrom: null,
  uploadedTo: null,
  decidedFrom: null,
  decidedTo: null,
  customerNo: '',
  guaranteeNo: '',
  changeNo: '',
  customerName: '',
  kind: '',
  bankCode: '',
  branchCode: '',
  fileIdPrefix: '',
};

export type TextCondition =
  'customerNo' | 'guaranteeNo' | 'changeNo' | 'customerName' | 'bankCode' | 'branchCode' | 'fileIdPrefix';

export const textConditions: readonly (readonly [TextCondition, Match])[] = [
  ['customerNo', 'exact'],
  ['guaranteeNo', 'exact'],
  ['changeNo', 'exact'],
  ['customerName', 'partial'],
  ['bankCode', 'exact'],
  ['branchCode', 'exact'],
  ['fileIdPrefix', 'prefix'],
];

export type RangeCondition = 'uploaded' | 'decided';

export function rangeOf(
  draft: ServerDraft,
  condition: RangeCondition,
): readonly [IsoDate | null, IsoDate | null] {
  return condition === 'uploaded'
    ? [draft.uploadedFrom, draft.uploadedTo]
    : [draft.decidedFrom, draft.decidedTo];
}

/** An end before its beginning is told, never swapped (U37). */
export function isReversed(draft: ServerDraft, condition: RangeCondition): boolean {
  const [from, to] = rangeOf(draft, condition);
  return from !== null && to !== null && to < from;
}

/** Codes lose full-width digits and spaces around them; a name stays as it was typed. */
export function toCriteria(draft: ServerDraft): SearchCriteria {
  const uploaded = toRange(rangeOf(draft, 'uploaded'));
  const decided = toRange(rangeOf(draft, 'decided'));
  const criteria: Partial<Record<TextCondition, string>> = {};
  for (const [condition] of textConditions) {
    const typed = draft[condition].trim();
    const text = condition === 'customerName' ? typed : typed.normalize('NFKC');
    if (text !== '') criteria[condition] = text;
  }
  return {
    ...(uploaded !== null && { uploaded }),
    ...(decided !== null && { decided }),
    ...criteria,
    ...(draft.kind !== '' && { kind: draft.kind }),
  };
}

function toRange([from, to]: readonly [IsoDate | null, IsoDate | null]): DateRange | null {
  if (from === null && to === null) return null;
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}
