/** What must compare equal in a search although it is typed differently, and what must not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListItem } from '#contract/guarantee-file.ts';
import { sortColumns } from '#contract/guarantee-file.ts';
import { compareListItems } from '#core/domain/list-order.ts';
import { codeKey, fileKey, nameKey, spellingKey, surePartOfKey } from '#core/domain/name-key.ts';

describe('name key', () => {
  it.each([
    ['㈱髙嶋電機', '株式会社 高島電機'],
    ['山﨑商店', '山崎商店'],
    ['ﾃﾞﾝｷ・ｻｰﾋﾞｽ', 'でんきサービス'],
    ['ＡＢＣ　商事', 'abc商事'],
    ['渡邊 太郎', '渡辺太郎'],
    ['(有)ヴィラ', '有限会社ヴぃら'],
    ['葛\u{E0100}城', '葛城'],
    ['合同会社さくら', '(同)サクラ'],
  ])('treats %s and %s alike', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it('keeps different names apart', () => {
    expect(nameKey('高田')).not.toBe(nameKey('高野'));
    expect(nameKey('株式会社山田')).not.toBe(nameKey('有限会社山田'));
  });

  it('is stable: the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        // Signs of legal forms decompose once more when read as text; a stored key is never read so.
        fc.pre(!/[㈱㈲㈾㈴㈿]/.test(key));
        expect(nameKey(key)).toBe(key);
      }),
    );
  });
});

describe('spelling key', () => {
  it('knows width and case only', () => {
    expect(spellingKey(' ＡＢＣ　ﾃﾞﾝｷ㈱ ')).toBe('abc デンキ(株)');
    for (const [left, right] of [
      ['髙嶋', '高島'],
      ['デンキ', 'でんき'],
      ['株式会社', '㈱'],
      ['山田 太郎', '山田太郎'],
    ] as const) {
      expect(spellingKey(left)).not.toBe(spellingKey(right));
    }
  });

  it('has a part that the key of every name with this spelling has too', () => {
    const letters = fc.constantFrom(
      ...Array.from('株式会社有限合同資名髙嶋ヴァーデンキでんき・ ()山A'),
      '㈱',
      'ｶﾞ',
    );
    const parts = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), parts, (name, [from, length]) => {
        const spelling = spellingKey(name.join(''));
        const start = from % (spelling.length + 1);
        const part = spelling.slice(start, start + (length % 12));
        expect(nameKey(name.join(''))).toContain(surePartOfKey(part));
      }),
      { numRuns: 3_000 },
    );
    expect(surePartOfKey('株式会社 髙嶋電機')).toBe('高島電機');
    expect(surePartOfKey('株式会社')).toBe('');
  });
});

describe('code keys', () => {
  it('find padded and unpadded numbers alike, in any width', () => {
    for (const text of ['00012345', '12345', '１２３４５', '012-345']) expect(codeKey(text)).toBe('12345');
    expect(codeKey('000')).toBe('0');
    expect(codeKey('')).toBe('');
  });

  it('keep the underscores of a file id', () => {
    expect(fileKey('１６_0001012')).toBe('16_0001012');
    expect(fileKey('16_0001001_1_1_001.pdf')).toBe('16_0001001_1_1_001');
  });
});

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

const listItem: fc.Arbitrary<ListItem> = fc.record({
  fileId: fc.stringMatching(/^[0-9]{2}_[0-9]{2}$/),
  kind: nullable(fc.constantFrom('1', '2', '3', '4')),
  bankCode: nullable(fc.constantFrom('2345', '2346')),
  branchCode: nullable(fc.constantFrom('001', '002')),
  customerNo: fc.constantFrom('1', '10', '2'),
  guaranteeNo: fc.constantFrom('1', '10', '2'),
  changeNo: fc.constantFrom('000', '001'),
  customerName: nullable(fc.constantFrom('ア', 'イ')),
  uploadedOn: nullable(fc.constantFrom('2026-01-01', '2026-01-02')),
  uploadedAt: fc.constant(null),
  decidedOn: nullable(fc.constantFrom('2025-12-01', '2025-12-02')),
  issueCount: nullable(fc.integer({ min: 1, max: 3 })),
});

describe('list order', () => {
  it('is アップロード日 descending, 保証日 descending, ファイル名 ascending', () => {
    const make = (fileId: string, uploadedOn: string, decidedOn: string): ListItem => ({
      ...({} as ListItem),
      fileId,
      uploadedOn,
      decidedOn,
    });
    const sorted = [
      make('b', '2026-01-02', '2025-12-01'),
      make('a', '2026-01-02', '2025-12-01'),
      make('z', '2026-01-02', '2025-12-02'),
      make('y', '2026-01-03', '2025-01-01'),
    ].toSorted(compareListItems(null));
    expect(sorted.map((item) => item.fileId)).toEqual(['y', 'z', 'a', 'b']);
  });

  it('is a total order for every column and direction', () => {
    const order = fc.option(
      fc.record({ column: fc.constantFrom(...sortColumns), direction: fc.constantFrom('asc', 'desc') }),
      { nil: null },
    );
    fc.assert(
      fc.property(listItem, listItem, listItem, order, (a, b, c, by) => {
        const compare = compareListItems(by);
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
