/** The whole matrix of headlines (ux.md a-1): authenticity × standing × kind. */
import { describe, expect, it } from 'vitest';
import type { FileKind, Verdict, VersionAlarm } from '#contract/guarantee-file.ts';
import { type Headline, headlines, outcomeOf } from '#contract/headline.ts';
import {
  type Standing,
  headlineOf,
  isCheckedLately,
  standingOf,
  standingsOf,
} from '#core/domain/headline.ts';

const standings = [
  'latest',
  'unconfirmed',
  'contradictory',
  'announced',
  'not-listed',
  'superseded',
  'void',
  'paper',
] as const;
type Row = readonly Headline[];
const all = (headline: Headline): Row => standings.map(() => headline);

/** One line for each kind and verdict; the columns are the standings above. */
const matrix: readonly (readonly [FileKind | null, Verdict, Row])[] = [
  ...(['1', '2'] as const).flatMap((kind) => [
    [
      kind,
      'genuine',
      ['usable', 'unconfirmed', 'contradictory', 'announced', 'not-listed', 'superseded', 'void', 'void'],
    ] as const,
    [
      kind,
      'indeterminate',
      ['attention', 'attention', 'attention', 'attention', 'attention', 'superseded', 'void', 'void'],
    ] as const,
    [
      kind,
      'unverified',
      ['unverified', 'unverified', 'unverified', 'unverified', 'unverified', 'superseded', 'void', 'void'],
    ] as const,
    [kind, 'rejected', all('unusable')] as const,
    [kind, 'unsigned', all('unsigned')] as const,
  ]),
  ['3', 'genuine', ['void', 'void', 'void', 'void', 'void', 'superseded', 'void', 'paper']],
  [
    '3',
    'indeterminate',
    [
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'superseded',
      'void-undecided',
      'void-undecided',
    ],
  ],
  [
    '3',
    'unverified',
    [
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'void-undecided',
      'superseded',
      'void-undecided',
      'void-undecided',
    ],
  ],
  ['3', 'rejected', all('unusable')],
  ['3', 'unsigned', all('unsigned')],
  ['4', 'genuine', ['test', 'test', 'contradictory', 'announced', 'test', 'superseded', 'void', 'void']],
  [
    '4',
    'indeterminate',
    ['attention', 'attention', 'attention', 'attention', 'attention', 'superseded', 'void', 'void'],
  ],
  [
    '4',
    'unverified',
    ['unverified', 'unverified', 'unverified', 'unverified', 'unverified', 'superseded', 'void', 'void'],
  ],
  ['4', 'rejected', all('unusable')],
  ['4', 'unsigned', all('attention')],
  [
    null,
    'genuine',
    ['authentic', 'authentic', 'contradictory', 'announced', 'not-listed', 'superseded', 'void', 'void'],
  ],
  [
    null,
    'indeterminate',
    ['attention', 'attention', 'attention', 'attention', 'attention', 'superseded', 'void', 'void'],
  ],
  [
    null,
    'unverified',
    ['unverified', 'unverified', 'unverified', 'unverified', 'unverified', 'superseded', 'void', 'void'],
  ],
  [null, 'rejected', all('unusable')],
  [null, 'unsigned', all('unsigned')],
];

const kinds: readonly (FileKind | null)[] = ['1', '2', '3', '4', null];
const verdicts: readonly Verdict[] = ['unverified', 'genuine', 'indeterminate', 'rejected', 'unsigned'];

describe('the headline', () => {
  it.each(matrix)('of kind %s, %s, follows the matrix', (kind, verdict, expected) => {
    expect(standings.map((standing) => headlineOf(verdict, standing, kind))).toEqual(expected);
  });

  it('is laid down for every combination, and every headline occurs', () => {
    expect(matrix).toHaveLength(kinds.length * verdicts.length);
    expect(new Set(matrix.flatMap(([, , row]) => row))).toEqual(new Set(headlines));
  });

  it('is good only for what is genuine and neither superseded, void, nor a void notice', () => {
    const combinations = kinds.flatMap((kind) =>
      verdicts.flatMap((verdict) => standings.map((standing) => ({ kind, verdict, standing }))),
    );
    const good = combinations.filter(
      ({ kind, verdict, standing }) => outcomeOf(headlineOf(verdict, standing, kind)) === 'good',
    );
    expect(good.map(({ kind, verdict, standing }) => [kind, verdict, standing])).toEqual([
      ['1', 'genuine', 'latest'],
      ['2', 'genuine', 'latest'],
      [null, 'genuine', 'latest'],
      [null, 'genuine', 'unconfirmed'],
    ]);
  });

  it('is bad whenever the bytes are refused or something newer is known', () => {
    for (const kind of kinds) {
      for (const standing of standings) expect(outcomeOf(headlineOf('rejected', standing, kind))).toBe('bad');
      for (const verdict of verdicts.filter((each) => each !== 'unsigned')) {
        expect(outcomeOf(headlineOf(verdict, 'superseded', kind))).toBe('bad');
        expect(outcomeOf(headlineOf(verdict, 'void', kind))).toBe('bad');
      }
    }
  });
});

describe('the standing', () => {
  const latest = (alarms: readonly VersionAlarm[]): Standing =>
    standingOf({ currency: 'latest', alarms }, true);

  it('is the currency, as long as the server was asked lately', () => {
    expect(latest([])).toBe('latest');
    expect(standingOf({ currency: 'latest', alarms: [] }, false)).toBe('unconfirmed');
    for (const currency of ['superseded', 'void', 'paper', 'not-listed'] as const) {
      expect(standingOf({ currency, alarms: [] }, false)).toBe(currency);
    }
    expect(standingOf({ currency: null, alarms: [] }, true)).toBe('unconfirmed');
  });

  it('gives way to alarms', () => {
    expect(latest(['older-than-list'])).toBe('superseded');
    expect(latest(['same-count-other-bytes'])).toBe('contradictory');
    expect(latest(['issue-count-falling'])).toBe('contradictory');
    expect(latest(['became-void'])).toBe('latest');
    expect(latest(['void-listed'])).toBe('void');
    expect(latest(['void-announced'])).toBe('announced');
    expect(latest(['older-than-mail'])).toBe('announced');
    expect(standingOf({ currency: 'latest', alarms: ['older-than-mail'] }, false)).toBe('announced');
    expect(standingOf({ currency: 'not-listed', alarms: ['void-listed'] }, true)).toBe('void');
  });

  it('of a certificate behind a void notice is void, unless the notice itself is no good', () => {
    const history = (verdict: Verdict) =>
      standingsOf(
        [
          { currency: 'void', verdict, alarms: ['became-void'] },
          { currency: 'superseded', verdict: 'genuine', alarms: [] },
        ],
        true,
      );
    expect(history('genuine')).toEqual(['void', 'void']);
    expect(history('indeterminate')).toEqual(['void', 'void']);
    expect(history('rejected')).toEqual(['void', 'superseded']);
    expect(
      standingsOf(
        [
          { currency: 'paper', verdict: 'genuine', alarms: [] },
          { currency: 'superseded', verdict: 'genuine', alarms: [] },
        ],
        true,
      ),
    ).toEqual(['paper', 'void']);
    expect(standingsOf([], true)).toEqual([]);
  });
});

describe('a check of the server', () => {
  const nowMs = Date.parse('2026-04-02T00:00:00Z');
  it('counts for 24 hours, and only when everything came in', () => {
    expect(isCheckedLately({ lastEndedAt: '2026-04-01T00:00:00Z', lastFailed: 0 }, nowMs)).toBe(true);
    expect(isCheckedLately({ lastEndedAt: '2026-03-31T23:59:59Z', lastFailed: 0 }, nowMs)).toBe(false);
    expect(isCheckedLately({ lastEndedAt: '2026-04-01T23:00:00Z', lastFailed: 1 }, nowMs)).toBe(false);
    expect(isCheckedLately({ lastEndedAt: null, lastFailed: null }, nowMs)).toBe(false);
  });
});
