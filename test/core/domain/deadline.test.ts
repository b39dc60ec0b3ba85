/** The 30 and 60 days in which a loan has to be made (R165), and the days on which one can still act. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDayOnOrBefore, isBusinessDay } from '#core/domain/business-calendar.ts';
import { type DeadlineFacts, deadlineOf, refusalOfExtension } from '#core/domain/deadline.ts';
import { addDays, daysBetween, toJapanDate } from '#core/domain/japan-time.ts';

function certificate(decidedOn: string, changes: Partial<DeadlineFacts> = {}): DeadlineFacts {
  return { kind: '1', decidedOn, extendedUntil: null, executedOn: null, ...changes };
}

const day = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('2005-01-01', days));

describe('deadlineOf', () => {
  it.each([
    ['the example of the practitioners: 3/19 gives 4/18', '2026-03-19', '2026-04-18'],
    ['over the leap day', '2028-01-31', '2028-03-01'],
    ['over the end of February in a common year', '2027-01-31', '2027-03-02'],
    ['over the end of the year', '2026-12-15', '2027-01-14'],
  ])('counts thirty days from the day after: %s', (_, decidedOn, deadlineOn) => {
    expect(deadlineOf(certificate(decidedOn), decidedOn)).toMatchObject({ deadlineOn, daysLeft: 30 });
    expect(deadlineOf(certificate(decidedOn, { kind: '2' }), decidedOn)).toMatchObject({ deadlineOn });
  });

  it.each([
    ['a Saturday falls back to Friday', '2026-03-19', '2026-04-17'],
    ['Golden Week falls back over three holidays and a Sunday', '2027-04-05', '2027-04-30'],
    ['the closing days at the end of the year fall back to 12/28', '2026-12-04', '2026-12-28'],
    ['a business day stays', '2026-11-02', '2026-12-02'],
  ])('names the last business day: %s', (_, decidedOn, lastBusinessDay) => {
    expect(deadlineOf(certificate(decidedOn), decidedOn)).toMatchObject({ lastBusinessDay });
  });

  it("keeps the association's own closing days", () => {
    const closing = { yearly: ['12-02'], dates: ['2026-12-01'] };
    expect(deadlineOf(certificate('2026-11-02'), '2026-11-30', closing)).toMatchObject({
      lastBusinessDay: '2026-11-30',
      businessDaysLeft: 1,
      daysLeft: 2,
      state: 'last-day',
    });
  });

  it.each([
    ['a void notice', { kind: '3' }],
    ['a test slip', { kind: '4' }],
    ['an unknown kind', { kind: null }],
    ['an unknown 保証日', { decidedOn: null }],
    ['a date that stands for never', { decidedOn: '9999-12-31' }],
  ] as const)('gives %s none', (_, changes) => {
    expect(deadlineOf(certificate('2026-11-02', changes), '2026-11-10')).toBeNull();
  });

  it('says how near the end is', () => {
    const states = [
      ['2026-11-24', 'far', 7],
      ['2026-11-25', 'far', 6],
      ['2026-11-26', 'near', 5],
      ['2026-12-02', 'last-day', 1],
      ['2026-12-03', 'overdue', 0],
    ] as const;
    for (const [today, state, businessDaysLeft] of states) {
      expect(deadlineOf(certificate('2026-11-02'), today)).toMatchObject({ state, businessDaysLeft });
    }
    // Deadline on Saturday 4/18: on that day nobody can act any more, and yet it is not over.
    expect(deadlineOf(certificate('2026-03-19'), '2026-04-18')).toMatchObject({
      state: 'no-business-day',
      daysLeft: 0,
      businessDaysLeft: 0,
    });
  });

  it('begins a day at midnight in Japan', () => {
    const lastMoment = toJapanDate(Date.parse('2026-12-02T14:59:59Z'));
    const nextMoment = toJapanDate(Date.parse('2026-12-02T15:00:00Z'));
    expect(deadlineOf(certificate('2026-11-02'), lastMoment)).toMatchObject({ state: 'last-day' });
    expect(deadlineOf(certificate('2026-11-02'), nextMoment)).toMatchObject({ state: 'overdue' });
  });

  it('ends with the execution, and says when that came too late', () => {
    const executed = certificate('2026-11-02', { executedOn: '2026-12-02' });
    expect(deadlineOf(executed, '2027-03-01')).toMatchObject({ state: 'executed' });
    const late = certificate('2026-11-02', { executedOn: '2026-12-03' });
    expect(deadlineOf(late, '2027-03-01')).toMatchObject({ state: 'executed-late' });
    const extended = { ...late, extendedUntil: '2026-12-31' };
    expect(deadlineOf(extended, '2027-03-01')).toMatchObject({ state: 'executed' });
  });

  it('takes an extension from day 31 to day 60 and nothing else', () => {
    const until = (days: number) =>
      deadlineOf(certificate('2026-11-02', { extendedUntil: addDays('2026-11-02', days) }), '2026-11-10');
    expect(until(30)).toMatchObject({ deadlineOn: '2026-12-02', isExtended: false });
    expect(until(31)).toMatchObject({ deadlineOn: '2026-12-03', isExtended: true });
    expect(until(60)).toMatchObject({ deadlineOn: '2027-01-01', isExtended: true });
    expect(until(61)).toMatchObject({ deadlineOn: '2026-12-02', isExtended: false });
  });

  it('never names a business day that is none, and counts each business day once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5, max: 70 }), (decidedOn, after) => {
        const today = addDays(decidedOn, after);
        const deadline = deadlineOf(certificate(decidedOn), today);
        if (deadline === null) throw new Error('no deadline');
        const { deadlineOn, lastBusinessDay, businessDaysLeft, daysLeft } = deadline;
        expect(daysBetween(decidedOn, deadlineOn)).toBe(30);
        expect(daysBetween(today, deadlineOn)).toBe(daysLeft);
        expect(lastBusinessDay !== null && lastBusinessDay <= deadlineOn).toBe(true);
        expect(isBusinessDay(lastBusinessDay ?? '')).toBe(true);
        const days = Array.from({ length: 31 }, (_unused, index) => addDays(decidedOn, index));
        const open = days.filter((each) => each >= today && isBusinessDay(each));
        expect(businessDaysLeft).toBe(open.length);
        expect(open.length === 0 || open.at(-1) === lastBusinessDay).toBe(true);
      }),
    );
  });
});

describe('refusalOfExtension', () => {
  const facts = { kind: '1', decidedOn: '2026-11-02' } as const;

  it('allows day 31 to day 60', () => {
    expect(refusalOfExtension(facts, '2026-12-02')).toBe('extension-too-early');
    expect(refusalOfExtension(facts, '2026-12-03')).toBeNull();
    expect(refusalOfExtension(facts, '2027-01-01')).toBeNull();
    expect(refusalOfExtension(facts, '2027-01-02')).toBe('extension-too-late');
  });

  it('refuses where no deadline runs', () => {
    expect(refusalOfExtension({ ...facts, kind: '4' }, '2026-12-03')).toBe('deadline-none');
    expect(refusalOfExtension({ ...facts, decidedOn: null }, '2026-12-03')).toBe('deadline-none');
  });
});

it('a calendar without any business day gives none', () => {
  const always = Array.from({ length: 40 }, (_unused, index) => addDays('2026-11-01', index));
  expect(businessDayOnOrBefore('2026-12-01', '2026-11-02', { yearly: [], dates: always })).toBeNull();
  expect(deadlineOf(certificate('2026-11-02'), '2026-11-10', { yearly: [], dates: always })).toMatchObject({
    lastBusinessDay: null,
    businessDaysLeft: 0,
    state: 'no-business-day',
  });
});
