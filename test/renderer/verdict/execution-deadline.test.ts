/** The line on the execution deadline: when it is told, and that every state has its words. */
import { describe, expect, it } from 'vitest';
import type { ExecutionDeadline } from '#contract/execution-deadline.ts';
import { deadlineOf } from '#core/domain/deadline.ts';
import {
  deadlineSentence,
  isLongPast,
  runsFor,
} from '../../../renderer/features/verdict/execution-deadline.ts';
import { verdict as english } from '../../../renderer/text/en/verdict.ts';
import { verdict as japanese } from '../../../renderer/text/ja/verdict.ts';

function deadline(
  today: string,
  changes: { extendedUntil?: string; executedOn?: string } = {},
): ExecutionDeadline {
  const facts = {
    kind: '1',
    decidedOn: '2026-11-06',
    extendedUntil: null,
    executedOn: null,
    ...changes,
  } as const;
  const found = deadlineOf(facts, today);
  if (found === null) throw new Error('no deadline');
  return found;
}

const say = (found: ExecutionDeadline): string => deadlineSentence(found, japanese.executionDeadline);

describe('the sentence', () => {
  it.each([
    ['2026-11-25', {}, '実行期限 2026/12/06 最終営業日 2026/12/04 残り11日(本日を含め8営業日)'],
    ['2026-12-04', {}, '実行期限 2026/12/06 本日が最終営業日です'],
    ['2026-12-05', {}, '実行期限 2026/12/06 最終営業日 2026/12/04 期限までに営業日がありません'],
    ['2026-12-07', {}, '実行期限 2026/12/06 1日過ぎています(実行の記録がありません)'],
    [
      '2026-12-07',
      { extendedUntil: '2026-12-25' },
      '実行期限 2026/12/25(延長済み) 残り18日(本日を含め15営業日)',
    ],
    ['2026-12-20', { executedOn: '2026-12-04' }, '実行期限 2026/12/06 期限内に実行しました'],
  ] as const)('on %s with %j', (today, changes, sentence) => {
    expect(say(deadline(today, changes))).toBe(sentence);
  });

  it('says a late execution, and all of it in English too', () => {
    const late = deadline('2026-12-20', { executedOn: '2026-12-07' });
    expect(say(late)).toContain('期限を過ぎてから実行しています');
    expect(deadlineSentence(late, english.executionDeadline)).toBe(
      'Execute until 2026/12/06, executed too late: ask the association',
    );
  });
});

it('is told of the newest version while it counts, and of no other', () => {
  const row = { currency: 'latest', sha256: 'a', deadline: deadline('2026-11-25') } as const;
  expect(runsFor(row, 'a')).toBe(true);
  expect(runsFor(row, 'b')).toBe(false);
  expect(runsFor({ ...row, currency: 'not-listed' }, 'a')).toBe(false);
  expect(runsFor({ ...row, deadline: null }, 'a')).toBe(false);
});

it('no longer warns of what was due long ago', () => {
  expect(isLongPast(deadline('2026-12-07'))).toBe(false);
  expect(isLongPast(deadline('2027-02-05'))).toBe(true);
  expect(isLongPast(deadline('2027-02-05', { executedOn: '2026-12-01' }))).toBe(false);
});
