/** File ids: the only name a document keeps for life. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFileId, parseFileId } from '#core/domain/file-id.ts';

const digits = (minLength: number, maxLength = minLength) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((numbers) => numbers.join(''));

const parts = fc.record({
  associationCode: digits(2),
  issueBankCode: digits(4),
  issueBranchCode: digits(3),
  customerNo: digits(1, 9),
  guaranteeNo: digits(1, 10),
  changeNo: digits(3),
});

describe('file id', () => {
  it('reads back what it writes, leading zeros included', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const fileId = formatFileId(each);
        expect(parseFileId(fileId)).toEqual({ fileId, ...each });
      }),
    );
  });

  it('accepts the extension in any case, full-width digits and surrounding space', () => {
    const fileId = '16_0001001_00000001_000000001_001';
    for (const text of [
      `${fileId}.pdf`,
      `${fileId}.PDF`,
      ` ${fileId} `,
      '１６_0001001_00000001_000000001_001',
    ]) {
      expect(parseFileId(text)?.fileId).toBe(fileId);
    }
  });

  it('refuses anything that is not exactly the six items', () => {
    const wrong = [
      '',
      '16_0001_001_1_1_001',
      '16_0001001_1_1_01',
      '16_0001001__1_001',
      '16_0001001_1234567890_1_001',
      '16_0001001_1_12345678901_001',
      '16_0001001_1_1_001.pdf.pdf',
      '16_0001001_1_1_001/../x',
      '16-0001001-1-1-001',
    ];
    for (const text of wrong) expect(parseFileId(text), text).toBeNull();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const id = parseFileId(text);
        return id === null || formatFileId(id) === id.fileId;
      }),
    );
  });
});
