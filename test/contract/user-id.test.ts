/** User ids and the role they carry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUserId } from '#contract/user-id.ts';

describe('user id', () => {
  it('reads the samples of the manual', () => {
    expect(parseUserId('14234500201')).toEqual({
      userId: '14234500201',
      associationCode: '14',
      bankCode: '2345',
      branchCode: '002',
      serial: '01',
      role: 'branch',
    });
    expect(parseUserId('14234500001')?.role).toBe('headquarters');
  });

  it('is a headquarters user exactly when the branch part is 000', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (text) => {
        expect(parseUserId(text)?.role === 'headquarters').toBe(text.slice(6, 9) === '000');
      }),
    );
  });

  it('refuses other lengths and separators', () => {
    for (const text of ['1423450020', '142345002011', '14-2345-002-01', '1423450020a', '']) {
      expect(parseUserId(text), text).toBeNull();
    }
  });
});
