/** What is to be done next with an item of 今日の要確認, and why it is there. Pure. */
import type { DocumentView, TodayItem } from '#contract/bridge/requests.ts';
import type { TodayKind } from '#contract/today-kind.ts';
import type { IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';
import { addDays, formatDate } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';
import { issueOffice, office } from '../list/cell-text.ts';
import type { UsualSearchId } from '../search/usual-searches.ts';
import { deadlineSentence } from '../verdict/execution-deadline.ts';

export type NextAction = 'fetch' | 'verify' | 'open' | 'execute' | 'explain' | 'acknowledge';

type Judged = Pick<DocumentView, 'held' | 'verdict' | 'absence'>;

/** First it has to be here, then it has to be judged, then a person looks at it or writes something down. */
export function nextAction(kind: TodayKind, { held, verdict, absence }: Judged): NextAction {
  if (!held || kind === 'awaited') return 'fetch';
  if (kind === 'deadline') return 'execute';
  // Why a void notice or a test slip is gone needs nobody to say.
  if (kind === 'vanished') return absence === null || absence === 'unknown' ? 'explain' : 'acknowledge';
  return verdict === 'unverified' || verdict === null ? 'verify' : 'open';
}

export type MoreAction = 'extend' | 'paper' | 'dismiss' | 'compare';

export function moreActions(
  kind: TodayKind,
  { currency, versions }: Pick<DocumentView, 'currency' | 'versions'>,
): readonly MoreAction[] {
  if (kind === 'deadline') return ['extend'];
  if (kind === 'awaited') return ['dismiss'];
  if (kind === 'reissued' && versions > 1) return ['compare'];
  return kind === 'voided' && currency === 'void' ? ['paper'] : [];
}

/** What a mail announced stays until it is here, or until somebody says that it is not needed. */
export function mayAcknowledge(kind: TodayKind): boolean {
  return kind !== 'awaited';
}

/** Whole sentences: what it is, and where it is known what it means and what to do. */
export function reasonsOf(kind: TodayKind, row: TodayItem, texts: Texts): readonly string[] {
  const { reasons } = texts.frame.today;
  switch (kind) {
    case 'transferred':
      return [reasons.transferred(issueOffice(row), office(row.bankCode, row.branchCode))];
    case 'deadline':
      return row.deadline === null ? [] : [deadlineSentence(row.deadline, texts.verdict.executionDeadline)];
    case 'vanished':
      return [
        reasons.vanished(formatDate(row.absentSince), texts.records.absences[row.absence ?? 'unknown']),
      ];
    case 'attention':
      return attentionReasons(row, texts);
    case 'voided':
    case 'reissued':
    case 'awaited':
    case 'arrived':
      return [reasons[kind]];
  }
}

function attentionReasons(row: DocumentView, texts: Texts): readonly string[] {
  const { reasons } = texts.frame.today;
  const [alarm] = row.alarms;
  const [code] = row.reasons;
  const found = alarm === undefined ? code && texts.reasons[code] : texts.alarms[alarm];
  if (found !== undefined) return [found.what, found.meaning, `→ ${found.next}`];
  return [row.verdict === 'unverified' ? reasons.unverified : reasons.attention];
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
