/** The conditions of a search one by one, as chips show and remove them. Pure. */
import type { ListState } from '#contract/bridge/requests.ts';
import type { DateRange, SearchCriteria } from '#contract/guarantee-file.ts';
import { formatDate } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';

export const conditionFields = [
  'uploaded',
  'decided',
  'customerNo',
  'guaranteeNo',
  'changeNo',
  'customerName',
  'kind',
  'bankCode',
  'branchCode',
  'fileIdPrefix',
] as const satisfies readonly (keyof SearchCriteria)[];

export type ConditionField = (typeof conditionFields)[number];

export interface Condition {
  readonly field: ConditionField;
  readonly label: string;
  readonly value: string;
}

export function listConditions(
  criteria: SearchCriteria,
  { search, words }: Pick<Texts, 'search' | 'words'>,
): readonly Condition[] {
  return conditionFields.flatMap((field) => {
    const value = valueOf(criteria, field, { search, words });
    return value === null ? [] : [{ field, label: search.fields[field], value }];
  });
}

function valueOf(
  criteria: SearchCriteria,
  field: ConditionField,
  { search, words }: Pick<Texts, 'search' | 'words'>,
): string | null {
  if (field === 'uploaded' || field === 'decided') return rangeText(criteria[field], search);
  if (field === 'kind') return criteria.kind === undefined ? null : words.kinds[criteria.kind];
  return criteria[field] ?? null;
}

function rangeText(range: DateRange | undefined, search: Texts['search']): string | null {
  if (range === undefined || (range.from === undefined && range.to === undefined)) return null;
  const from = formatDate(range.from ?? null);
  const to = formatDate(range.to ?? null);
  return from === to ? from : search.range(from, to);
}

export function withoutCondition(criteria: SearchCriteria, field: ConditionField): SearchCriteria {
  return Object.fromEntries(Object.entries(criteria).filter(([name]) => name !== field));
}

/** Leaves out what says nothing. */
export function tidyCriteria(criteria: {
  readonly [Field in ConditionField]?: string | DateRange | undefined;
}) {
  const said = Object.entries(criteria).filter(([, value]) => {
    if (value === undefined) return false;
    if (typeof value === 'string') return value.trim() !== '';
    return value.from !== undefined || value.to !== undefined;
  });
  return Object.fromEntries(
    said.map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as SearchCriteria;
}

export function onlyText(only: ListState, { search }: Pick<Texts, 'search'>): string {
  return search.only[only];
}
