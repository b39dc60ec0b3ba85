/** Moving over the grid and ticking rows, everything the list finds included. */
import { beforeEach, describe, expect, it } from 'vitest';
import { moveFocus } from '../../../renderer/features/list/grid-focus.ts';
import {
  addRows,
  countSelected,
  everythingSelected,
  isSelected,
  nothingSelected,
  toggleRow,
} from '../../../renderer/features/selection/row-selection.ts';
import {
  anchorAt,
  clearRows,
  rowsStore,
  tick,
  tickRange,
} from '../../../renderer/features/selection/rows-store.ts';

describe('the focus', () => {
  const size = { rows: 100, columns: 5, pageRows: 20 };
  const press = (key: string, ctrlKey = false) => moveFocus({ row: 50, column: 2 }, { key, ctrlKey }, size);

  it('goes where the keys of a grid lead', () => {
    expect(press('ArrowUp')).toEqual({ row: 49, column: 2 });
    expect(press('ArrowDown')).toEqual({ row: 51, column: 2 });
    expect(press('ArrowLeft')).toEqual({ row: 50, column: 1 });
    expect(press('ArrowRight')).toEqual({ row: 50, column: 3 });
    expect(press('Home')).toEqual({ row: 50, column: 0 });
    expect(press('End')).toEqual({ row: 50, column: 4 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 99, column: 4 });
    expect(press('PageUp')).toEqual({ row: 30, column: 2 });
    expect(press('PageDown')).toEqual({ row: 70, column: 2 });
    expect(press('Tab')).toBeNull();
  });

  it('reaches the headings above the first row and no further', () => {
    expect(moveFocus({ row: 0, column: 2 }, { key: 'ArrowUp', ctrlKey: false }, size)?.row).toBe(-1);
    expect(moveFocus({ row: -1, column: 2 }, { key: 'ArrowUp', ctrlKey: false }, size)?.row).toBe(-1);
    expect(moveFocus({ row: 5, column: 2 }, { key: 'PageUp', ctrlKey: false }, size)?.row).toBe(0);
    expect(moveFocus({ row: 99, column: 4 }, { key: 'ArrowRight', ctrlKey: false }, size)?.column).toBe(4);
    const empty = { ...size, rows: 0 };
    expect(moveFocus({ row: 0, column: 0 }, { key: 'ArrowDown', ctrlKey: false }, empty)?.row).toBe(-1);
  });
});

describe('the ticked rows', () => {
  beforeEach(clearRows);

  it('are named one by one', () => {
    const one = toggleRow(nothingSelected, 'a');
    expect(isSelected(one, 'a')).toBe(true);
    expect(countSelected(one, 10)).toBe(1);
    expect(countSelected(toggleRow(one, 'a'), 10)).toBe(0);
  });

  it('may be everything but some, however many there are', () => {
    const some = toggleRow(everythingSelected, 'a');
    expect(countSelected(some, 1_000_000)).toBe(999_999);
    expect(isSelected(some, 'a')).toBe(false);
    expect(isSelected(some, 'b')).toBe(true);
    expect(countSelected(addRows(some, ['a', 'b']), 1_000_000)).toBe(1_000_000);
  });

  it('grow and shrink with a range, beside what was ticked before', () => {
    tick('z', 9);
    rowsStore.setState({ anchor: null });
    expect(anchorAt(2)).toBe(2);
    tickRange(['c', 'd', 'e']);
    expect(anchorAt(4)).toBe(2);
    tickRange(['c', 'd']);
    const { selection } = rowsStore.getState();
    expect(['c', 'd', 'e', 'z'].filter((key) => isSelected(selection, key))).toEqual(['c', 'd', 'z']);
  });
});
