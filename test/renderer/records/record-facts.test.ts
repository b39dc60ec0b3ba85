/** What is written down of a document and still counts, and what may be written down next. */
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { JournalEntry, JournalRecord } from '#contract/journal.ts';
import {
  mayWithdraw,
  possibleRecords,
  recordFacts,
  withdrawnSequences,
} from '../../../renderer/features/records/record-facts.ts';
import { toRecord } from '../../../renderer/features/records/record-draft.ts';

const row = (changes: Partial<DocumentView> = {}): DocumentView =>
  ({
    held: true,
    kind: '1',
    currency: 'latest',
    absence: null,
    absentSince: null,
    executedOn: null,
    deadline: { deadlineOn: '2026-12-10' },
    ...changes,
  }) as DocumentView;

const entry = (sequence: number, record: object): JournalEntry => ({
  sequence,
  at: '2026-11-25T01:00:00Z',
  operator: '山田',
  profile: '見本',
  record: { fileId: 'x', ...record } as JournalRecord,
});
const executed = (sequence: number, sha256: string, on = '2026-11-25') =>
  entry(sequence, { action: 'executed', sha256, on });
const withdrawn = (sequence: number, of: number) => entry(sequence, { action: 'withdrawn', sequence: of });

describe('what is written down', () => {
  it('tells an execution with its version, and whether that is the one on show', () => {
    expect(recordFacts(row(), [executed(1, 'a')], 'a')).toEqual([
      { fact: 'executed', on: '2026-11-25', sha256: 'a', isShown: true, by: '山田' },
    ]);
    expect(recordFacts(row(), [executed(1, 'a')], 'b')).toMatchObject([{ isShown: false }]);
  });

  it('follows the newest record, and leaves out what was withdrawn', () => {
    const entries = [executed(2, 'b', '2026-11-26'), executed(1, 'a')];
    expect(recordFacts(row(), entries, 'b')).toMatchObject([{ sha256: 'b' }]);
    expect(recordFacts(row(), [withdrawn(3, 2), ...entries], 'b')).toMatchObject([{ sha256: 'a' }]);
    expect(recordFacts(row(), [withdrawn(4, 1), withdrawn(3, 2), ...entries], 'b')).toEqual([]);
  });

  it('tells since when and why a file is gone, unknown where nobody knows', () => {
    const gone = row({ absentSince: '2026-11-20', absence: null });
    expect(recordFacts(gone, [], null)).toEqual([{ fact: 'absent', since: '2026-11-20', reason: 'unknown' }]);
  });

  it('speaks of paper only while the void notice is the newest', () => {
    const paper = entry(1, { action: 'paper-replaces', sha256: 'a' });
    expect(recordFacts(row({ kind: '3', currency: 'paper' }), [paper], 'a')).toMatchObject([
      { fact: 'paper' },
    ]);
    expect(recordFacts(row(), [paper], 'b')).toEqual([]);
  });
});

describe('what may be written down', () => {
  it('is execution and extension for a certificate, once', () => {
    expect(possibleRecords(row(), '1')).toEqual(['executed', 'extended']);
    expect(possibleRecords(row({ executedOn: '2026-11-25' }), '1')).toEqual([]);
  });

  it('is paper for a void notice, and the execution on what it voided', () => {
    const voided = row({ kind: '3', currency: 'void', deadline: null });
    expect(possibleRecords(voided, '3')).toEqual(['paper']);
    expect(possibleRecords(voided, '1')).toEqual(['executed', 'paper']);
    expect(possibleRecords({ ...voided, currency: 'paper' }, '3')).toEqual([]);
  });

  it('is a reason where a file is gone, unless the server’s own rule gives it', () => {
    const gone = row({ absentSince: '2026-11-20', absence: 'unknown', deadline: null });
    expect(possibleRecords(gone, '1')).toContain('absence');
    expect(possibleRecords({ ...gone, absence: 'paid-off' }, '1')).toContain('absence');
    expect(possibleRecords({ ...gone, absence: 'void-notice-expired' }, '3')).not.toContain('absence');
  });

  it('is nothing for what is not held', () => {
    expect(possibleRecords(row({ held: false }), '1')).toEqual([]);
    expect(possibleRecords(null, null)).toEqual([]);
  });
});

it('takes back a decision once, and never that something was printed', () => {
  const entries = [withdrawn(3, 1), entry(2, { action: 'printed', sha256: 'a' }), executed(1, 'a')];
  const taken = withdrawnSequences(entries);
  expect(entries.map((each) => mayWithdraw(each, taken))).toEqual([false, false, false]);
  expect(mayWithdraw(executed(4, 'a'), taken)).toBe(true);
});

describe('a record', () => {
  const draft = { on: '2026-11-25', reason: 'subrogated' } as const;

  it('is made of what was filled in', () => {
    expect(toRecord('executed', { sha256: 'a' }, draft)).toEqual({
      action: 'executed',
      sha256: 'a',
      on: draft.on,
    });
    expect(toRecord('extended', { sha256: null }, draft)).toEqual({
      action: 'deadline-extended',
      until: draft.on,
    });
    expect(toRecord('absence', { sha256: null }, draft)).toEqual({
      action: 'absence-explained',
      reason: 'subrogated',
    });
    expect(toRecord('withdraw', { sha256: null, sequence: 3 }, draft)).toEqual({
      action: 'withdrawn',
      sequence: 3,
    });
  });

  it('is none while a day is missing', () => {
    expect(toRecord('executed', { sha256: 'a' }, { ...draft, on: null })).toBeNull();
    expect(toRecord('extended', { sha256: null }, { ...draft, on: null })).toBeNull();
  });
});
