/** The four rows over every hostile file and every control: no tick that was not earned, and each cause in its row. */
import { describe, expect, it } from 'vitest';
import type { VersionView } from '#contract/bridge/requests.ts';
import { reasonWeights } from '#contract/verification-reasons.ts';
import { headlineOf } from '#core/domain/headline.ts';
import { type LevelOneRow, levelOneRows } from '../../../renderer/features/verdict/level-one.ts';
import { distinctReasons, rowOf } from '../../../renderer/features/verdict/reason-rows.ts';
import { evidenceOf, verifyAllCases } from './verified-cases.ts';

const cases = await verifyAllCases();
const genuine = cases.find(({ isControl }) => isControl)?.report ?? null;

function reportOf(name: string) {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

const told = (rows: readonly LevelOneRow[]) => rows.map(({ finding, mark }) => `${finding}/${mark}`);

describe('rows of every verified file', () => {
  it('have ticks in all four for every control', () => {
    const missing = cases
      .filter(({ isControl }) => isControl)
      .filter(({ evidence }) => levelOneRows(evidence).some(({ mark }) => mark !== 'good'));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('have no tick at all where a file cannot be relied on', () => {
    const ticked = cases
      .filter(({ report }) => report.verdict === 'rejected' || report.verdict === 'unsigned')
      .filter(({ evidence }) => levelOneRows(evidence).some(({ mark }) => mark === 'good'));
    expect(ticked.map(({ name }) => name)).toEqual([]);
  });

  it('never say that an undecided file is good in every row', () => {
    const good = cases
      .filter(({ report }) => report.verdict === 'indeterminate')
      .filter(({ evidence }) => levelOneRows(evidence).every(({ mark }) => mark === 'good'));
    expect(good.map(({ name }) => name)).toEqual([]);
  });

  it('mark the row of every cause as badly as the cause weighs', () => {
    const rank = { good: 0, none: 0, attention: 1, bad: 2 } as const;
    const mild = cases.filter(({ report, evidence }) => {
      const rows = levelOneRows(evidence);
      return report.reasons.some((reason) => {
        const row = rows.find((each) => each.row === rowOf(reason));
        // What is moot has a cause of its own in another row.
        if (reason.severity === 'note' || row === undefined || row.finding === 'moot') return false;
        return rank[row.mark] < (reason.severity === 'reject' ? 2 : 1);
      });
    });
    expect(mild.map(({ name }) => name)).toEqual([]);
  });

  it('never word what is not known as altered (不明 is not 改ざん)', () => {
    const accused = cases
      .filter(({ report }) => report.verdict === 'indeterminate')
      .filter(({ evidence }) => levelOneRows(evidence).some(({ finding }) => finding === 'altered'));
    expect(accused.map(({ name }) => name)).toEqual([]);
  });

  it('show the proven time and who proves it, never what the signer claims', () => {
    for (const { report, evidence } of cases) {
      const line = levelOneRows(evidence).find((row) => row.row === 'timestamp');
      expect(line).toMatchObject({
        at: report.trustedTime?.at ?? null,
        tsa: report.trustedTime?.tsa ?? null,
      });
    }
  });
});

describe('rows of single files', () => {
  it.each([
    ['signer-unknown-root', ['unchanged/none', 'undecided/attention', 'proven/none', 'listed/none']],
    ['signer-without-anchors', ['unchanged/none', 'undecided/attention', 'proven/none', 'listed/none']],
    [
      'signer-ended-without-timestamp',
      ['unchanged/none', 'undecided/attention', 'missing/none', 'listed/none'],
    ],
  ] as const)('%s', (name, expected) => {
    expect(told(levelOneRows(reportOf(name).evidence))).toEqual(expected);
  });

  it('say that an unexpected issuer is not the expected one', () => {
    const other = cases.filter(({ report }) =>
      report.reasons.some(({ code }) => code === 'issuer-unexpected'),
    );
    expect(other.length).toBeGreaterThan(0);
    for (const { evidence } of other) {
      expect(levelOneRows(evidence)[1]).toMatchObject({ finding: 'other', mark: 'bad' });
    }
  });

  it('claim nothing of a file nobody has verified', () => {
    expect(told(levelOneRows(evidenceOf(null)))).toEqual([
      'unverified/none',
      'unverified/none',
      'unverified/none',
      'listed/none',
    ]);
  });
});

describe('the row of issue and version', () => {
  const row = (changes: Partial<VersionView>, newest: number | null = null) => {
    const [, , , version] = levelOneRows(evidenceOf(genuine, changes), newest);
    return `${version?.finding}/${version?.mark}`;
  };
  it.each([
    [{}, 'latest/good'],
    [{ headline: 'unconfirmed' }, 'unconfirmed/attention'],
    [{ currency: 'superseded', headline: 'superseded' }, 'superseded/bad'],
    [{ currency: 'void', headline: 'void' }, 'void/bad'],
    [{ kind: '3', headline: headlineOf('genuine', 'void', '3') }, 'void-notice/bad'],
    [{ currency: 'not-listed', headline: 'not-listed' }, 'not-listed/attention'],
    [{ kind: '4', headline: 'test' }, 'test/none'],
    [{ kind: null, headline: 'authentic' }, 'listed/none'],
    [{ alarms: ['issue-count-falling'], headline: 'contradictory' }, 'contradictory/attention'],
    [{ alarms: ['same-count-other-bytes'], headline: 'contradictory' }, 'contradictory/attention'],
    [{ alarms: ['older-than-list'], headline: 'superseded' }, 'superseded/bad'],
  ] as const satisfies readonly (readonly [Partial<VersionView>, string])[])('%o', (changes, expected) => {
    expect(row(changes)).toBe(expected);
  });

  it('gives both counts where list and document differ', () => {
    const reason = {
      code: 'issue-count-differs',
      check: 'N1',
      severity: 'indeterminate',
      detail: '',
    } as const;
    const report = genuine && { ...genuine, verdict: 'indeterminate' as const, reasons: [reason] };
    const rows = levelOneRows(
      evidenceOf(report, { issueCount: 2, printedIssueCount: 1, headline: 'attention' }),
    );
    expect(rows[3]).toMatchObject({ finding: 'count-differs', mark: 'attention', count: 2, printedCount: 1 });
  });
});

describe('causes', () => {
  it('each belong to one of the rows', () => {
    for (const [code, { check }] of Object.entries(reasonWeights)) {
      const row = rowOf({ code: code as keyof typeof reasonWeights, check });
      expect(['alteration', 'issuer', 'timestamp', 'version']).toContain(row);
    }
  });

  it('are told once each, the heaviest first', () => {
    for (const { report } of cases) {
      const list = distinctReasons(report.reasons);
      const weights = list.map(({ severity }) => ['reject', 'indeterminate', 'note'].indexOf(severity));
      expect(weights).toEqual([...weights].sort((left, right) => left - right));
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    }
  });
});
