/** Cells stand in every place their spans cover, and no further. */
import type { Element } from 'domhandler';
import { expect, it } from 'vitest';
import { laidOutCells } from '../../../../electron/core/delivery/screens/table-layout.ts';
import { pageOf } from './pages.ts';

/** The texts of each row's places. */
function placesIn(html: string): string[] {
  const { $ } = pageOf(`<table>${html}</table>`);
  return $<Element, string>('tr')
    .toArray()
    .map((row) =>
      laidOutCells(row)
        .map((cell) => $(cell).text().trim())
        .join(''),
    );
}

it.each([
  ['columns', '<tr><td colspan=2>a<td>b', ['aab']],
  ['rows', '<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e', ['ab', 'ac', 'de']],
  ['both', '<tr><td>a<td rowspan=2 colspan=2>b<tr><td>c', ['abb', 'cbb']],
  ['all rows left', '<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d', ['ab', 'ac', 'ad']],
  ['rows at the end of a row', '<tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d', ['ab', 'cb', 'db']],
])('lays out a cell over %s', (_name, html, expected) => {
  expect(placesIn(html)).toEqual(expected);
});

it('ends every cell with its row group', () => {
  expect(
    placesIn('<thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td>c<td>d<tr><td>e<td>f</tbody>'),
  ).toEqual(['ab', 'cd', 'ef']);
});

it.each(['-1', 'x', '1.5', '51', '99999999'])('takes colspan="%s" for one column', (span) => {
  expect(placesIn(`<tr><td colspan="${span}">a<td>b`)).toEqual(['ab']);
});

it('does not follow a small table that claims to be a huge one', () => {
  const rows = Array.from({ length: 2_000 }, () => '<tr>').join('');
  const places = placesIn(`<tr>${'<td rowspan=1000 colspan=50>a'.repeat(20)}${rows}`);
  expect(places.join('').length).toBeLessThan(3_000);
});
