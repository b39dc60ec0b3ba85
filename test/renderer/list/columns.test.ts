/** Columns: their order, place, width and what a click on a heading sorts by. */
import { describe, expect, it } from 'vitest';
import {
  formatLayout,
  hideColumn,
  moveColumn,
  parseLayout,
  resizeColumn,
  showColumn,
  usualLayout,
  widthOf,
} from '../../../renderer/features/list/column-layout.ts';
import { directionOf, nextSort } from '../../../renderer/features/list/sorting.ts';

describe('the columns', () => {
  it('stand in the manual’s order at first', () => {
    expect(usualLayout.order).toEqual([
      'headline',
      'kind',
      'uploadedOn',
      'decidedOn',
      'customerName',
      'customerNo',
      'guaranteeNo',
      'changeNo',
      'issueCount',
      'office',
      'fileId',
    ]);
    expect(parseLayout([])).toEqual(usualLayout);
  });

  it('come back from what a saved search keeps, without what is no column', () => {
    const layout = resizeColumn(moveColumn(usualLayout, 'kind', 1), 'customerName', 180);
    expect(parseLayout(formatLayout(layout))).toEqual(layout);
    const dense = { ...layout, density: 'compact' } as const;
    expect(parseLayout(formatLayout(dense))).toEqual(dense);
    expect(parseLayout(['kind', 'density:huge'])).toMatchObject({ order: ['kind'], density: null });
    expect(parseLayout(['fileId', 'fileId', '__proto__', 'kind:wide'])).toEqual({
      order: ['fileId', 'kind'],
      widths: {},
      density: null,
    });
  });

  it('move within the list, and not beyond it', () => {
    expect(moveColumn(usualLayout, 'headline', -1)).toBe(usualLayout);
    expect(moveColumn(usualLayout, 'headline', 1).order.slice(0, 2)).toEqual(['kind', 'headline']);
  });

  it('return to their usual place when shown again; one always stays', () => {
    const without = hideColumn(usualLayout, 'uploadedOn');
    expect(without.order).not.toContain('uploadedOn');
    expect(showColumn(without, 'uploadedOn').order).toEqual(usualLayout.order);
    const one = usualLayout.order.slice(1).reduce(hideColumn, usualLayout);
    expect(hideColumn(one, 'headline').order).toEqual(['headline']);
  });

  it('are neither too narrow to read nor too wide to pass', () => {
    expect(widthOf(resizeColumn(usualLayout, 'kind', 1), 'kind')).toBe(48);
    expect(widthOf(resizeColumn(usualLayout, 'kind', 9_999), 'kind')).toBe(800);
  });
});

describe('the order of the list', () => {
  it('begins with the newest upload', () => {
    expect(directionOf(null, 'uploadedOn')).toBe('desc');
    expect(directionOf(null, 'customerName')).toBeNull();
  });

  it('turns with each click; dates begin with the newest', () => {
    expect(nextSort(null, 'uploadedOn')).toEqual({ column: 'uploadedOn', direction: 'asc' });
    expect(nextSort(null, 'decidedOn')).toEqual({ column: 'decidedOn', direction: 'desc' });
    const byName = nextSort(null, 'customerName');
    expect(byName).toEqual({ column: 'customerName', direction: 'asc' });
    expect(nextSort(byName, 'customerName')).toEqual({ column: 'customerName', direction: 'desc' });
    expect(nextSort(null, 'office')).toEqual({ column: 'branchCode', direction: 'asc' });
    expect(nextSort(null, 'headline')).toBeNull();
  });
});
