/** Kinds, issue counts and the password rule. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKinds, fileKindNames, isGuarantee, parseFileKind } from '#core/domain/file-kind.ts';
import { parseIssueCount } from '#core/domain/issue-count.ts';
import { passwordRuleViolation } from '#contract/password-rule.ts';

describe('file kind', () => {
  it('is read from the digit, the name, or both, in any width', () => {
    for (const kind of fileKinds) {
      const name = fileKindNames[kind];
      for (const text of [kind, name, `${kind}:${name}`, `"${kind}"${name}`, ` ${kind} ${name} `]) {
        expect(parseFileKind(text), text).toBe(kind);
      }
    }
    expect(parseFileKind('３：無効')).toBe('3');
    expect(parseFileKind('無効通知書')).toBe('3');
    expect(parseFileKind('保証書 テスト送信票')).toBe('4');
    expect(parseFileKind('変更保証書')).toBe('2');
  });

  it('is unknown for other texts', () => {
    for (const text of ['', '5', '12', '全て', '0']) expect(parseFileKind(text), text).toBeNull();
  });

  it('counts only certificates and amendments as guarantees', () => {
    expect(fileKinds.filter(isGuarantee)).toEqual(['1', '2']);
  });
});

describe('issue count', () => {
  it('is a whole number from 1', () => {
    expect(parseIssueCount('２回')).toBe(2);
    expect(parseIssueCount(' 12 ')).toBe(12);
    for (const text of ['', '0', '-1', '1.5', '12345', '回', '一'])
      expect(parseIssueCount(text), text).toBeNull();
  });
});

describe('password rule', () => {
  it('takes exactly 8 to 16 half-width letters and digits with both present', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), (password) => {
        const allowed =
          /^[A-Za-z0-9]{8,16}$/.test(password) && /[A-Za-z]/.test(password) && /[0-9]/.test(password);
        expect(passwordRuleViolation(password) === null).toBe(allowed);
      }),
    );
  });

  it('says what is wrong', () => {
    expect(passwordRuleViolation('abc2345')).toBe('length');
    expect(passwordRuleViolation('abc23456789012345')).toBe('length');
    expect(passwordRuleViolation('abcdefgh')).toBe('mixture');
    expect(passwordRuleViolation('12345678')).toBe('mixture');
    expect(passwordRuleViolation('abc1234５')).toBe('characters');
    expect(passwordRuleViolation('abc23456')).toBeNull();
  });
});
