/** Which listed files a sync fetches. */
import { describe, expect, it } from 'vitest';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { HeldFile } from '#core/archive/index.ts';
import { mustFetch, planSync } from '#core/use-cases/sync-plan.ts';

const item: ListItem = {
  fileId: '14_2345001_100_000001_000',
  kind: '1',
  bankCode: '2345',
  branchCode: '001',
  customerNo: '100',
  guaranteeNo: '000001',
  changeNo: '000',
  customerName: '見本',
  uploadedOn: '2026-11-20',
  uploadedAt: '2026-11-20T09:00',
  decidedOn: '2026-11-10',
  issueCount: 1,
};
const held: HeldFile = { listItem: item, sha256: 'a'.repeat(64), versions: 1 };
const lastComplete = '2026-11-20';

describe('mustFetch', () => {
  it('fetches what is not held, or listed but never received', () => {
    expect(mustFetch(item, null, lastComplete)).toBe(true);
    expect(mustFetch(item, { ...held, sha256: null, versions: 0 }, lastComplete)).toBe(true);
  });

  it.each([
    ['a higher issue count', { issueCount: 2 }],
    ['another upload day', { uploadedOn: '2026-11-21' }],
    ['another upload time on the same day', { uploadedAt: '2026-11-20T17:00' }],
    ['another kind', { kind: '3' }],
  ] as const)('fetches again on %s', (_what, change) => {
    expect(mustFetch({ ...item, ...change }, held, lastComplete)).toBe(true);
  });

  it('does not fetch again for a bond transfer or a changed name', () => {
    expect(mustFetch({ ...item, branchCode: '234', customerName: '別名' }, held, lastComplete)).toBe(false);
  });

  it('fetches again what was uploaded since the last complete sync where the list prints no issue count', () => {
    const silent = { ...item, issueCount: null, uploadedAt: null };
    const known = { ...held, listItem: silent };
    expect(mustFetch(silent, known, '2026-11-20')).toBe(true);
    expect(mustFetch(silent, known, '2026-11-21')).toBe(false);
    expect(mustFetch(silent, known, null)).toBe(true);
  });
});

describe('planSync', () => {
  it('never records the new list item of a held file before its bytes are there', () => {
    const reissued = { ...item, issueCount: 2 };
    const plan = planSync([reissued], () => held, lastComplete);
    expect(plan).toEqual({ fetch: [reissued], record: [], unchanged: 0 });
    expect(planSync([item], () => null, null)).toEqual({ fetch: [item], record: [item], unchanged: 0 });
    expect(planSync([item], () => held, lastComplete)).toEqual({ fetch: [], record: [item], unchanged: 1 });
  });
});
