/** Finding labels and values on a page by where they stand, in the layouts certificates may have. */
import { expect, it } from 'vitest';
import { readEntries } from '#core/domain/text-difference/entries.ts';
import type { PlacedText } from '#core/domain/text-difference/placed-text.ts';
import { findRows } from '#core/domain/text-difference/rows.ts';
import { at, pageOf } from './place-texts.ts';

/** `label=value`, or the line alone. */
const read = (texts: readonly PlacedText[]): readonly string[] =>
  readEntries(findRows(texts)).map(({ label, text }) => (label === null ? text : `${label}=${text}`));

it('takes what stands before a colon of either width for the label', () => {
  expect(read(pageOf(['保証金額: 10,000,000円'], ['営業店名(営業店コード)：本店(001)']))).toEqual([
    '保証金額=10,000,000円',
    '営業店名(営業店コード)=本店(001)',
  ]);
});

it('takes a name before a figure for its label, and no other word before a space', () => {
  expect(
    read(pageOf(['送信日 2026年11月25日'], ['保証金額\u300010,000,000円'], ['見本銀行 本店 御中'])),
  ).toEqual(['送信日=2026年11月25日', '保証金額=10,000,000円', '見本銀行 本店 御中']);
});

it('pairs a label cell with the cell beside it, twice in a row of four', () => {
  expect(
    read(pageOf(['保証金額', '10,000,000円'], ['資金使途', '運転資金', '返済方法', '均等返済'])),
  ).toEqual(['保証金額=10,000,000円', '資金使途=運転資金', '返済方法=均等返済']);
});

it('pairs a label that ends with a colon with the cell beside it', () => {
  expect(read(pageOf(['保証期間：', '60か月']))).toEqual(['保証期間=60か月']);
});

it('gives every figure the heading of its column', () => {
  expect(
    read(
      pageOf(
        ['回数', '返済額', '返済日'],
        ['1', '100,000円', '2026年1月31日'],
        ['2', '90,000円', '2026年2月28日'],
      ),
    ),
  ).toEqual([
    '回数=1',
    '返済額=100,000円',
    '返済日=2026年1月31日',
    '回数=2',
    '返済額=90,000円',
    '返済日=2026年2月28日',
  ]);
});

it('leaves as plain lines what nothing names', () => {
  expect(
    read(
      pageOf(['信用保証書'], ['〇×銀行本店 御中', '2026年11月25日'], ['下記のとおり、保証します。', '以上']),
    ),
  ).toEqual(['信用保証書', '〇×銀行本店 御中', '2026年11月25日', '下記のとおり、保証します。', '以上']);
});

it('takes no address of the web and no time of day for a label', () => {
  expect(read(pageOf(['https://example.invalid/a'], ['午前9:30']))).toEqual([
    'https://example.invalid/a',
    '午前9:30',
  ]);
});

it('goes on with a value in the next row of its column', () => {
  expect(
    read([
      at(50, 100, '住所'),
      at(200, 100, '見本県見本市一丁目'),
      at(200, 114, '見本ビル二階'),
      at(50, 140, '以上'),
    ]),
  ).toEqual(['住所=見本県見本市一丁目 見本ビル二階', '以上']);
});

it('adds the unit that stands in a cell of its own to the value', () => {
  expect(read(pageOf(['保証金額', '10,000,000', '円']))).toEqual(['保証金額=10,000,000 円']);
});

it('reads rows by place, not by the order they were drawn in', () => {
  const drawn = pageOf(['保証金額', '10,000,000円'], ['保証期間', '60か月']);
  expect(read(drawn.toReversed())).toEqual(read(drawn));
  expect(read(drawn)).toEqual(['保証金額=10,000,000円', '保証期間=60か月']);
});

it('joins a label whose letters were spread over its column, drawn one by one or with wide spaces', () => {
  const spread = Array.from('保証金額', (letter, index) => at(50 + index * 30, 100, letter));
  expect(read([...spread, at(300, 100, '10円')])).toEqual(['保証金額=10円']);
  expect(read([at(50, 100, { text: '期\u3000\u3000間', width: 40 }), at(300, 100, '60か月')])).toEqual([
    '期間=60か月',
  ]);
});

it('finds the cells of a row that was drawn as one text with wide spaces', () => {
  expect(read([at(50, 100, '保証金額\u3000\u3000\u300010,000,000円')])).toEqual(['保証金額=10,000,000円']);
});

it('keeps a watermark and turned text out of the rows they lie over', () => {
  const [label, value] = [at(50, 100, '保証期間'), at(200, 100, '60か月')];
  const watermark = at(120, 101, { text: '見本', height: 120, width: 240 });
  const turned = at(180, 100, { text: '写し', isTurned: true });
  expect(read([watermark, turned, label, value]).toSorted()).toEqual(
    ['保証期間=60か月', '写し', '見本'].toSorted(),
  );
});

it('reads letters drawn twice to look bold once', () => {
  expect(read([at(50, 100, '保証書'), at(50.4, 100, '保証書')])).toEqual(['保証書']);
});

it('keeps pages apart and in order', () => {
  const second = at(50, 100, { text: '二枚目', page: 2 });
  const entries = readEntries(findRows([second, at(50, 700, '一枚目')]));
  expect(entries.map(({ text, page }) => [text, page])).toEqual([
    ['一枚目', 1],
    ['二枚目', 2],
  ]);
});

it('lets no control character and no mark of direction through', () => {
  expect(read([at(50, 100, '\u001B[2J保証\u202E書\u0000')])).toEqual(['[2J保証書']);
});
