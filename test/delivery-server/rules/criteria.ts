/** The ten conditions of 保証書検索: exact, partial, prefix or range as the manual's table says (R102, E17). */
import type { DateRange, IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';
import { fileKinds } from '#core/domain/file-kind.ts';
import { parseJapaneseDate } from '#core/domain/japan-time.ts';
import type { FullListItem } from '../state/list-item.ts';

/** What a search form holds, by the server's own field names. */
export type CriteriaText = Readonly<Record<CriteriaField, string>>;

export const criteriaFields = [
  'uploadedFrom',
  'uploadedTo',
  'decidedFrom',
  'decidedTo',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'customerName',
  'kind',
  'bankCode',
  'branchCode',
  'fileId',
] as const;

type CriteriaField = (typeof criteriaFields)[number];

export const emptyCriteria: CriteriaText = Object.fromEntries(
  criteriaFields.map((field) => [field, '']),
) as Record<CriteriaField, string>;

/** The criteria a form means, or the Japanese complaint about its first bad entry. */
export function readCriteria(text: CriteriaText): SearchCriteria | { readonly complaint: string } {
  const uploaded = readRange(text.uploadedFrom, text.uploadedTo);
  const decided = readRange(text.decidedFrom, text.decidedTo);
  if (uploaded === null) return { complaint: 'アップロード日の入力が正しくありません。' };
  if (decided === null) return { complaint: '保証(変更)日の入力が正しくありません。' };
  const kind = fileKinds.find((known) => known === text.kind);
  if (text.kind !== '' && kind === undefined) return { complaint: 'ファイル種類の入力が正しくありません。' };
  const exact = (['customerNo', 'guaranteeNo', 'changeNo', 'bankCode', 'branchCode'] as const).filter(
    (field) => text[field] !== '',
  );
  return {
    ...(uploaded !== undefined && { uploaded }),
    ...(decided !== undefined && { decided }),
    ...(kind !== undefined && { kind }),
    ...(text.customerName !== '' && { customerName: text.customerName }),
    ...(text.fileId !== '' && { fileIdPrefix: text.fileId }),
    ...Object.fromEntries(exact.map((field) => [field, text[field]])),
  };
}

/** `undefined` = not restricted, `null` = not a range. */
function readRange(fromText: string, toText: string): DateRange | null | undefined {
  const from = readDate(fromText);
  const to = readDate(toText);
  if (from === null || to === null) return null;
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function readDate(text: string): IsoDate | null | undefined {
  return text === '' ? undefined : parseJapaneseDate(text);
}

/** Codes and names compare as stored, character by character: 髙 is not 高, ﾐ is not ミ (E29). */
export function matches(item: FullListItem, criteria: SearchCriteria): boolean {
  return (
    inRange(item.uploadedOn, criteria.uploaded) &&
    inRange(item.decidedOn, criteria.decided) &&
    equal(item.customerNo, criteria.customerNo) &&
    equal(item.guaranteeNo, criteria.guaranteeNo) &&
    equal(item.changeNo, criteria.changeNo) &&
    equal(item.kind, criteria.kind) &&
    equal(item.bankCode, criteria.bankCode) &&
    equal(item.branchCode, criteria.branchCode) &&
    item.customerName.includes(criteria.customerName ?? '') &&
    item.fileId.startsWith(criteria.fileIdPrefix ?? '')
  );
}

function inRange(date: IsoDate, range: DateRange | undefined): boolean {
  return (range?.from ?? '') <= date && (range?.to === undefined || date <= range.to);
}

function equal(value: string, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted;
}
