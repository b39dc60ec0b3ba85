/** The searches every installation has in its navigation (U16); user-made ones follow them. */
import type { ListState } from '#contract/bridge/requests.ts';
import type { IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';

export const usualSearchIds = [
  'all',
  'arrived',
  'unverified',
  'reissued',
  'voided',
  'attention',
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
    case 'unverified':
    case 'reissued':
    case 'attention':
    case 'vanished':
    case 'transferred':
      return { criteria: {}, only: id };
  }
}
