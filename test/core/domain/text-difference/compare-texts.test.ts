/** What changed between two documents: fields, lines, and the words within them. */
import { expect, it } from 'vitest';
import {
  compareEntries,
  comparedEntries,
  comparedLength,
  readDocument,
} from '#core/domain/text-difference/compare-texts.ts';
import { at, pageOf } from './place-texts.ts';

type Rows = readonly (readonly string[])[];

function compare(before: Rows, after: Rows) {
  const [old, now] = [readDocument(pageOf(...before)), readDocument(pageOf(...after))];
  return compareEntries(old.entries, now.entries);
}

/** Sign, label, old, new. */
function changes(before: Rows, after: Rows): readonly string[] {
  const signs = { changed: '≠', added: '+', removed: '-', same: '=' } as const;
  return compare(before, after)
    .filter(({ change }) => change !== 'same')
    .map(({ change, label, before: old, after: now }) =>
      [signs[change], label, old, now].filter((each) => each !== null).join(' '),
    );
}

const form: Rows = [
  ['信用保証書'],
  ['被保証人', '㈱見本商事'],
  ['保証金額', '10,000,000円'],
  ['保証期間', '60か月'],
  ['この保証書は、見本です。'],
];
const replaceRow = (index: number, row: readonly string[]): Rows => form.with(index, row);

it('finds nothing between a document and itself', () => {
  expect(changes(form, form)).toEqual([]);
});

it('names the field that changed, with the whole amount as one word', () => {
  const now = replaceRow(2, ['保証金額', '12,000,000円']);
  expect(changes(form, now)).toEqual(['≠ 保証金額 10,000,000円 12,000,000円']);
  expect(compare(form, now).find(({ change }) => change === 'changed')).toMatchObject({
    page: 1,
    parts: [
      { text: '10,000,000円', change: 'removed' },
      { text: '12,000,000円', change: 'added' },
    ],
  });
});

it('tells an added row from a removed one', () => {
  const longer = [...form.slice(0, 3), ['据置期間', '6か月'], ...form.slice(3)];
  expect(changes(form, longer)).toEqual(['+ 据置期間 6か月']);
  expect(changes(longer, form)).toEqual(['- 据置期間 6か月']);
});

it('takes a width of letters or a spacing for no change', () => {
  expect(changes(form, replaceRow(2, ['保証金額', '１０，０００，０００円']))).toEqual([]);
  expect(changes(form, replaceRow(1, ['被 保 証 人', '㈱見本 商事']))).toEqual([]);
});

it('does take another spelling of a company’s form for a change', () => {
  expect(changes(form, replaceRow(1, ['被保証人', '(株)見本商事']))).toEqual([
    '≠ 被保証人 ㈱見本商事 (株)見本商事',
  ]);
});

it('finds a field again that moved, and says nothing of the move', () => {
  const moved = [...form.slice(0, 1), form[3] ?? [], form[1] ?? [], form[2] ?? [], ...form.slice(4)];
  expect(changes(form, moved)).toEqual([]);
});

it('finds a field that moved and changed', () => {
  const moved = [['保証期間', '84か月'], ...form.filter(([label]) => label !== '保証期間')];
  expect(changes(form, moved)).toEqual(['≠ 保証期間 60か月 84か月']);
});

it('keeps equal labels of several rows apart', () => {
  const rows = (...days: readonly string[]) => days.map((day) => ['返済日', day]);
  expect(changes(rows('1月31日', '2月28日', '3月31日'), rows('1月31日', '3月31日'))).toEqual([
    '- 返済日 2月28日',
  ]);
});

it('shows a sentence that changed as one line with the words that did', () => {
  const now = replaceRow(4, ['この保証書は、写しです。']);
  expect(changes(form, now)).toEqual(['≠ この保証書は、見本です。 この保証書は、写しです。']);
  expect(compare(form, now).find(({ change }) => change === 'changed')?.parts).toEqual([
    { text: 'この保証書は、', change: 'same' },
    { text: '見本', change: 'removed' },
    { text: '写し', change: 'added' },
    { text: 'です。', change: 'same' },
  ]);
});

it('shows lines that have nothing in common as removed and added', () => {
  expect(changes([['信用保証書']], [['送信票']])).toEqual(['- 信用保証書', '+ 送信票']);
});

it.each([
  ['2026年1月2日から', '2027年1月2日から', ['2026年1月2日', '2027年1月2日']],
  ['令和8年11月25日', '令和元年11月25日', ['令和8年11月25日', '令和元年11月25日']],
  ['年率1.25％', '年率1.5％', ['1.25％', '1.5％']],
  ['￥1,000也', '￥2,000也', ['￥1,000', '￥2,000']],
  ['500万円以内', '700万円以内', ['500万円', '700万円']],
])('takes the figure that differs between %s and %s as one word', (before, after, words) => {
  const [line] = compare([['期日', before]], [['期日', after]]);
  expect(line?.parts.filter(({ change }) => change !== 'same').map(({ text }) => text)).toEqual(words);
});

it('says on which page of which version a line is', () => {
  const old = readDocument([at(50, 100, '表紙'), at(50, 100, { text: '別紙一', page: 2 })]);
  const now = readDocument([at(50, 100, '表紙')]);
  expect(compareEntries(old.entries, now.entries)).toMatchObject([
    { after: '表紙', page: 1 },
    { before: '別紙一', after: null, change: 'removed', page: 2 },
  ]);
});

it('stops at the limits of lines and of length, and says so', () => {
  const long = readDocument([at(50, 100, 'あ'.repeat(comparedLength + 1))]);
  expect(long.isCapped).toBe(true);
  expect(long.entries[0]?.text).toHaveLength(comparedLength);
  const rows = Array.from({ length: comparedEntries + 1 }, (_, row) => at(50, row * 20, `${row}行目`));
  const many = readDocument(rows);
  expect(many.isCapped).toBe(true);
  expect(many.entries).toHaveLength(comparedEntries);
  expect(readDocument(rows.slice(1)).isCapped).toBe(false);
});

it('looks for changed words in the first lines only when a whole page has changed', () => {
  const pageFull = (day: number) =>
    readDocument(Array.from({ length: 300 }, (_, row) => at(50, row * 20, `返済日: ${row + day}日まで`)))
      .entries;
  const lines = compareEntries(pageFull(1_000), pageFull(2_000));
  const inWords = lines.filter(({ parts }) => parts.some(({ change }) => change === 'same'));
  expect([lines.length, inWords.length]).toEqual([300, 200]);
});

it('comes to an end with pages that share nothing', () => {
  const pageFull = (letter: string) =>
    readDocument(
      Array.from({ length: comparedEntries }, (_, row) => at(50, row * 20, `${row}${letter.repeat(300)}`)),
    ).entries;
  const lines = compareEntries(pageFull('あ'), pageFull('い'));
  expect(lines.every(({ change }) => change !== 'same')).toBe(true);
  expect(lines).toHaveLength(2 * comparedEntries);
});
