/** The one headline of a document (verification.md, Two axes; ux.md a-1): authenticity × currency × kind. Pure. */
import type { Currency, FileKind, Verdict, VersionAlarm } from '#contract/guarantee-file.ts';
import type { Headline } from '#contract/headline.ts';

/**
 * Where a version stands at the moment. `unconfirmed`: nothing newer is known, but the server was not asked lately, or
 * the file is in no archive. `contradictory`: the history of the file id contradicts itself (R157, R158). `announced`: a
 * mail told of something newer (R155).
 */
export type Standing = Currency | 'unconfirmed' | 'contradictory' | 'announced';

/** The matrix. What is wrong with the bytes comes first, then what replaced them, then what cannot be told. */
export function headlineOf(verdict: Verdict, standing: Standing, kind: FileKind | null): Headline {
  if (verdict === 'rejected') return 'unusable';
  if (verdict === 'unsigned') return kind === '4' ? 'attention' : 'unsigned';
  if (standing === 'superseded') return 'superseded';
  if (kind === '3')
    return verdict === 'genuine' ? (standing === 'paper' ? 'paper' : 'void') : 'void-undecided';
  if (standing === 'void' || standing === 'paper') return 'void';
  if (verdict === 'unverified') return 'unverified';
  if (verdict === 'indeterminate') return 'attention';
  return headlineOfGenuine(standing, kind);
}

/** A genuine version that nothing is known to have replaced. */
function headlineOfGenuine(
  standing: Exclude<Standing, 'superseded' | 'void' | 'paper'>,
  kind: Exclude<FileKind, '3'> | null,
): Headline {
  if (standing === 'contradictory') return 'contradictory';
  if (standing === 'announced') return 'announced';
  if (kind === '4') return 'test';
  if (standing === 'not-listed') return 'not-listed';
  if (kind === null) return 'authentic';
  return standing === 'latest' ? 'usable' : 'unconfirmed';
}

/** What the archive says of one version. */
export interface StandingFacts {
  readonly currency: Currency | null;
  readonly alarms: readonly VersionAlarm[];
}

/** @param checkedLately see `isCheckedLately` */
export function standingOf({ currency, alarms }: StandingFacts, checkedLately: boolean): Standing {
  if (currency === null) return 'unconfirmed';
  if (alarms.includes('void-listed')) return 'void';
  if (currency !== 'latest' && currency !== 'not-listed') return currency;
  if (alarms.includes('older-than-list')) return 'superseded';
  if (alarms.includes('void-announced') || alarms.includes('older-than-mail')) return 'announced';
  if (currency === 'not-listed') return currency;
  if (alarms.includes('same-count-other-bytes') || alarms.includes('issue-count-falling')) {
    return 'contradictory';
  }
  return checkedLately ? 'latest' : 'unconfirmed';
}

/** One version of a history, as `standingsOf` needs it. */
export interface HistoryFacts extends StandingFacts {
  readonly verdict: Verdict;
}

/** Every version of one file id, newest first: a void notice makes what it overwrote void, unless it is no good itself. */
export function standingsOf(
  newestFirst: readonly HistoryFacts[],
  checkedLately: boolean,
): readonly Standing[] {
  const [newest] = newestFirst;
  const isVoid = newest?.currency === 'void' || newest?.currency === 'paper';
  const isVoided = isVoid && newest.verdict !== 'rejected' && newest.verdict !== 'unsigned';
  return newestFirst.map((version, index) =>
    index > 0 && isVoided ? 'void' : standingOf(version, checkedLately),
  );
}

/** The end of a profile's last sync, as far as it matters here. */
export interface LastCheck {
  /** ISO 8601 UTC. */
  readonly lastEndedAt: string | null;
  readonly lastFailed: number | null;
}

const hourMs = 60 * 60 * 1000;

/** Whether "the latest" may be claimed (U06): the last sync brought everything, and not more than so many hours ago. */
export function isCheckedLately(
  { lastEndedAt, lastFailed }: LastCheck,
  nowMs: number,
  freshForHours = 24,
): boolean {
  if (lastEndedAt === null || lastFailed !== 0) return false;
  return nowMs - Date.parse(lastEndedAt) <= freshForHours * hourMs;
}
