/** What is to be done next with a document of 今日の要確認, and why it is there. Pure. */
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import type { IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';
import { addDays } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';
import { issueOffice, office } from '../list/cell-text.ts';
import type { UsualSearchId } from '../search/usual-searches.ts';

export type NextAction = 'fetch' | 'verify' | 'open';

/** First it has to be here, then it has to be judged, then a person looks at it. */
export function nextAction({ held, verdict }: Pick<DocumentView, 'held' | 'verdict'>): NextAction {
  if (!held) return 'fetch';
  return verdict === 'unverified' || verdict === null ? 'verify' : 'open';
}

export function reasonOf(kind: TodayKind, row: DocumentView, texts: Texts): string {
  const { reasons } = texts.frame.today;
  if (kind === 'transferred') {
    return reasons.transferred(issueOffice(row), office(row.bankCode, row.branchCode));
  }
  if (kind !== 'attention') return reasons[kind];
  const [alarm] = row.alarms;
  if (alarm !== undefined) return texts.alarms[alarm].what;
  const [code] = row.reasons;
  if (code !== undefined) return texts.reasons[code].what;
  return row.verdict === 'unverified' ? reasons.unverified : reasons.attention;
}

/** The list that shows everything a section counts, and perhaps something beside it. */
export function listOfSection(
  kind: TodayKind,
  today: IsoDate,
): { readonly id: UsualSearchId; readonly criteria: SearchCriteria } {
  // What mails announced is in no list: it is not here yet.
  if (kind === 'awaited') return { id: 'all', criteria: {} };
  // What came after closing is met the next morning.
  return kind === 'arrived'
    ? { id: 'arrived', criteria: { uploaded: { from: addDays(today, -1) } } }
    : { id: kind, criteria: {} };
}
