/** 照合: the whole list against the archive, nothing fetched; its counts have to be those of the truth (R159, R160). */
import type { AbsenceReason } from '#contract/journal.ts';
import { isListedElsewhere } from '../check/listed-elsewhere.ts';
import { newestHeld } from '../truth/client-record.ts';
import { expectationOf } from '../truth/expectation.ts';
import type { Desk } from './desk.ts';
import { type ServerView, viewOf } from './server-view.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

export async function lookByReconciling(context: YearContext, desk: Desk): Promise<void> {
  const { world, findings } = context;
  const view = viewOf(context, desk);
  const before = expectedCounts(desk, view);
  const { summary } = await world.app.reconcile(desk.profile);
  desk.known.sawList(view, before.notHeld, todayOf(context));
  const { listed, complete, serverOnly, stale, localOnly } = summary;
  const found = { listed, complete, serverOnly: sum(serverOnly), stale: sum(stale), localOnly };
  const expected = {
    listed: view.size,
    complete: true,
    serverOnly: before.serverOnly,
    stale: before.stale,
    localOnly: absences(context, desk),
  };
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    const facts = `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
    findings.differ(placeOf(context, desk), `reconciliation: ${facts}`);
  }
  findings.count('reconciliations');
}

function expectedCounts(desk: Desk, view: ServerView) {
  const notHeld = new Set<string>();
  let serverOnly = 0;
  let stale = 0;
  for (const [fileId, { version }] of view) {
    const known = desk.known.files.get(fileId);
    const newest = known === undefined ? -1 : newestHeld(known);
    const isCurrent = newest === version && known?.item?.version === version;
    if (newest < 0) serverOnly += 1;
    else if (!isCurrent) stale += 1;
    if (!isCurrent) notHeld.add(fileId);
  }
  return { notHeld, serverOnly, stale };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function absences(context: YearContext, desk: Desk): Readonly<Record<AbsenceReason, number>> {
  const counts: Record<AbsenceReason, number> = {
    'void-notice-expired': 0,
    'test-slip-expired': 0,
    'paid-off': 0,
    subrogated: 0,
    'access-lost': 0,
    unknown: 0,
  };
  for (const [fileId, known] of desk.known.files) {
    if (newestHeld(known) < 0) continue;
    const elsewhere = isListedElsewhere(context, desk, fileId);
    const { absence } = expectationOf(context.record.file(fileId), known, elsewhere);
    if (absence !== null) counts[absence] += 1;
  }
  return counts;
}
