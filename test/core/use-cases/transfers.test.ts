/** 移管検索 on lists a real server rarely shows: parts left incomplete, overlapping parts, codes that are not shown. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ListItem, SearchCriteria } from '#contract/guarantee-file.ts';
import type { MergerRule, TransferQuery } from '#contract/transfer.ts';
import { type UseCaseContext, searchTransfers } from '#core/use-cases/index.ts';
import { listItem, open, pdf, profile, receive, temporaryRoot } from '../archive/archive-world.ts';
import { type SearchAllResult, scriptedContext, storeProfile } from './scripted-list.ts';

let root: string;
let remove: () => Promise<void>;
let rules: readonly MergerRule[];
beforeEach(async () => {
  rules = [];
  ({ root, remove } = await temporaryRoot());
  await storeProfile(root);
});
afterEach(() => remove());

const asked: SearchCriteria[] = [];

function contextWith(searchAll: (criteria: SearchCriteria) => Partial<SearchAllResult>): UseCaseContext {
  asked.length = 0;
  const remember = (criteria: SearchCriteria): Partial<SearchAllResult> => {
    asked.push(criteria);
    return searchAll(criteria);
  };
  return scriptedContext(root, remember, {
    mergers: { read: async () => rules, change: () => Promise.reject(new Error('not asked for')) },
  });
}

const query: TransferQuery = {
  profile,
  where: 'server',
  issued: { bankCode: '0001', branchCode: '001' },
};
const moved = (number: number, changes: Partial<ListItem> = {}) =>
  listItem(`14_0001001_${number}_1_000`, { bankCode: '2345', branchCode: '012', ...changes });
const rule = (id: string, from: string, to: string): MergerRule => ({
  id,
  from: { bankCode: from },
  to: { bankCode: to },
  effectiveOn: null,
  note: '',
});

it('asks by the beginning of the file id and tells the parts that stayed incomplete, with what the others held', async () => {
  const part = { fileIdPrefix: '14_0001001_1', uploaded: { from: '2026-11-20', to: '2026-11-20' } };
  const context = contextWith(() => ({ items: [moved(2)], incomplete: [part] }));
  const { rows, incomplete } = await searchTransfers(context, query);
  expect(asked).toEqual([{ fileIdPrefix: '14_0001001_' }]);
  expect(rows.map(({ fileId }) => fileId)).toEqual(['14_0001001_2_1_000']);
  expect(incomplete).toEqual([part]);
});

it('shows a file once that several codes lead to, as it was listed last', async () => {
  rules = [rule('1', '0002', '0001'), rule('2', '0003', '0002')];
  const context = contextWith(({ fileIdPrefix = '' }) => ({
    items: [moved(1, { branchCode: fileIdPrefix.startsWith('14_0003') ? '013' : '012' })],
  }));
  const { rows, searched } = await searchTransfers(context, query);
  expect(asked.map(({ fileIdPrefix }) => fileIdPrefix)).toEqual([
    '14_0001001_',
    '14_0002001_',
    '14_0003001_',
  ]);
  expect(rows).toMatchObject([{ branchCode: '013', transfer: 'bank', holding: 'missing' }]);
  expect(searched.issued?.map(({ rules: by }) => by.map(({ id }) => id))).toEqual([[], ['1'], ['1', '2']]);
});

it('keeps rows whose current codes the list does not show, and says so', async () => {
  const context = contextWith(() => ({
    items: [
      moved(1, { bankCode: null, branchCode: null }),
      moved(2, { bankCode: '0001', branchCode: '001' }),
    ],
  }));
  const { rows } = await searchTransfers(context, query);
  expect(rows.map(({ fileId, transfer }) => [fileId, transfer])).toEqual([['14_0001001_1_1_000', 'unknown']]);
});

it('lets in nothing the server showed beyond what was asked', async () => {
  const context = contextWith(() => ({
    items: [moved(1), listItem('14_0002001_5_5_000'), moved(2, { branchCode: '099' })],
  }));
  const { rows } = await searchTransfers(context, {
    ...query,
    current: { bankCode: '2345', branchCode: '012' },
  });
  expect(asked).toEqual([{ fileIdPrefix: '14_0001001_', bankCode: '2345', branchCode: '012' }]);
  expect(rows.map(({ fileId }) => fileId)).toEqual(['14_0001001_1_1_000']);
});

it('tells what is out of date, and from then on the archive does not call it usable', async () => {
  const archive = await open(root);
  for (const number of [1, 2])
    await receive(archive, moved(number, { branchCode: '001' }), pdf(String(number)));
  archive.close();
  const context = contextWith(() => ({ items: [moved(1, { issueCount: 2 }), moved(2), moved(3)] }));
  const { rows } = await searchTransfers(context, query);
  expect(rows.map(({ holding }) => holding)).toEqual(['stale', 'held', 'missing']);
  const local = await searchTransfers(context, { ...query, where: 'archive' });
  expect(local.rows.map(({ holding, branchCode }) => [holding, branchCode])).toEqual([
    ['stale', '001'],
    ['held', '012'],
    ['missing', '012'],
  ]);
  expect(local.rows[0]?.alarms).toContain('older-than-list');
});

it('answers all the same while another program writes into the archive', async () => {
  const archive = await open(root);
  try {
    const { rows } = await searchTransfers(
      contextWith(() => ({ items: [moved(1)] })),
      query,
    );
    expect(rows).toHaveLength(1);
  } finally {
    archive.close();
  }
});

it('restricts each part by the other conditions', async () => {
  const range = { from: '2026-10-01', to: '2026-10-31' };
  const context = contextWith(() => ({}));
  const current = { bankCode: '2345' };
  await searchTransfers(context, { profile, where: 'server', current, customerNo: '7', decided: range });
  expect(asked).toEqual([{ bankCode: '2345', customerNo: '7', decided: range }]);
});

it('refuses to show more rows of the archive than asked for, instead of leaving some out', async () => {
  const archive = await open(root);
  for (const number of [1, 2, 3]) await receive(archive, moved(number), pdf(String(number)));
  archive.close();
  const context = contextWith(() => ({}));
  const local = { ...query, where: 'archive' } as const;
  expect((await searchTransfers(context, local, { maxRows: 3 })).rows).toHaveLength(3);
  await expect(searchTransfers(context, local, { maxRows: 2 })).rejects.toMatchObject({
    code: 'too-many-found',
  });
});
