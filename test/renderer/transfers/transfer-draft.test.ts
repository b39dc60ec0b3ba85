/** The conditions of 移管検索 as they are entered. */
import { describe, expect, it } from 'vitest';
import {
  type TransferDraft,
  emptyTransferDraft,
  problemOf,
  readOffice,
  toTransferQuery,
} from '../../../renderer/features/transfers/transfer-draft.ts';

const draft = (change: Partial<TransferDraft>): TransferDraft => ({ ...emptyTransferDraft, ...change });
const issued = { bank: ' ０００１', branch: '００１ ' };

describe('the codes of a branch', () => {
  it('are read in any width, with or without the branch', () => {
    expect(readOffice(issued)).toEqual({ bankCode: '0001', branchCode: '001' });
    expect(readOffice({ bank: '2345', branch: '' })).toEqual({ bankCode: '2345' });
    expect(readOffice({ bank: ' ', branch: '' })).toBeNull();
  });

  it('are told apart from what is none', () => {
    expect(problemOf({ bank: '234', branch: '' })).toBe('code');
    expect(problemOf({ bank: '2345', branch: '12' })).toBe('code');
    expect(problemOf({ bank: '', branch: '012' })).toBe('branchOnly');
    expect(problemOf({ bank: '', branch: '' })).toBeNull();
  });
});

describe('a transfer query', () => {
  it('needs one side, and says nothing of the other', () => {
    expect(toTransferQuery(emptyTransferDraft, '見本')).toBe('required');
    expect(toTransferQuery(draft({ issued }), '見本')).toEqual({
      profile: '見本',
      where: 'server',
      issued: { bankCode: '0001', branchCode: '001' },
      onlyTransferred: true,
    });
  });

  it('is not made of a side that cannot be read, even where the other could be', () => {
    expect(toTransferQuery(draft({ issued, current: { bank: '23', branch: '' } }), '見本')).toBe('code');
    expect(toTransferQuery(draft({ issued: { bank: '', branch: '001' } }), '見本')).toBe('branchOnly');
  });

  it('takes numbers in half width and leaves out empty ones', () => {
    const query = toTransferQuery(
      draft({ issued, customerNo: '１２３', guaranteeNo: ' ', where: 'archive', onlyTransferred: false }),
      '見本',
    );
    expect(query).toMatchObject({ customerNo: '123', where: 'archive', onlyTransferred: false });
    expect(query).not.toHaveProperty('guaranteeNo');
  });
});
