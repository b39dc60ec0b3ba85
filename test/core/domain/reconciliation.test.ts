/** Why a file is on one side only, or differs (R159, R160). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind, ListItem } from '#contract/guarantee-file.ts';
import { absenceOf, countReasons, differenceOf } from '#core/domain/reconciliation.ts';

const item: ListItem = {
  fileId: '14_2345001_100_000001_000',
  kind: '1',
  bankCode: '2345',
  branchCode: '001',
  customerNo: '100',
  guaranteeNo: '000001',
  changeNo: '000',
  customerName: '株式会社 見本',
  uploadedOn: '2026-10-20',
  uploadedAt: '2026-10-20T09:00',
  decidedOn: '2026-10-10',
  issueCount: 1,
};

describe('a file that only the server has', () => {
  it.each([
    ['came with a transfer between branches', { branchCode: '012' }, '2026-11-01', 'transferred-in'],
    ['came from another bank', { bankCode: '0001', branchCode: null }, '2026-11-01', 'transferred-in'],
    ['should have come with the last complete sync', {}, '2026-10-21', 'sync-missed'],
    ['came on the day of the last complete sync', {}, '2026-10-20', 'not-fetched'],
    ['came afterwards', {}, '2026-10-19', 'not-fetched'],
    ['was never looked for', {}, null, 'not-fetched'],
    ['has no upload date on the list', { uploadedOn: null }, '2026-11-01', 'not-fetched'],
    ['shows no current codes', { bankCode: null, branchCode: null }, null, 'not-fetched'],
  ] as const)('%s', (_, changes, lastCompleteOn, reason) => {
    expect(differenceOf({ ...item, ...changes }, null, lastCompleteOn)).toMatchObject({
      event: 'server-only',
      fileId: item.fileId,
      reason,
    });
  });
});

describe('a file that both have', () => {
  it.each([
    ['a void notice', { kind: '3', uploadedOn: '2026-11-02' }, 'stale', 'void-listed'],
    ['a re-issue', { issueCount: 2, uploadedOn: '2026-11-02' }, 'stale', 'reissued'],
    ['a falling count', { issueCount: 0 }, 'stale', 'issue-count-fell'],
    ['another upload day', { uploadedOn: '2026-11-02', uploadedAt: null }, 'stale', 'overwritten'],
    ['another minute', { uploadedAt: '2026-10-20T17:00' }, 'stale', 'overwritten'],
    ['another branch', { branchCode: '012' }, 'changed', 'transferred'],
    ['another name', { customerName: '株式会社 別名' }, 'changed', 'attributes'],
    ['another 保証日', { decidedOn: '2026-10-11' }, 'changed', 'attributes'],
  ] as const)('differs by %s', (_, changes, event, reason) => {
    expect(differenceOf({ ...item, ...changes }, item, '2026-11-01')).toMatchObject({ event, reason });
  });

  it('does not differ in what the list does not show', () => {
    const silent = { ...item, kind: null, issueCount: null, uploadedAt: null, branchCode: null };
    expect(differenceOf(silent, item, null)).toBeNull();
    expect(differenceOf(item, silent, null)).toBeNull();
  });

  it('tells what the server shows', () => {
    const listed = { ...item, kind: '3', branchCode: '012' } as const;
    expect(differenceOf(listed, item, null)).toMatchObject({ kind: '3', branchCode: '012' });
  });
});

const nullable = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...values);
const listItem: fc.Arbitrary<ListItem> = fc
  .record({
    kind: nullable<FileKind>('1', '2', '3', '4'),
    bankCode: nullable('2345', '2346'),
    branchCode: nullable('001', '012'),
    customerName: nullable('甲', '乙'),
    uploadedOn: nullable('2026-10-19', '2026-10-20'),
    decidedOn: nullable('2026-10-01', '2026-10-02'),
    issueCount: nullable(1, 2, 3),
  })
  .map((changes) => ({ ...item, uploadedAt: null, ...changes }));

it('always finds a difference of bytes before one of attributes, and none between equals', () => {
  fc.assert(
    fc.property(listItem, listItem, (listed, held) => {
      expect(differenceOf(held, held, null)).toBeNull();
      const difference = differenceOf(listed, held, null);
      const differs = (key: keyof ListItem): boolean =>
        listed[key] !== null && held[key] !== null && listed[key] !== held[key];
      const otherBytes = differs('kind') || differs('issueCount') || differs('uploadedOn');
      const otherAttributes = (['bankCode', 'branchCode', 'customerName', 'decidedOn'] as const).some(
        differs,
      );
      expect(difference?.event ?? null).toBe(otherBytes ? 'stale' : otherAttributes ? 'changed' : null);
    }),
  );
});

it('counts every difference under one reason', () => {
  const gone = absenceOf(item, 'void-notice-expired', true);
  const missing = differenceOf(item, null, null);
  const moved = differenceOf({ ...item, branchCode: '012' }, item, null);
  const counted = countReasons([gone, gone, ...(missing ? [missing] : []), ...(moved ? [moved] : [])]);
  expect(counted).toEqual({
    serverOnly: { 'transferred-in': 0, 'sync-missed': 0, 'not-fetched': 1 },
    localOnly: {
      'void-notice-expired': 2,
      'test-slip-expired': 0,
      'paid-off': 0,
      subrogated: 0,
      'access-lost': 0,
      unknown: 0,
    },
    stale: { 'void-listed': 0, reissued: 0, 'issue-count-fell': 0, overwritten: 0 },
    changed: { transferred: 1, attributes: 0 },
  });
});
