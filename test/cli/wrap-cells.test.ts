/** Long cells of a table go on in the lines below, measured in columns of the terminal. */
import { expect, it } from 'vitest';
import { wrapCells } from '../../electron/cli/wrap-cells.ts';

it('leaves cells that fit in one line', () => {
  expect(wrapCells(['項目', '10円'], 6)).toEqual([['項目', '10円']]);
});

it('goes on below with the cell that does not fit, and leaves the others empty there', () => {
  expect(wrapCells(['a', 'あいうえ'], 5)).toEqual([
    ['a', 'あい'],
    ['', 'うえ'],
  ]);
});

it('takes an empty cell for one line', () => {
  expect(wrapCells(['', ''], 5)).toEqual([['', '']]);
});
