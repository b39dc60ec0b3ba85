/** The fourth row: which issue this is, and what is known to have replaced it. Pure. */
import type { VersionView } from '#contract/bridge/requests.ts';
import type { Mark } from './mark.ts';

export interface VersionLine {
  readonly row: 'version';
  readonly mark: Mark;
  /** `listed`: the newest held, without a claim that it may be used. */
  readonly finding:
    | 'latest'
    | 'listed'
    | 'superseded'
    | 'void'
    | 'void-notice'
    | 'count-differs'
    | 'contradictory'
    | 'not-listed'
    | 'unconfirmed'
    | 'test';
  /** 発行回数 in the list. */
  readonly count: number | null;
  readonly printedCount: number | null;
  /** Of the newest version held. */
  readonly newestCount: number | null;
}

interface Surroundings {
  readonly newestIssueCount: number | null;
  /** The list and the document give different 発行回数. */
  readonly countDiffers: boolean;
}

export function versionLine(version: VersionView, surroundings: Surroundings): VersionLine {
  const finding = findingOf(version, surroundings.countDiffers);
  return {
    row: 'version',
    mark: markOf(finding),
    finding,
    count: version.issueCount,
    printedCount: version.printedIssueCount,
    newestCount: surroundings.newestIssueCount,
  };
}

function findingOf(version: VersionView, countDiffers: boolean): VersionLine['finding'] {
  const { headline, currency, kind, alarms } = version;
  // A void notice takes the place of every version before it; what it is itself, its kind says.
  if (kind !== '3' && (headline === 'void' || currency === 'void')) return 'void';
  if (headline === 'superseded' || currency === 'superseded') return 'superseded';
  if (kind === '3') return 'void-notice';
  if (alarms.includes('older-than-list')) return 'superseded';
  if (countDiffers) return 'count-differs';
  if (alarms.includes('same-count-other-bytes') || alarms.includes('issue-count-falling')) {
    return 'contradictory';
  }
  if (kind === '4') return 'test';
  if (currency === 'not-listed') return 'not-listed';
  if (headline === 'unconfirmed') return 'unconfirmed';
  return headline === 'usable' ? 'latest' : 'listed';
}

function markOf(finding: VersionLine['finding']): Mark {
  switch (finding) {
    case 'latest':
      return 'good';
    case 'listed':
    case 'test':
      return 'none';
    case 'count-differs':
    case 'contradictory':
    case 'not-listed':
    case 'unconfirmed':
      return 'attention';
    case 'superseded':
    case 'void':
    case 'void-notice':
      return 'bad';
  }
}
