/** Date fields read what people here type, and say what is wrong with the rest (U37). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, moveDay, weeksOf } from '../../../renderer/components/month-days.ts';
import { eraYearOf, readTypedDate } from '../../../renderer/components/japanese-date.ts';

const today = '2026-11-24';
const read = (text: string) => readTypedDate(text, today);

describe('a typed date', () => {
  it.each([
    '2026/11/23',
    '20261123',
    '26/11/23',
    '2026-11-23',
    '2026年11月23日',
    'R8.11.23',
    'r8.11.23',
    'R081123',
    '令和8年11月23日',
    '２０２６／１１／２３',
    'Ｒ８．１１．２３',
    ' 2026/11/23 ',
  ])('is read from %s', (text) => {
    expect(read(text)).toEqual({ kind: 'date', date: '2026-11-23' });
  });

  it('may be today, or the first year of an era', () => {
    for (const text of ['今日', '本日', 'today']) expect(read(text)).toEqual({ kind: 'date', date: today });
    expect(read('令和元年5月1日')).toEqual({ kind: 'date', date: '2019-05-01' });
    expect(read('')).toEqual({ kind: 'empty' });
  });

  it('is refused with the reason when there is no such day', () => {
    for (const text of ['2026/02/29', '2026/13/01', '20261301', 'R8.2.30']) {
      expect(read(text), text).toEqual({ kind: 'missing' });
    }
    for (const text of ['明日', '11月', 'abc', '2026/11/23x']) {
      expect(read(text), text).toEqual({ kind: 'unreadable' });
    }
  });

  it('is corrected when the era was over, or had not begun', () => {
    expect(read('平成32年1月1日')).toEqual({ kind: 'era-over', era: 'H', date: '2020-01-01' });
    expect(read('令和元年4月30日')).toEqual({ kind: 'era-over', era: 'R', date: '2019-04-30' });
    expect(eraYearOf('2020-01-01')).toEqual({ name: 'R', year: 2 });
    expect(eraYearOf('2019-04-30')).toEqual({ name: 'H', year: 31 });
    expect(eraYearOf('1920-01-01')).toBeNull();
  });
});

describe('a calendar sheet', () => {
  const days = fc
    .integer({ min: 0, max: Date.parse('2099-12-31T00:00Z') })
    .map((ms) => new Date(ms).toISOString().slice(0, 10));

  it('has every day of its month once, in whole weeks', () => {
    fc.assert(
      fc.property(days, (day) => {
        const sheet = weeksOf(day).flat();
        expect(sheet.length % 7).toBe(0);
        expect(sheet).toContain(day);
        expect(new Set(sheet).size).toBe(sheet.length);
      }),
    );
  });

  it('is walked by keys, over the ends of months too', () => {
    expect(moveDay('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
    expect(moveDay('2026-11-24', 'ArrowUp')).toBe('2026-11-17');
    expect(moveDay('2026-11-24', 'Home')).toBe('2026-11-22');
    expect(moveDay('2026-11-24', 'End')).toBe('2026-11-28');
    expect(moveDay('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(moveDay('2026-11-24', 'Enter')).toBeNull();
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });
});
