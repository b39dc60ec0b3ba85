/** What cells say, and what a copy of them carries. */
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import { cellText, isTransferred } from '../../../renderer/features/list/cell-text.ts';
import { columnIds } from '../../../renderer/features/list/columns.ts';
import { plainCell } from '../../../renderer/features/list/plain-cell.ts';
import { words } from '../../../renderer/text/ja/words.ts';

const document: DocumentView = {
  profile: '本部',
  fileId: '14_0001001_1234567_12345_000',
  kind: '1',
  associationCode: '14',
  bankCode: '2345',
  branchCode: '012',
  issueBankCode: '0001',
  issueBranchCode: '001',
  customerNo: '001234',
  guaranteeNo: '0012345',
  changeNo: '000',
  customerName: '見本商事',
  uploadedOn: '2026-11-20',
  decidedOn: null,
  issueCount: 1,
  held: true,
  versions: 2,
  sha256: 'ab'.repeat(32),
  verdict: 'genuine',
  currency: 'latest',
  form: 'ES-A',
  trustedTime: '2026-11-19T23:58:31Z',
  reasons: [],
  alarms: [],
  verifiableUntil: null,
  absence: null,
  absentSince: null,
  extendedUntil: null,
  executedOn: null,
  executedSha256: null,
  deadline: null,
  headline: 'usable',
};

const say = (changes: Partial<DocumentView> = {}) =>
  Object.fromEntries(columnIds.map((id) => [id, cellText({ ...document, ...changes }, id, { words })]));

describe('a cell', () => {
  it('says when a loan was executed, by when it has to be, and since when and why a file is gone', () => {
    expect(
      say({
        executedOn: '2026-11-25',
        absentSince: '2026-11-20',
        absence: 'paid-off',
        verifiableUntil: '2036-05-31T15:30:00Z',
      }),
    ).toMatchObject({
      executedOn: '2026/11/25',
      absentSince: '2026/11/20',
      absence: '完済',
      verifiableUntil: '2036/06/01',
      deadline: '',
    });
  });

  it('says words for codes, dates and times of Japan, and keeps leading zeros', () => {
    expect(say()).toMatchObject({
      headline: '利用できます',
      kind: '保証書',
      uploadedOn: '2026/11/20',
      decidedOn: '',
      customerNo: '001234',
      guaranteeNo: '0012345',
      trustedTime: '2026/11/20 08:58',
      currency: '最新',
    });
  });

  it('shows both codes of a document that moved', () => {
    expect(isTransferred(document)).toBe(true);
    expect(say()['office']).toBe('0001-001 → 2345-012');
    expect(say({ bankCode: '0001', branchCode: '001' })['office']).toBe('0001-001');
    expect(isTransferred({ ...document, bankCode: null, branchCode: null })).toBe(false);
  });

  it('never gives a document nobody fetched a verdict', () => {
    expect(say({ held: false, headline: 'unverified' })['headline']).toBe('未取得');
  });
});

describe('a copied cell', () => {
  it('is no formula and breaks no table', () => {
    expect(plainCell('=1+1')).toBe("'=1+1");
    expect(plainCell('-5')).toBe("'-5");
    expect(plainCell('a\tb\r\nc')).toBe('a b c');
    expect(plainCell('\t=1')).toBe("' =1");
  });
});
