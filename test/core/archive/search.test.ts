/** Local search finds exactly what a plain filter over the list items would find, in the same order. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListItem, SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import { sortColumns } from '#contract/guarantee-file.ts';
import type { Archive } from '#core/archive/index.ts';
import { compareListItems } from '#core/domain/list-order.ts';
import { codeKey, nameKey, spellingKey } from '#core/domain/name-key.ts';
import { fileId, listItem, open, profile, temporaryRoot } from './archive-world.ts';

const names = [
  '株式会社 髙嶋電機',
  '㈱高島デンキ',
  '有限会社山田',
  '100%_商店',
  "O'Brien 商会",
  '渡邊',
  null,
];
const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
const decisions = ['2026-11-01', '2026-11-02', null];

const items: readonly ListItem[] = Array.from({ length: 400 }, (_, number) =>
  listItem(fileId(number), {
    kind: (['1', '2', '3', '4', null] as const)[number % 5] ?? null,
    branchCode: ['001', '002', '123'][number % 3] ?? null,
    bankCode: number % 17 === 0 ? null : '2345',
    changeNo: number % 5 === 1 ? '001' : '000',
    customerName: names[number % names.length] ?? null,
    uploadedOn: days[(number * 7) % days.length] ?? null,
    decidedOn: decisions[(number * 11) % decisions.length] ?? null,
    issueCount: number % 4 === 0 ? null : 1 + (number % 3),
  }),
);

let archive: Archive;
let remove: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryRoot();
  remove = temporary.remove;
  archive = await open(temporary.root);
  await archive.recordListItems(profile, items);
});
afterAll(async () => {
  archive.close();
  await remove();
});

const within = (date: string | null, range: SearchCriteria['uploaded']): boolean =>
  range === undefined || (range.from === undefined && range.to === undefined)
    ? true
    : date !== null && (range.from ?? '') <= date && (range.to === undefined || date <= range.to);

function matches(item: ListItem, criteria: SearchCriteria, exactNames: boolean): boolean {
  const key = exactNames ? spellingKey : nameKey;
  const same = (value: string | null, wanted: string | undefined): boolean =>
    wanted === undefined || value === wanted;
  const code = (value: string, wanted: string | undefined): boolean =>
    wanted === undefined || codeKey(value) === codeKey(wanted);
  return (
    within(item.uploadedOn, criteria.uploaded) &&
    within(item.decidedOn, criteria.decided) &&
    code(item.customerNo, criteria.customerNo) &&
    code(item.guaranteeNo, criteria.guaranteeNo) &&
    same(item.changeNo, criteria.changeNo) &&
    same(item.kind, criteria.kind) &&
    same(item.bankCode, criteria.bankCode) &&
    same(item.branchCode, criteria.branchCode) &&
    (criteria.fileIdPrefix === undefined || item.fileId.startsWith(criteria.fileIdPrefix)) &&
    (key(criteria.customerName ?? '') === '' ||
      (item.customerName !== null && key(item.customerName).includes(key(criteria.customerName ?? ''))))
  );
}

const date = fc.constantFrom(...days, '2026-11-01', '2026-11-02', '2026-11-30');
const range = fc.record({ from: date, to: date }, { requiredKeys: [] });
const criteria: fc.Arbitrary<SearchCriteria> = fc.record(
  {
    uploaded: range,
    decided: range,
    customerNo: fc.constantFrom('100', '0105', '１２０'),
    guaranteeNo: fc.constantFrom('7', '000012', '399'),
    changeNo: fc.constantFrom('000', '001'),
    customerName: fc.constantFrom(
      ...[
        '株式会社',
        '会社',
        '(株)高',
        '高島',
        '髙嶋',
        'でんき',
        'デンキ',
        '%',
        '_',
        "'",
        '山',
        'ﾃﾞﾝｷ',
        '居ない',
        '社　髙',
      ],
    ),
    kind: fc.constantFrom('1', '3'),
    bankCode: fc.constantFrom('2345', '9999'),
    branchCode: fc.constantFrom('001', '123'),
    fileIdPrefix: fc.constantFrom('14_2345001', '14_2345001_1', '14_2345001_105_000005_000', '15'),
  },
  { requiredKeys: [] },
);
const sort: fc.Arbitrary<SortOrder> = fc.record({
  column: fc.constantFrom(...sortColumns),
  direction: fc.constantFrom('asc', 'desc'),
});

describe('search', () => {
  it('agrees with a plain filter for any combination of conditions, in any order', () => {
    fc.assert(
      fc.property(
        criteria,
        fc.option(sort, { nil: undefined }),
        fc.boolean(),
        (wanted, order, exactNames) => {
          const expected = items
            .filter((item) => matches(item, wanted, exactNames))
            .toSorted(compareListItems(order ?? null))
            .map((item) => item.fileId);
          const query = { criteria: wanted, exactNames };
          const found = archive.search({ ...query, limit: 1_000, ...(order && { sort: order }) });
          expect(found.map((row) => row.fileId)).toEqual(expected);
          expect(archive.count(query)).toBe(expected.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('pages through everything once', () => {
    const pages = [0, 150, 300].flatMap((offset) => archive.search({ criteria: {}, limit: 150, offset }));
    expect(new Set(pages.map((row) => row.fileId)).size).toBe(items.length);
  });

  it('takes free words as names, numbers or the beginning of a file id', () => {
    const found = (text: string) => archive.search({ criteria: {}, text, limit: 1_000 });
    expect(found('髙嶋').length).toBe(
      items.filter(({ customerName }) => nameKey(customerName ?? '').includes('高島')).length,
    );
    expect(found('000007').map((row) => row.guaranteeNo)).toContain('000007');
    expect(found('14_2345001_105').every((row) => row.fileId.startsWith('14_2345001_105'))).toBe(true);
    expect(found('高島 7').every((row) => nameKey(row.customerName ?? '').includes('高島'))).toBe(true);
    expect(found('居ない')).toEqual([]);
  });

  it('tells spellings of names apart when asked to, never those of numbers', () => {
    const found = (text: string, exactNames: boolean) => archive.count({ criteria: {}, text, exactNames });
    const carrying = (text: string) =>
      items.filter(({ customerName }) => customerName?.includes(text)).length;
    expect(found('高島', false)).toBe(carrying('髙嶋') + carrying('高島'));
    expect(found('高島', true)).toBe(carrying('高島'));
    expect(found('髙嶋 電機', true)).toBe(carrying('髙嶋電機'));
    expect(found('デンキ', true)).toBe(carrying('デンキ'));
    expect(found('でんき', true)).toBe(0);
    expect(found('会社', true)).toBe(carrying('会社'));
    expect(found('7', true)).toBe(found('000007', false));
  });

  it('counts as many as it finds, whether by names alone or not', () => {
    for (const text of ['髙嶋', '株式会社 高島', '高島 7', '居ない', '山 居ない', '・ 高島', '7']) {
      for (const only of [{}, { profile }, { profile: '居ない' }]) {
        const found = archive.search({ criteria: {}, text, limit: 1_000, ...only });
        expect(archive.count({ criteria: {}, text, ...only })).toBe(found.length);
      }
    }
  });

  it('never takes what is typed for SQL', () => {
    for (const text of ["'; DROP TABLE documents; --", '100%_', '\\', '"', '\0']) {
      archive.search({ criteria: { customerName: text, fileIdPrefix: text }, text, limit: 10 });
    }
    expect(archive.count({ criteria: {} })).toBe(items.length);
    expect(archive.search({ criteria: { customerName: '100%_商店' }, limit: 1 })).toHaveLength(1);
  });
});
