/** Reading 電子保証書発行回数 from page text, however it is spaced or set (R27). */
import { expect, it } from 'vitest';
import { findIssueCount } from '#core/verification/text/issue-count.ts';

it.each([
  ['電子保証書発行回数: 2回', 2],
  ['電子保証書発行回数:12回', 12],
  ['電 子 保 証 書 発 行 回 数  第 3 回', 3],
  ['電子保証書発行回数\n4\n', 4],
  ['電子保証書発行回数 0012', 12],
  ['発行回数 5', null],
  ['電子保証書発行回数', null],
  ['電子保証書発行回数: 0回', null],
  ['電子保証書発行回数: 十回', null],
  ['', null],
])('reads %j as %j', (text, count) => {
  expect(findIssueCount([text])).toBe(count);
});

it('finds it on any page, and takes the same number twice for one', () => {
  expect(findIssueCount(['表紙', '電子保証書発行回数: 2回', '電子保証書発行回数: 2回'])).toBe(2);
});

it('does not choose between two different numbers', () => {
  expect(findIssueCount(['電子保証書発行回数: 2回', '電子保証書発行回数: 3回'])).toBeNull();
});
