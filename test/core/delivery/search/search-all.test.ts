/** Dividing capped searches, against a server in memory with a small cap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind, ListItem, SearchCriteria } from '#contract/guarantee-file.ts';
import type { ResultPage } from '../../../../electron/core/delivery/delivery-port.ts';
import { searchAll } from '../../../../electron/core/delivery/search/search-all.ts';
import { addDays } from '#core/domain/japan-time.ts';

const cap = 20;
const pageSize = 7;
const today = '2026-10-01';

/** The server's semantics (R102–R106) over a list in memory; a capped query shows its first rows only. */
function fakeServer(
  corpus: readonly ListItem[],
): (criteria: SearchCriteria, page: number) => Promise<ResultPage> {
  return (criteria, page) => {
    const hits = corpus.filter((item) => matches(criteria, item));
    const capped = hits.length > cap;
    const shown = hits.slice(0, cap);
    return Promise.resolve({
      items: shown.slice((page - 1) * pageSize, page * pageSize),
      total: capped ? cap : hits.length,
      capped,
      page,
      pageCount: Math.max(1, Math.ceil(shown.length / pageSize)),
    });
  };
}

function matches(criteria: SearchCriteria, item: ListItem): boolean {
  const { uploaded = {}, kind, fileIdPrefix = '' } = criteria;
  const day = item.uploadedOn ?? '';
  return (
    day >= (uploaded.from ?? '') &&
    day <= (uploaded.to ?? '9999') &&
    (kind === undefined || item.kind === kind) &&
    item.fileId.startsWith(fileIdPrefix)
  );
}

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength, maxLength });

const item: fc.Arbitrary<ListItem> = fc
  .record({
    // Most files on few days, so that one day alone is beyond the cap; some far outside any expected time.
    day: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0, 1, 900) },
      { weight: 1, arbitrary: fc.integer({ min: -40_000, max: 20_000 }) },
    ),
    kind: fc.constantFrom<FileKind>('1', '1', '1', '2', '3', '4'),
    branch: fc.constantFrom('001', '002', '123'),
    customer: digits(1, 9),
    guarantee: digits(1, 10),
    change: digits(3, 3),
  })
  .map(({ day, kind, branch, customer, guarantee, change }) => ({
    fileId: `14_2345${branch}_${customer}_${guarantee}_${change}`,
    kind,
    bankCode: '2345',
    branchCode: branch,
    customerNo: customer,
    guaranteeNo: guarantee,
    changeNo: change,
    customerName: null,
    uploadedOn: addDays('2024-04-01', day),
    uploadedAt: null,
    decidedOn: null,
    issueCount: 1,
  }));

const corpora = fc.uniqueArray(item, { selector: ({ fileId }) => fileId, maxLength: 150 });
const divide = (): { today: string; dateField: 'uploaded'; canRestrictKind: boolean } => ({
  today,
  dateField: 'uploaded',
  canRestrictKind: true,
});

describe('searchAll', () => {
  it('finds every row exactly once, whatever the corpus, and reports nothing as incomplete', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (corpus) => {
        const found = await searchAll({ search: fakeServer(corpus), divide }, {});
        expect(found.incomplete).toEqual([]);
        expect(found.items.map(({ fileId }) => fileId).toSorted()).toEqual(
          corpus.map(({ fileId }) => fileId).toSorted(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('stays within the asked range', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (corpus) => {
        const criteria = { uploaded: { from: '2024-04-01', to: '2024-04-02' } };
        const found = await searchAll({ search: fakeServer(corpus), divide }, criteria);
        const expected = corpus.filter((candidate) => matches(criteria, candidate));
        expect(found.items).toHaveLength(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reports a part that stays capped for one single file id instead of dropping rows silently', async () => {
    const search = fakeServer([]);
    const stubborn = async (criteria: SearchCriteria, page: number): Promise<ResultPage> => ({
      ...(await search(criteria, page)),
      capped: true,
    });
    const exact = {
      uploaded: { from: today, to: today },
      kind: '1',
      fileIdPrefix: '14_2345001_123456789_1234567890_000',
    } as const;
    const found = await searchAll({ search: stubborn, divide }, exact);
    expect(found).toMatchObject({ items: [], incomplete: [exact], queries: 1 });
  });

  it('reads a list again whose rows are fewer than its own hit count', async () => {
    const rows = fc.sample(corpora, { numRuns: 20, seed: 7 }).find((corpus) => corpus.length > 5) ?? [];
    const small = rows.slice(0, 5);
    const search = fakeServer(small);
    let first = true;
    const moving = async (criteria: SearchCriteria, page: number): Promise<ResultPage> => {
      const result = await search(criteria, page);
      if (!first) return result;
      first = false;
      return { ...result, items: result.items.slice(1) };
    };
    const found = await searchAll({ search: moving, divide }, {});
    expect(found.items).toHaveLength(5);
    expect(found.incomplete).toEqual([]);
  });
});
