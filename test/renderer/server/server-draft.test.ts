/** The ten conditions of a server search: what is typed, and what is asked. */
import { describe, expect, it } from 'vitest';
import { rowAfterKey } from '../../../renderer/features/server/results-keys.ts';
import {
  emptyServerDraft,
  isReversed,
  textConditions,
  toCriteria,
} from '../../../renderer/features/server/server-draft.ts';

describe('conditions', () => {
  it('that are empty do not restrict', () => {
    expect(toCriteria(emptyServerDraft)).toEqual({});
    expect(toCriteria({ ...emptyServerDraft, customerName: '  ', customerNo: '　' })).toEqual({});
  });

  it('are ten: two ranges, one choice, and texts compared as the manual says', () => {
    expect(textConditions.length + 2 + 1).toBe(10);
    expect(new Map(textConditions).get('customerName')).toBe('partial');
    expect(new Map(textConditions).get('fileIdPrefix')).toBe('prefix');
  });

  it('keep zeros of codes, take full-width digits, and leave names as they are', () => {
    const draft = {
      ...emptyServerDraft,
      customerNo: ' ００１２ ',
      customerName: ' ㈱ミホン ',
      kind: '3' as const,
      uploadedFrom: '2026-11-01',
      decidedTo: '2026-11-30',
    };
    expect(toCriteria(draft)).toEqual({
      customerNo: '0012',
      customerName: '㈱ミホン',
      kind: '3',
      uploaded: { from: '2026-11-01' },
      decided: { to: '2026-11-30' },
    });
  });

  it('whose end lies before their beginning are told', () => {
    const draft = { ...emptyServerDraft, uploadedFrom: '2026-11-02', uploadedTo: '2026-11-01' };
    expect(isReversed(draft, 'uploaded')).toBe(true);
    expect(isReversed({ ...draft, uploadedTo: '2026-11-02' }, 'uploaded')).toBe(false);
    expect(isReversed(draft, 'decided')).toBe(false);
  });
});

describe('keys of the results', () => {
  const grid = { rows: 100, page: 20 };
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 90, 99],
    ['PageUp', 10, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, null],
  ])('%s at %i leads to %s', (key, at, next) => {
    expect(rowAfterKey(key, at, grid)).toBe(next);
  });
});
