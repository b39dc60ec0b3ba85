/** 店 codes as people write them. */
import { expect, it } from 'vitest';
import { formatOfficeCode, parseOfficeCode } from '#contract/office-code.ts';

it('reads a bank, or a bank and a branch, in any width and with any dash', () => {
  for (const text of ['0001-001', '0001001', ' ０００１－００１ ', '0001−001', '0001ー001', '0001 001']) {
    expect(parseOfficeCode(text)).toEqual({ bankCode: '0001', branchCode: '001' });
  }
  expect(parseOfficeCode('2345')).toEqual({ bankCode: '2345' });
});

it('reads nothing else', () => {
  for (const text of ['', '234', '23456', '2345-', '2345-12', '2345-0123', 'abcd', '2345--012']) {
    expect(parseOfficeCode(text), text).toBeNull();
  }
});

it('writes what it reads', () => {
  for (const text of ['0001', '2345-012']) {
    expect(formatOfficeCode(parseOfficeCode(text) ?? { bankCode: '' })).toBe(text);
  }
});
