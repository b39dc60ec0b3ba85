/** Lists narrowed to what 今日の要確認 is about find the same documents, whatever else is asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListState } from '#contract/bridge/requests.ts';
import type { Archive } from '#core/archive/index.ts';
import { fileId, listItem, open, pdf, profile, receive, temporaryRoot } from './archive-world.ts';

let archive: Archive;
let remove: () => Promise<void>;

beforeAll(async () => {
  const temporary = await temporaryRoot();
  remove = temporary.remove;
  archive = await open(temporary.root);
  await receive(archive, listItem(fileId(1)), pdf('first'));
  await receive(archive, listItem(fileId(1), { issueCount: 2 }), pdf('second'));
  await receive(archive, listItem(fileId(2)), pdf('other'));
  await receive(archive, listItem(fileId(3), { branchCode: '012' }), pdf('moved'));
  await archive.recordListed(profile, new Set([fileId(1), fileId(3)]));
});
afterAll(async () => {
  archive.close();
  await remove();
});

function find(only: ListState, text?: string): readonly string[] {
  const query = { criteria: {}, only, ...(text !== undefined && { text }) };
  const found = archive.search({ ...query, limit: 10, sort: { column: 'fileId', direction: 'asc' } });
  expect(archive.count(query)).toBe(found.length);
  return found.map((row) => row.fileId);
}

describe('a list narrowed to a state', () => {
  it('finds what has several versions, what is gone, what moved, and what nobody has verified', () => {
    expect(find('reissued')).toEqual([fileId(1)]);
    expect(find('vanished')).toEqual([fileId(2)]);
    expect(find('transferred')).toEqual([fileId(3)]);
    expect(find('unverified')).toEqual([fileId(1), fileId(2), fileId(3)]);
    expect(find('attention')).toEqual([fileId(1), fileId(2), fileId(3)]);
  });

  it('is counted by branch where today asks for it', () => {
    const sections = archive.today({
      arrivedSince: '2026-01-01',
      deadlineFrom: '2026-11-13',
      deadlineTo: '2026-12-05',
      changedSince: '2026-01-01',
      limit: 1,
    });
    const attention = sections.find(({ kind }) => kind === 'attention');
    expect(attention).toMatchObject({ count: 3, rows: [{}] });
    expect(attention?.branches).toEqual([
      { branchCode: '001', count: 2 },
      { branchCode: '012', count: 1 },
    ]);
    expect(sections.find(({ kind }) => kind === 'voided')?.branches).toEqual([]);
  });

  it('goes together with words', () => {
    expect(find('unverified', fileId(3))).toEqual([fileId(3)]);
    expect(find('reissued', fileId(3))).toEqual([]);
  });
});
