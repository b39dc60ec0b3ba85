/** Conditions as chips, and what a search makes of them. */
import { describe, expect, it } from 'vitest';
import {
  listConditions,
  tidyCriteria,
  withoutCondition,
} from '../../../renderer/features/search/condition-list.ts';
import { usualSearch, usualSearchIds } from '../../../renderer/features/search/usual-searches.ts';
import { search } from '../../../renderer/text/ja/search.ts';
import { words } from '../../../renderer/text/ja/words.ts';

const chips = (criteria: Parameters<typeof listConditions>[0]) =>
  listConditions(criteria, { search, words }).map(({ label, value }) => `${label}: ${value}`);

describe('conditions', () => {
  it('are told in the order of the manual’s screen', () => {
    expect(
      chips({ branchCode: '012', kind: '3', uploaded: { from: '2026-11-01', to: '2026-11-24' } }),
    ).toEqual(['アップロード日: 2026/11/01～2026/11/24', '種類: 無効通知書', '店番: 012']);
    expect(chips({ decided: { from: '2026-11-01' } })).toEqual(['保証(変更)日: 2026/11/01～']);
    expect(chips({ decided: { from: '2026-11-01', to: '2026-11-01' } })).toEqual([
      '保証(変更)日: 2026/11/01',
    ]);
    expect(chips({ decided: {} })).toEqual([]);
  });

  it('go one by one', () => {
    expect(withoutCondition({ kind: '1', changeNo: '001' }, 'kind')).toEqual({ changeNo: '001' });
  });

  it('leave out what says nothing', () => {
    expect(tidyCriteria({ customerName: ' 見本 ', customerNo: ' ', uploaded: {}, kind: undefined })).toEqual({
      customerName: '見本',
    });
  });
});

describe('the usual searches', () => {
  it('ask for today’s arrivals, void notices, test slips and what today is about', () => {
    const asked = Object.fromEntries(usualSearchIds.map((id) => [id, usualSearch(id, '2026-11-24')]));
    expect(asked).toMatchObject({
      all: { criteria: {} },
      arrived: { criteria: { uploaded: { from: '2026-11-24' } } },
      voided: { criteria: { kind: '3' } },
      tests: { criteria: { kind: '4' } },
      reissued: { only: 'reissued' },
      unverified: { only: 'unverified' },
    });
  });
});
