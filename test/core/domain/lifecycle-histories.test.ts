/** The life of a file id over any history: what is old or void is never shown as usable, and what is current is not held back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import { headlineOf, standingsOf } from '#core/domain/headline.ts';
import { type FileLife, type LifeEvent, judge, observe, unknownFile } from '#core/domain/lifecycle.ts';
import { type Issue, type Lists, first, mailOf, sightingOf, versionOf } from './life-events.ts';

type Step =
  | { readonly do: 'reissue' | 'void' | 'sync' | 'failing-sync' | 'search' }
  | { readonly do: 'mail'; readonly about: number };

const step = fc.oneof(
  fc
    .constantFrom(...(['reissue', 'void', 'sync', 'failing-sync', 'search'] as const))
    .map((what): Step => ({ do: what })),
  fc.nat(6).map((about): Step => ({ do: 'mail', about })),
);
const minutes = fc.constantFrom(1, 7, 240, 1_440, 3_000);
const steps = fc.array(fc.record({ step, minutes }), { maxLength: 14, size: 'max' });
/** A list with neither cannot tell a re-issue of the same day from what it replaced: there the bytes are fetched anew. */
const anyLists = fc.constantFrom<Lists>(
  { showsMinute: true, showsCount: true },
  { showsMinute: true, showsCount: false },
  { showsMinute: false, showsCount: true },
);

/** The server, the client's knowledge, and what the client has had a chance to know. */
interface Play {
  issues: readonly Issue[];
  life: FileLife;
  /** Number of the newest issue that was visible in any way. */
  visible: number;
  minute: number;
}

function nextIssue({ issues, minute }: Play, kind: FileKind): Issue {
  const counts = issues.flatMap(({ issueCount }) => issueCount ?? []);
  const issueCount = kind === '3' ? null : Math.max(0, ...counts) + 1;
  return { number: issues.length, kind, issueCount, minute };
}

function play(current: Play, { step: now, minutes }: { step: Step; minutes: number }, lists: Lists): Play {
  const minute = current.minute + minutes;
  const moved = { ...current, minute };
  const see = (event: LifeEvent, number: number): Play => ({
    ...moved,
    life: observe(moved.life, event),
    visible: Math.max(moved.visible, number),
  });
  const last = current.issues.at(-1);
  if (last === undefined) throw new TypeError('nothing issued');
  switch (now.do) {
    case 'reissue':
      return { ...moved, issues: [...current.issues, nextIssue(moved, '1')] };
    case 'void':
      return { ...moved, issues: [...current.issues, nextIssue(moved, '3')] };
    case 'sync':
      return see({ type: 'received', version: versionOf(last, lists, minute) }, last.number);
    case 'failing-sync':
    case 'search':
      return see({ type: 'sighted', sighting: sightingOf(last, lists) }, last.number);
    case 'mail': {
      const about = current.issues[Math.min(now.about, last.number)] ?? last;
      const entry = { sequence: current.life.records.length + 1, record: mailOf(about) };
      return see({ type: 'recorded', entry }, about.number);
    }
  }
}

const begin: Play = { issues: [first], life: unknownFile, visible: -1, minute: 0 };

function usableOf({ life, issues }: Play): readonly number[] {
  const { newestFirst, alarms } = judge(life);
  const rows = newestFirst.map(({ sha256, currency }, index) => ({
    number: Number(sha256),
    kind: issues[Number(sha256)]?.kind ?? null,
    currency,
    verdict: 'genuine' as const,
    alarms: index === 0 ? alarms : [],
  }));
  const standings = standingsOf(rows, true);
  return rows
    .filter(({ verdict, kind }, index) => headlineOf(verdict, standings[index] ?? 'void', kind) === 'usable')
    .map(({ number }) => number);
}

describe('over any history', () => {
  it('never shows a version as usable once a later issue or void notice was visible', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) {
          current = play(current, each, lists);
          for (const number of usableOf(current)) {
            expect(number).toBeGreaterThanOrEqual(current.visible);
            expect(current.issues[number]?.kind).toBe('1');
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('shows the current certificate as usable after a sync', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of [...history, { step: { do: 'sync' } as const, minutes: 1 }]) {
          current = play(current, each, lists);
        }
        const last = current.issues.at(-1);
        expect(usableOf(current)).toEqual(last?.kind === '1' ? [last.number] : []);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives one version at most a currency other than superseded, and every version one', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) current = play(current, each, lists);
        const { newestFirst } = judge(current.life);
        expect(newestFirst).toHaveLength(current.life.versions.length);
        expect(newestFirst.slice(1).every(({ currency }) => currency === 'superseded')).toBe(true);
      }),
    );
  });

  it('depends on what was observed, not on how often', () => {
    fc.assert(
      fc.property(steps, anyLists, (history, lists) => {
        let current = begin;
        for (const each of history) current = play(current, each, lists);
        const again = current.life.versions.reduce(
          (life, version) => observe(life, { type: 'verified', verdict: 'genuine', ...version }),
          current.life,
        );
        expect(judge(again)).toEqual(judge(current.life));
      }),
    );
  });
});
