/** The searches every installation has in its navigation (U16); user-made ones follow them. */
import type { ListState } from '#contract/bridge/requests.ts';
import type { IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';
import { addDays } from '../../components/japan-time.ts';

export const usualSearchIds = [
  'all',
  'arrived',
  'unverified',
  'reissued',
  'voided',
  'attention',
  'deadline',
  'proofEnding',
  'vanished',
  'transferred',
  'tests',
] as const;

export type UsualSearchId = (typeof usualSearchIds)[number];

export interface SearchConditions {
  readonly criteria: SearchCriteria;
  readonly only?: ListState;
}

/** @param today in Japan */
export function usualSearch(id: UsualSearchId, today: IsoDate): SearchConditions {
  switch (id) {
    case 'all':
      return { criteria: {} };
    case 'arrived':
      return { criteria: { uploaded: { from: today } } };
    case 'voided':
      return { criteria: { kind: '3' } };
    case 'tests':
      return { criteria: { kind: '4' } };
    case 'proofEnding':
      return { criteria: {}, only: 'proof-ending' };
    case 'deadline':
    case 'unverified':
    case 'reissued':
    case 'attention':
    case 'vanished':
    case 'transferred':
      return { criteria: {}, only: id };
  }
}

/** As 今日の要確認 counts them. */
const nearDays = 10;
/** Proof that ends within this many days should be looked at (U07). */
const proofEndingDays = 180;

/** The day by which something has to fall due for a list to show it. @param today in Japan */
export function dueByOf(only: ListState, today: IsoDate): { readonly dueBy?: IsoDate } {
  if (only === 'deadline') return { dueBy: addDays(today, nearDays) };
  return only === 'proof-ending' ? { dueBy: addDays(today, proofEndingDays) } : {};
}
