/** Dates as Japan writes them, and the association's business days and hours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayName, isBusinessDay, nextBusinessDay } from '#core/domain/business-calendar.ts';
import {
  addDays,
  daysBetween,
  fromJapanTime,
  isIsoDate,
  parseDateRange,
  parseJapaneseDate,
  parseJapaneseMinute,
  toJapanDate,
  toJapanMinute,
} from '#core/domain/japan-time.ts';
import { isWithinServiceHours, nextOpening, usualServiceHours } from '#core/domain/service-hours.ts';

const epochMs = fc.integer({ min: 0, max: Date.parse('2099-12-31T00:00Z') });
const isoDate = epochMs.map(toJapanDate);

describe('Japanese dates', () => {
  it('belong to Japan, nine hours ahead', () => {
    expect(toJapanDate(Date.parse('2026-11-22T15:00Z'))).toBe('2026-11-23');
    expect(toJapanMinute(Date.parse('2026-11-22T14:59Z'))).toBe('2026-11-22T23:59');
    fc.assert(fc.property(epochMs, (ms) => Math.abs(fromJapanTime(toJapanMinute(ms)) - ms) < 60_000));
  });

  it('are read in every form people write', () => {
    const forms = [
      '2020-01-02',
      '2020/1/2',
      '20200102',
      '2020年1月2日',
      '令和2年1月2日',
      'R2.1.2',
      '２０２０／０１／０２',
    ];
    for (const text of forms) expect(parseJapaneseDate(text), text).toBe('2020-01-02');
    expect(parseJapaneseDate('令和元年5月1日')).toBe('2019-05-01');
  });

  it('are refused when the day does not exist or the year is cut', () => {
    for (const text of ['2023-02-29', '2020-13-01', '20/1/2', '', 'today', '2020-1', '2020-01-02x']) {
      expect(parseJapaneseDate(text), text).toBeNull();
    }
  });

  it('come back unchanged, however they are written', () => {
    fc.assert(
      fc.property(isoDate, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(isIsoDate(date)).toBe(true);
        expect(parseJapaneseDate(`${year}年${Number(month)}月${Number(day)}日`)).toBe(date);
        expect(parseJapaneseDate(`${year}/${month}/${day}`)).toBe(date);
      }),
    );
  });

  it('add and subtract', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    fc.assert(
      fc.property(isoDate, fc.integer({ min: -500, max: 500 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('carry a time of day where one is printed', () => {
    expect(parseJapaneseMinute('2020/01/02 13:05:59')).toBe('2020-01-02T13:05');
    expect(parseJapaneseMinute('2020年1月2日 9時05分')).toBe('2020-01-02T09:05');
    for (const text of ['2020/01/02', '13:05', '2020/01/02 25:00']) {
      expect(parseJapaneseMinute(text), text).toBeNull();
    }
  });

  it('form ranges with open ends', () => {
    expect(parseDateRange('2020-01-01..2020-01-31')).toEqual({ from: '2020-01-01', to: '2020-01-31' });
    expect(parseDateRange('..2020-01-31')).toEqual({ to: '2020-01-31' });
    expect(parseDateRange('2020-01-01..')).toEqual({ from: '2020-01-01' });
    expect(parseDateRange('2020-01-01')).toEqual({ from: '2020-01-01', to: '2020-01-01' });
    for (const text of ['', '..', '2020-02-01..2020-01-01', 'a..b', '2020-01-01..2020-01-02..']) {
      expect(parseDateRange(text), text).toBeNull();
    }
  });
});

describe('business days', () => {
  it('skip weekends, public holidays and the year-end closing', () => {
    expect(holidayName('2026-11-23')).toBe('勤労感謝の日');
    expect(isBusinessDay('2026-11-23')).toBe(false);
    expect(isBusinessDay('2026-11-22')).toBe(false);
    expect(isBusinessDay('2026-12-29')).toBe(false);
    expect(isBusinessDay('2026-11-24')).toBe(true);
    expect(nextBusinessDay('2026-12-28')).toBe('2027-01-04');
  });

  it('follow an association that closes on other days', () => {
    const closing = { yearly: ['12-31'], dates: ['2026-11-24'] };
    expect(isBusinessDay('2026-11-24', closing)).toBe(false);
    expect(isBusinessDay('2026-12-29', closing)).toBe(true);
  });
});

describe('service hours', () => {
  const at = (text: string): number => fromJapanTime(text);

  it('run from 8:45 to 19:00 on business days', () => {
    expect(isWithinServiceHours(at('2026-11-24T08:44'))).toBe(false);
    expect(isWithinServiceHours(at('2026-11-24T08:45'))).toBe(true);
    expect(isWithinServiceHours(at('2026-11-24T19:00'))).toBe(true);
    expect(isWithinServiceHours(at('2026-11-24T19:01'))).toBe(false);
    expect(isWithinServiceHours(at('2026-11-23T12:00'))).toBe(false);
  });

  it('name the next opening', () => {
    expect(nextOpening(at('2026-11-24T07:00'))).toBe('2026-11-24T08:45');
    expect(nextOpening(at('2026-11-20T19:30'))).toBe('2026-11-24T08:45');
    const always = { ...usualServiceHours, closing: { yearly: [], dates: [] } };
    expect(nextOpening(at('2026-12-28T20:00'), always)).toBe('2026-12-29T08:45');
  });
});
