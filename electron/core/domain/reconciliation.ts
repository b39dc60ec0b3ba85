/** Classifies how the server's list and the archive differ, file by file (R159, R160). Pure. */
import type { IsoDate, ListItem } from '#contract/guarantee-file.ts';
import {
  type ChangeReason,
  type Difference,
  type DifferenceFacts,
  type ReconciliationSummary,
  type ServerOnlyReason,
  type StaleReason,
  changeReasons,
  serverOnlyReasons,
  staleReasons,
} from '#contract/reconciliation.ts';
import { type AbsenceReason, absenceReasons } from '#contract/journal.ts';
import { parseFileId } from './file-id.ts';

/** True when both values are known and differ: what a list does not show says nothing. */
function isKnownToDiffer<T>(left: T | null, right: T | null): boolean {
  return left !== null && right !== null && left !== right;
}

/** Whether the list shows other bytes than those held: another 発行回数, kind or upload (R25–R30). */
export function showsOtherBytes(item: ListItem, held: ListItem): boolean {
  return (
    isKnownToDiffer(item.issueCount, held.issueCount) ||
    isKnownToDiffer(item.kind, held.kind) ||
    isKnownToDiffer(item.uploadedOn, held.uploadedOn) ||
    isKnownToDiffer(item.uploadedAt, held.uploadedAt)
  );
}

/** Current codes that are not those of the file id: the bond was transferred or assigned, or the banks merged (R31). */
function isTransferred({ fileId, bankCode, branchCode }: ListItem): boolean {
  const issued = parseFileId(fileId);
  if (issued === null) return false;
  return (
    isKnownToDiffer(bankCode, issued.issueBankCode) || isKnownToDiffer(branchCode, issued.issueBranchCode)
  );
}

/**
 * What a listed file is to the archive; `null` when both agree.
 * @param held its list item as last archived with bytes; `null` when no bytes are held
 * @param lastCompleteOn day on which the last sync began that brought everything
 */
export function differenceOf(
  item: ListItem,
  held: ListItem | null,
  lastCompleteOn: IsoDate | null,
): Difference | null {
  const facts = factsOf(item);
  if (held === null) return { ...facts, event: 'server-only', reason: missingReason(item, lastCompleteOn) };
  if (showsOtherBytes(item, held)) return { ...facts, event: 'stale', reason: staleReason(item, held) };
  const reason = changeReason(item, held);
  return reason === null ? null : { ...facts, event: 'changed', reason };
}

/** A held file that no complete list shows; the reason is the life cycle's. */
export function absenceOf(held: DifferenceFacts, reason: AbsenceReason, isNew: boolean): Difference {
  return { ...factsOf(held), event: 'local-only', reason, isNew };
}

function factsOf(item: DifferenceFacts): DifferenceFacts {
  const { fileId, kind, bankCode, branchCode, customerName, uploadedOn } = item;
  return { fileId, kind, bankCode, branchCode, customerName, uploadedOn };
}

/** Uploaded before the last complete sync began, it should have come with it; on that day or later it need not have. */
function missingReason(item: ListItem, lastCompleteOn: IsoDate | null): ServerOnlyReason {
  if (isTransferred(item)) return 'transferred-in';
  const { uploadedOn } = item;
  return uploadedOn !== null && lastCompleteOn !== null && uploadedOn < lastCompleteOn
    ? 'sync-missed'
    : 'not-fetched';
}

function staleReason(item: ListItem, held: ListItem): StaleReason {
  if (item.kind === '3' && held.kind !== '3') return 'void-listed';
  if (item.issueCount === null || held.issueCount === null || item.issueCount === held.issueCount)
    return 'overwritten';
  return item.issueCount > held.issueCount ? 'reissued' : 'issue-count-fell';
}

function changeReason(item: ListItem, held: ListItem): ChangeReason | null {
  if (isKnownToDiffer(item.bankCode, held.bankCode) || isKnownToDiffer(item.branchCode, held.branchCode))
    return 'transferred';
  return isKnownToDiffer(item.customerName, held.customerName) ||
    isKnownToDiffer(item.decidedOn, held.decidedOn)
    ? 'attributes'
    : null;
}

/** How many files there are of each reason; reasons without any are 0. */
export function countReasons(
  differences: readonly Difference[],
): Pick<ReconciliationSummary, 'serverOnly' | 'localOnly' | 'stale' | 'changed'> {
  const count = <Reason extends string>(
    event: Difference['event'],
    reasons: readonly Reason[],
  ): Readonly<Record<Reason, number>> => {
    const found = differences.filter((difference) => difference.event === event);
    const counts = reasons.map((each) => [each, found.filter(({ reason }) => reason === each).length]);
    return Object.fromEntries(counts) as Record<Reason, number>;
  };
  return {
    serverOnly: count('server-only', serverOnlyReasons),
    localOnly: count('local-only', absenceReasons),
    stale: count('stale', staleReasons),
    changed: count('changed', changeReasons),
  };
}

/** What changes which bytes count comes first; what was known to be gone comes last. The rest is in the order of file ids. */
export function compareDifferences(left: Difference, right: Difference): number {
  return urgencyOf(left) - urgencyOf(right) || (left.fileId < right.fileId ? -1 : 1);
}

const urgency = ['stale', 'local-only', 'server-only', 'changed'] as const;

function urgencyOf(difference: Difference): number {
  const isKnown = difference.event === 'local-only' && !difference.isNew;
  return isKnown ? urgency.length : urgency.indexOf(difference.event);
}
