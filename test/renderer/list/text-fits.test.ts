/** Where the browser has to cut a text that may not fit. */
import { expect, it } from 'vitest';
import { columnOf } from '../../../renderer/features/list/columns.ts';
import { textFits } from '../../../renderer/features/list/text-fits.ts';

it.each([
  ['uploadedOn', '2026/11/25'],
  ['fileId', '14_2345001_11111111_22222222_000'],
  ['office', '2345-001 → 2345-002'],
  ['customerName', '株式会社見本電機工業'],
] as const)('surely fits in %s at its usual width: %s', (column, text) => {
  const { isCode, width } = columnOf(column);
  expect(textFits(text, isCode, width)).toBe(true);
});

it.each([
  ['uploadedOn', '2026/11/25', 60],
  ['customerName', '株式会社見本電機工業見本電機工業見本電機', 208],
  ['customerName', 'WWWWWWWWWWWWWWWWWW', 208],
] as const)('may not fit in %s: %s in %d pixels', (column, text, width) => {
  expect(textFits(text, columnOf(column).isCode, width)).toBe(false);
});
